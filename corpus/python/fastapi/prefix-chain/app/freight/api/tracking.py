from fastapi import APIRouter as Routes
from fastapi import WebSocket

public = Routes()


# route: GET /api/v1/track/{number} [configured]
@public.get("/{number}")
def track(number: str) -> dict[str, str]:
    return {"number": number}


# route: WS /api/v1/track/{number}/live [configured]
@public.websocket("/{number}/live")
async def live(socket: WebSocket, number: str) -> None:
    await socket.accept()
    await socket.send_json({"number": number})
