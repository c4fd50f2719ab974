from fastapi import APIRouter


class Resource:
    """A class of things, below the plural of its name."""

    kinds: tuple[str, ...] = ()

    def __init__(self) -> None:
        name = type(self).__name__.lower()
        self.router = APIRouter(prefix=f"/{name}s", tags=[self.__class__.__name__])
        # route: GET /bricks/all
        # route: GET /tiles/all
        self.router.add_api_route("/all", self.index)
        for number, kind in enumerate(self.kinds, start=1):
            # route: GET /tiles/1-flat
            # route: GET /tiles/2-ridge
            self.router.add_api_route(f"/{number}-{kind}", self.index)

    def index(self) -> list[str]:
        return []


class Brick(Resource):
    pass


class Tile(Resource):
    kinds = ("flat", "ridge")
