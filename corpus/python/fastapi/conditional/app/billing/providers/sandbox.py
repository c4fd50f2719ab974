from fastapi import APIRouter

router = APIRouter()


# todo-route: POST /provider/callback [conditional]
# todo-no-route: POST /provider/callback
@router.post("/callback")
def callback() -> None:
    return None


# todo-route: POST /provider/simulate/{outcome} [conditional]
# todo-no-route: POST /provider/simulate/{outcome}
@router.post("/simulate/{outcome}")
def simulate(outcome: str) -> str:
    return outcome
