from collections.abc import Callable
from typing import Any

from fastapi import APIRouter, FastAPI

Handler = Callable[..., Any]


def register(router: APIRouter, verb: str, path: str, handler: Handler) -> None:
    router.add_api_route(path, handler, methods=[verb.upper()])


def register_all(router: APIRouter, verbs: list[str], path: str, handler: Handler) -> None:
    for verb in verbs:
        register(router, verb, path, handler)


def audited(router: APIRouter, path: str, *, verb: str = "POST", **options: Any) -> Callable[[Handler], Handler]:
    """A decorator that registers, and notes every call in the audit log."""

    def decorate(handler: Handler) -> Handler:
        router.add_api_route(path, handler, methods=[verb], **options)
        return handler

    return decorate


def page(app: FastAPI, path: str, render: Handler) -> None:
    app.get(path, include_in_schema=False)(render)
    app.get(f"/api{path}")(render)
