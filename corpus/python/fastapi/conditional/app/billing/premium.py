from fastapi import APIRouter

router = APIRouter(prefix="/premium")


# route: GET /premium/forecast [conditional]
@router.get("/forecast")
def forecast() -> list[float]:
    return []
