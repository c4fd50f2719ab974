from fastapi import APIRouter

router = APIRouter()


# route: POST /provider/callback [conditional]
@router.post("/callback")
def callback() -> None:
    return None


# route: POST /provider/simulate/{outcome} [conditional]
@router.post("/simulate/{outcome}")
def simulate(outcome: str) -> str:
    return outcome
