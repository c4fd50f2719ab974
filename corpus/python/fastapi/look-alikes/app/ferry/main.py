from fastapi import FastAPI

from ferry.api import crossings
from ferry.cache import cache
from ferry.client import HarbourClient

app = FastAPI()
app.include_router(crossings.router, prefix="/crossings")
app.state.client = HarbourClient("https://harbour.example")


# @app.get("/commented-out")
# route: GET /tides
@app.get("/tides")
def tides() -> dict[str, str]:
    """Tide table.

    @app.get("/only-in-a-docstring")
    """
    # no-route
    return cache.get("/tides") or {}


# no-route
@app.on_event("startup")
def warm_up() -> None:
    # no-route
    cache.put("/tides", {})


def add_legacy_routes(app: FastAPI) -> None:
    """Was called before the move to the crossings router; nothing calls it now."""

    # It takes its application: a caller outside of the tree may pass one, so the rows are shown, mounted nowhere.
    # route: GET /legacy/crossings [unmounted]
    @app.get("/legacy/crossings")
    def legacy() -> None:
        return None

    # route: GET /legacy/prices [unmounted]
    app.add_api_route("/legacy/prices", legacy)
