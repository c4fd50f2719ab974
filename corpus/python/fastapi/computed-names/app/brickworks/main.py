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


# todo-route: POST /fire-kiln
# todo-no-route: POST /{?replace} [partial]
@by_name
def fire_kiln() -> None:
    return None


# todo-route: POST /cool
# todo-no-route: POST /{?replace} [partial]
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
    # todo-route: GET /shifts/1/early
    # todo-route: GET /shifts/2/late
    # todo-no-route: GET /shifts/0/early
    # todo-no-route: GET /shifts/1/late
    app.add_api_route(f"/shifts/{number}/{shift}", shown)

for kiln, colour in zip(["north", "south"], ("red", "yellow")):
    # route: GET /kilns/north/red
    # route: GET /kilns/south/yellow
    app.add_api_route(f"/kilns/{kiln}/{colour}", shown)

for version in range(1, 3):
    # todo-route: GET /v1/stock
    # todo-route: GET /v2/stock
    # todo-no-route: GET /v{?range}/stock [partial]
    app.add_api_route(f"/v{version}/stock", shown)

for path in map("/yards/{}".format, ["east", "west"]):
    # todo-route: GET /yards/east
    # todo-route: GET /yards/west
    # todo-no-route: GET /{?map} [partial]
    app.add_api_route(path, shown)

for path in filter(lambda path: not path.endswith("/old"), ["/carts/new", "/carts/old"]):
    # todo-route: GET /carts/new
    # todo-no-route: GET /{?filter} [partial]
    app.add_api_route(path, shown)

for path in sum([["/ovens/gas"], ["/ovens/wood"]], []):
    # todo-route: GET /ovens/gas
    # todo-route: GET /ovens/wood
    # todo-no-route: GET /{?sum} [partial]
    app.add_api_route(path, shown)

for size, edge in product(["small", "large"], ["sharp", "round"]):
    # todo-route: GET /cuts/small/sharp
    # todo-route: GET /cuts/small/round
    # todo-route: GET /cuts/large/sharp
    # todo-route: GET /cuts/large/round
    # todo-no-route: GET /cuts/{?product}/{?product} [partial]
    app.add_api_route(f"/cuts/{size}/{edge}", shown)

for path in sorted({"/last", "/first"}, reverse=True):
    # route: GET /first
    # route: GET /last
    app.add_api_route(path, shown)
