from typing import Any


class Cache:
    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        # no-route
        return self._values.get(key, default)

    def put(self, key: str, value: Any) -> None:
        self._values[key] = value

    def delete(self, key: str):
        def decorate(function):
            self._values.pop(key, None)
            return function

        return decorate


cache = Cache()


# no-route: the cache's decorator, not a router's
@cache.delete("/tides")
def drop() -> None:
    return None
