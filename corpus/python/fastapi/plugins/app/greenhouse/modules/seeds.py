from fastapi import APIRouter

router = APIRouter()


# route: GET /modules/seeds/
@router.get("/")
def seeds() -> list[str]:
    return []
