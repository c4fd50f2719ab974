from fastapi import APIRouter

from quarry.core.config import settings

router = APIRouter(prefix=settings.api.v2.stones, tags=["stones"])


# route: GET /api/v2/stones [configured]
@router.get("")
def stones() -> list[str]:
    return []


# route: PATCH /api/v2/stones/{stone} [configured]
@router.patch("/{stone}")
def weigh(stone: int) -> int:
    return stone
