from fastapi import APIRouter

router = APIRouter()


# route: GET /api/plans/{hall}
@router.get("/{hall}")
def read(hall: str) -> str:
    return hall
