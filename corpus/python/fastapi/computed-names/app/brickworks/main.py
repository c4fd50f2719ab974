from collections.abc import Callable
from itertools import product

from fastapi import FastAPI

from . import models
from .resources import Brick, Tile

app = FastAPI(openapi_url=None)


def by_name(function: Callable) -> Callable:
    """Serves a function below its name."""
    app.add_api_route("/" + function.__name__.replace("_", "-"), function, methods=["POST"])
    return function


# route: POST /fire-kiln
@by_name
def fire_kiln() -> None:
    return None


# route: POST /cool
@by_name
def cool() -> None:
    return None


def shown() -> list[str]:
    return []


for resource in (Brick(), Tile()):
    app.include_router(resource.router)

for model in models.MODELS:
    # route: GET /models/clay
    # route: GET /models/straw
    app.add_api_route(f"/models/{model.__name__.lower()}", shown)

for number, shift in enumerate(["early", "late"], 1):
    # route: GET /shifts/1/early
    # route: GET /shifts/2/late
    app.add_api_route(f"/shifts/{number}/{shift}", shown)

for kiln, colour in zip(["north", "south"], ("red", "yellow")):
    # route: GET /kilns/north/red
    # route: GET /kilns/south/yellow
    app.add_api_route(f"/kilns/{kiln}/{colour}", shown)

for version in range(1, 3):
    # route: GET /v1/stock
    # route: GET /v2/stock
    app.add_api_route(f"/v{version}/stock", shown)

for path in map("/yards/{}".format, ["east", "west"]):
    # route: GET /yards/east
    # route: GET /yards/west
    app.add_api_route(path, shown)

for path in filter(lambda path: not path.endswith("/old"), ["/carts/new", "/carts/old"]):
    # route: GET /carts/new
    app.add_api_route(path, shown)

for path in sum([["/ovens/gas"], ["/ovens/wood"]], []):
    # route: GET /ovens/gas
    # route: GET /ovens/wood
    app.add_api_route(path, shown)

for size, edge in product(["small", "large"], ["sharp", "round"]):
    # route: GET /cuts/small/sharp
    # route: GET /cuts/small/round
    # route: GET /cuts/large/sharp
    # route: GET /cuts/large/round
    app.add_api_route(f"/cuts/{size}/{edge}", shown)

for path in sorted({"/last", "/first"}, reverse=True):
    # route: GET /first
    # route: GET /last
    app.add_api_route(path, shown)
