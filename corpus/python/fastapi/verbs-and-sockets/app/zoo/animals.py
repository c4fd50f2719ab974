from uuid import UUID

from fastapi import APIRouter, Request, WebSocket
from starlette.endpoints import HTTPEndpoint, WebSocketEndpoint
from starlette.responses import PlainTextResponse

animals = APIRouter(prefix="/animals")


class Cage(HTTPEndpoint):
    async def get(self, request: Request):
        return PlainTextResponse("occupied")

    async def put(self, request: Request):
        return PlainTextResponse("cleaned")

    async def clean(self) -> None:
        return None


class Aviary(Cage):
    async def delete(self, request: Request):
        return PlainTextResponse("empty")


class Roar(WebSocketEndpoint):
    encoding = "text"


# route: GET /animals/species
# route: GET /night/animals/species
@animals.api_route("/species")
def species() -> list[str]:
    return []


# route: HEAD /animals/{animal}
# route: HEAD /night/animals/{animal}
@animals.head("/{animal}")
# route: OPTIONS /animals/{animal}
# route: OPTIONS /night/animals/{animal}
@animals.options("/{animal}")
# route: TRACE /animals/{animal}
# route: TRACE /night/animals/{animal}
@animals.trace("/{animal}")
def ask(animal: UUID) -> None:
    return None


# route: GET /animals/{animal:uuid}/weight/{kilos:float}
# route: GET /night/animals/{animal:uuid}/weight/{kilos:float}
@animals.get("/{animal:uuid}/weight/{kilos:float}")
def weigh(animal: UUID, kilos: float) -> float:
    return kilos


# route: WS /animals/{animal}/camera
# route: WS /night/animals/{animal}/camera
@animals.websocket("/{animal}/camera")
async def camera(socket: WebSocket, animal: str) -> None:
    await socket.accept()


async def microphone(socket: WebSocket) -> None:
    await socket.accept()


def portrait(animal: str) -> str:
    return animal


async def map_of(request: Request):
    return PlainTextResponse("map")


# route: WS /animals/{animal}/microphone
# route: WS /night/animals/{animal}/microphone
animals.add_api_websocket_route("/{animal}/microphone", microphone)
# Sockets and functions of the layer below stand beside the router's own prefix, not below it.
# route: WS /roar
# route: WS /night/roar
animals.add_websocket_route("/roar", Roar)
# route: GET /animals/{animal}/portrait
# route: GET /night/animals/{animal}/portrait
animals.add_api_route("/{animal}/portrait", portrait)
# route: GET /map/{*sheet}
# route: GET /night/map/{*sheet}
animals.add_route("/map/{sheet:path}", map_of)
