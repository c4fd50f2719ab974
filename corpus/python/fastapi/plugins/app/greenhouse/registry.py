from collections.abc import Iterator

from fastapi import APIRouter

_routers: dict[str, APIRouter] = {}


def register(prefix: str) -> APIRouter:
    router = _routers[prefix] = APIRouter()
    return router


def registered() -> Iterator[tuple[str, APIRouter]]:
    yield from _routers.items()
