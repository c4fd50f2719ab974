import inspect
from collections.abc import Callable
from typing import Any, ClassVar

from fastapi import APIRouter, FastAPI

VERBS = ("get", "post", "put", "delete")


class View:
    """Answers by the verbs that it has."""

    path: ClassVar[str] = ""

    @classmethod
    def install(cls, app: FastAPI) -> None:
        view = cls()
        for verb in VERBS:
            if hasattr(view, verb):
                app.add_api_route(cls.path, getattr(view, verb), methods=[verb.upper()])

    @classmethod
    def as_router(cls) -> APIRouter:
        router = APIRouter(prefix=cls.path)
        for verb in VERBS:
            method = getattr(cls, verb, None)
            if method is not None:
                # route: GET /leaves/latest
                # route: POST /leaves/latest
                router.add_api_route("/latest", method, methods=[verb])
        return router


def at(path: str, *methods: str) -> Callable:
    """Notes on a method where it is served."""

    def mark(method: Callable) -> Callable:
        method.served = (path, list(methods) or ["GET"])
        return method

    return mark


class Controller:
    prefix = ""

    def __init__(self) -> None:
        self.router = APIRouter(prefix=self.prefix)
        for _, method in inspect.getmembers(self, inspect.ismethod):
            if hasattr(method, "served"):
                path, methods = method.served
                self.router.add_api_route(path, method, methods=methods)


class Page:
    """Knows what derives from it."""

    known: ClassVar[list[type["Page"]]] = []
    path = "/"

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        Page.known.append(cls)

    def show(self) -> str:
        return self.path
