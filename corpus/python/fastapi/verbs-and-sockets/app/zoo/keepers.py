"""Keepers: what the layer below is told stands beside the router's own prefix."""

from fastapi import APIRouter, FastAPI
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route, WebSocketRoute


async def roster(request):
    return PlainTextResponse("")


async def radio(socket):
    await socket.accept()


keepers = APIRouter(
    prefix="/keepers",
    routes=[
        # route: GET /staff/roster
        Route("/roster", roster),
        # route: PUT /staff/rounds/{round}
        Mount("/rounds", routes=[Route("/{round}", roster, methods=["PUT"])]),
    ],
)
# route: WS /staff/radio
keepers.routes.append(WebSocketRoute("/radio", radio))


# route: GET /staff/keys
@keepers.route("/keys", methods=["GET"])
async def keys(request):
    return PlainTextResponse("")


# route: WS /staff/bell
@keepers.websocket_route("/bell")
async def bell(socket):
    await socket.accept()


canteen = FastAPI(openapi_url=None)


# route: GET /staff/canteen/menu
@canteen.get("/menu")
def menu() -> list[str]:
    return []


keepers.mount("/canteen", canteen)


# route: GET /staff/keepers/{keeper}
@keepers.get("/{keeper}")
def keeper(keeper: str) -> str:
    return keeper
