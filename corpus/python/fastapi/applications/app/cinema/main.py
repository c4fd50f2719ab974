import os

from fastapi import APIRouter, FastAPI
from starlette.middleware.cors import CORSMiddleware

from cinema.halls import Halls
from cinema.service import Service

try:
    from cinema.loyalty import router as loyalty
except ImportError:
    loyalty = None


class Cinema(Service):
    def install(self) -> None:
        # route: POST /tickets
        @self.post("/tickets")
        def sell() -> None:
            return None

        self.include_router(Halls("/halls").router)


def add_previews(app: FastAPI) -> None:
    if not os.environ.get("CINEMA_PREVIEWS"):
        return
    # route: GET /previews [conditional]
    app.add_api_route("/previews", previews)


def previews() -> list[str]:
    return []


cinema = Cinema("Cinema", root_path="/cinema")
add_previews(cinema)

OPTIONS = {"prefix": "/snacks", "tags": ["snacks"]}
snacks = APIRouter()


# route: GET /snacks/menu
@snacks.get(path="/menu")
def menu() -> list[str]:
    return []


cinema.include_router(snacks, **OPTIONS)
if loyalty:
    cinema.include_router(loyalty)

match os.environ.get("CINEMA_MODE", "plain"):
    case "plain":
        # route: GET /programme [conditional]
        cinema.add_api_route("/programme", previews)
    case "festival":
        # route: GET /festival [conditional]
        cinema.add_api_route("/festival", previews)

app = CORSMiddleware(cinema, allow_origins=["*"])
