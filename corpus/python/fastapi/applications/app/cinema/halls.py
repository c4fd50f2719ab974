from fastapi import APIRouter, WebSocket


class Halls:
    def __init__(self, prefix: str) -> None:
        self.router = APIRouter(prefix=prefix, tags=["halls"])
        self._routes()

    def _routes(self) -> None:
        # route: GET /halls/{hall}
        @self.router.get("/{hall}")
        async def hall(hall: int) -> int:
            return hall

        # route: WS /halls/{hall}/lights
        @self.router.websocket("/{hall}/lights")
        async def lights(socket: WebSocket, hall: int) -> None:
            await socket.accept()
