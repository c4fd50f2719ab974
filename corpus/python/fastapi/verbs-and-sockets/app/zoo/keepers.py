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
        # todo-route: GET /staff/roster
        # todo-no-route: GET /staff/keepers/roster
        Route("/roster", roster),
        # todo-route: PUT /staff/rounds/{round}
        # todo-no-route: PUT /staff/keepers/rounds/{round}
        Mount("/rounds", routes=[Route("/{round}", roster, methods=["PUT"])]),
    ],
)
# todo-route: WS /staff/radio
# todo-no-route: WS /staff/keepers/radio
keepers.routes.append(WebSocketRoute("/radio", radio))


# todo-route: GET /staff/keys
# todo-no-route: GET /staff/keepers/keys
@keepers.route("/keys", methods=["GET"])
async def keys(request):
    return PlainTextResponse("")


# todo-route: WS /staff/bell
# todo-no-route: WS /staff/keepers/bell
@keepers.websocket_route("/bell")
async def bell(socket):
    await socket.accept()


canteen = FastAPI(openapi_url=None)


# todo-route: GET /staff/canteen/menu
# todo-no-route: GET /staff/keepers/canteen/menu
@canteen.get("/menu")
def menu() -> list[str]:
    return []


keepers.mount("/canteen", canteen)


# route: GET /staff/keepers/{keeper}
@keepers.get("/{keeper}")
def keeper(keeper: str) -> str:
    return keeper
