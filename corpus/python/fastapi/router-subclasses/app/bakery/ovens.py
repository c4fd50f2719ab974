from collections.abc import Callable
from typing import Any

from fastapi import Depends, FastAPI

from .routing import baker


class OvenApi:
    """Puts the ovens on an application; where a house key is set, each route wants it."""

    def __init__(self, app: FastAPI, locked: bool) -> None:
        self.app = app
        self.locked = locked
        # route: GET /ovens/v1/temperature
        self.add_api_route("/ovens/v1/temperature", self.temperature, methods=["GET"])
        # route: POST /ovens/v1/temperature
        self.add_api_route("/ovens/v1/temperature", self.heat, methods=["POST"])
        # route: GET /ovens/v1/doors
        self.add_api_route("/ovens/v1/doors", self.doors, response_model=list[str])

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **kwargs: Any) -> None:
        if self.locked:
            return self.app.add_api_route(path, endpoint, dependencies=[Depends(baker)], **kwargs)
        return self.app.add_api_route(path, endpoint, **kwargs)

    def temperature(self) -> int:
        return 230

    def heat(self, to: int) -> int:
        return to

    def doors(self) -> list[str]:
        return []
