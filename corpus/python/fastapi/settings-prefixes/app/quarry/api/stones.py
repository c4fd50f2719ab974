from fastapi import APIRouter

from quarry.core.config import settings

router = APIRouter(prefix=settings.api.v2.stones, tags=["stones"])


# todo-route: GET /api/v2/stones [configured]
# todo-no-route: GET /api/v2/stones
@router.get("")
def stones() -> list[str]:
    return []


# todo-route: PATCH /api/v2/stones/{stone} [configured]
# todo-no-route: PATCH /api/v2/stones/{stone}
@router.patch("/{stone}")
def weigh(stone: int) -> int:
    return stone
