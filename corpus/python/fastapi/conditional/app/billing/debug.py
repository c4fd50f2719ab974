from fastapi import APIRouter

router = APIRouter()


# route: POST /debug/clock [conditional]
@router.post("/clock")
def set_clock(seconds: int) -> int:
    return seconds
