from fastapi import APIRouter

router = APIRouter(prefix="/premium")


# todo-route: GET /premium/forecast [conditional]
# todo-no-route: GET /premium/forecast
@router.get("/forecast")
def forecast() -> list[float]:
    return []
