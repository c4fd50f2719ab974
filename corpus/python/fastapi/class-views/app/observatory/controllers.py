from fastapi import APIRouter, Depends

from .views import controller

router = APIRouter(prefix="/nights", tags=["nights"])
sessions = APIRouter(prefix="/{night}/sessions")


def observer() -> str:
    return "anonymous"


@controller(router)
class NightController:
    user: str = Depends(observer)

    # route: GET /nights
    @router.get("")
    def all(self) -> list[str]:
        return []

    # route: GET /nights/{night}
    @router.get("/{night}")
    def one(self, night: str) -> str:
        return night

    def helper(self) -> None:
        return None


@controller(sessions)
class SessionController:
    # route: POST /nights/{night}/sessions
    @sessions.post("")
    def book(self, night: str) -> None:
        return None

    # route: DELETE /nights/{night}/sessions/{number}
    @sessions.delete("/{number}")
    async def cancel(self, night: str, number: int) -> None:
        return None


router.include_router(sessions)
