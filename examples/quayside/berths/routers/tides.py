import httpx
from fastapi import APIRouter, WebSocket

router = APIRouter(prefix="/tides")
observatory = httpx.Client(base_url="https://tides.example")


@router.get("/{station}")
def tide(station: str):
    # A request to somebody else's API, not a route of ours.
    return observatory.get("/stations/{station}/tide").json()


@router.websocket("/live")
async def live(socket: WebSocket):
    await socket.accept()
