from fastapi import APIRouter
from starlette.endpoints import HTTPEndpoint, WebSocketEndpoint
from starlette.responses import PlainTextResponse

tanks = APIRouter()


class Tank(HTTPEndpoint):
    async def get(self, request):
        return PlainTextResponse("water")

    async def delete(self, request):
        return PlainTextResponse("")


class Feeding(HTTPEndpoint):
    async def put(self, request):
        return PlainTextResponse("fed")


class Sonar(WebSocketEndpoint):
    encoding = "text"


async def bubbles(websocket):
    await websocket.accept()


def count(fish: str) -> int:
    return 1


# route: GET /glass/thickness
@tanks.get("/thickness")
def thickness() -> int:
    return 12
