from fastapi import APIRouter

router = APIRouter()


# todo-route: POST /provider/callback [conditional]
@router.post("/callback")
def callback() -> None:
    return None
