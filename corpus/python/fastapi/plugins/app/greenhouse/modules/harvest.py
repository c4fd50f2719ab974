from fastapi import APIRouter

router = APIRouter()


# route: GET /modules/harvest/plan
@router.get("/plan")
def plan() -> list[str]:
    return []


# route: PUT /modules/harvest/plan/{bed}
@router.put("/plan/{bed}")
def change(bed: int) -> int:
    return bed
