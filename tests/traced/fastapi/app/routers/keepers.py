from fastapi import APIRouter

router = APIRouter()


@router.get("/keepers/{keeper}.json")
def one(keeper: str):
    return {"keeper": keeper}


@router.get("/keepers/{keeper}/shifts/")
def shifts(keeper: str):
    return []
