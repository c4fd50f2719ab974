from fastapi import APIRouter

router = APIRouter(prefix="/climate")


# route: GET /climate
@router.get("")
def climate() -> dict[str, float]:
    return {}
