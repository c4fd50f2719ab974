from collections.abc import Callable
from typing import Any

from fastapi import APIRouter as PlainRouter
from fastapi import Depends, Header, HTTPException


def baker(x_apron: str = Header(default="")) -> str:
    if not x_apron:
        raise HTTPException(401)
    return x_apron


class UserRouter(PlainRouter):
    """Every route of it wants a baker."""

    def __init__(self, tags: list[str] | None = None, prefix: str = "", **kwargs: Any) -> None:
        dependencies = [Depends(baker), *kwargs.pop("dependencies", [])]
        super().__init__(tags=tags, prefix=prefix, dependencies=dependencies, **kwargs)


class AdminRouter(UserRouter):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("prefix", "/admin")
        super().__init__(**kwargs)


class EitherSlash(PlainRouter):
    """Serves each path with a slash at its end and without."""

    def api_route(self, path: str, *, include_in_schema: bool = True, **kwargs: Any) -> Callable[..., Any]:
        path = path.removesuffix("/")
        plain = super().api_route(path, include_in_schema=include_in_schema, **kwargs)
        slashed = super().api_route(path + "/", include_in_schema=False, **kwargs)

        def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
            slashed(function)
            return plain(function)

        return decorate
