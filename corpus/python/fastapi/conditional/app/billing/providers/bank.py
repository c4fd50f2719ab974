from fastapi import APIRouter

router = APIRouter()


# One operation with the sandbox's, whatever the configuration: its row stands there and names this place too.
@router.post("/callback")
def callback() -> None:
    return None
