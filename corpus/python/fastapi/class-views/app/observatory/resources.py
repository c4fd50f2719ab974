from typing import Any

from fastapi import APIRouter


class Resource:
    """Gives every subclass the same read routes, below its own name."""

    name = "resources"
    key = "item_id"

    def __init__(self) -> None:
        self.router = APIRouter(prefix=f"/{self.name}")
        self.register()

    def register(self) -> None:
        # route: GET /api/inventory/telescopes
        # route: GET /api/inventory/lenses
        self.router.add_api_route("", self.index, methods=["GET"])
        # route: GET /api/inventory/telescopes/{item_id}
        # route: GET /api/inventory/lenses/{serial}
        self.router.add_api_route("/{" + self.key + "}", self.show, methods=["GET"])

    def index(self) -> list[Any]:
        return []

    def show(self) -> Any:
        raise NotImplementedError


class Telescopes(Resource):
    name = "telescopes"

    def register(self) -> None:
        super().register()
        # route: POST /api/inventory/telescopes/{item_id}/calibrations
        self.router.add_api_route("/{item_id}/calibrations", self.calibrate, methods=["POST"])

    def calibrate(self, item_id: int) -> None:
        return None


class Lenses(Resource):
    name = "lenses"
    key = "serial"

    def show(self, serial: str) -> str:
        return serial


class Mirrors(Resource):
    """Nobody makes one: these rows must not appear."""

    name = "mirrors"
