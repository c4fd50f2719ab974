"""A minimal take on class-based views: `self` becomes a dependency."""

import inspect

from fastapi import APIRouter, Depends


def controller(router: APIRouter):
    def decorate(cls: type) -> type:
        for route in router.routes:
            endpoint = getattr(route, "endpoint", None)
            if endpoint in vars(cls).values():
                signature = inspect.signature(endpoint)
                first, *others = (p.replace(kind=p.KEYWORD_ONLY) for p in signature.parameters.values())
                endpoint.__signature__ = signature.replace(parameters=[first.replace(default=Depends(cls)), *others])
        return cls

    return decorate
