"""Harbour, a made-up web framework.

A ``Dock`` collects berths (routes) and docks attached to it; a ``Harbour`` is the outermost dock,
the application. Paths name parameters in angle brackets, ``<name>`` or ``<int:name>``; ``<rest...>``
takes everything that follows. Prefixes and paths are joined with exactly one slash.
"""

from collections.abc import Callable, Iterator
from typing import Any

Handler = Callable[..., Any]


def join(*parts: str) -> str:
    return "/" + "/".join(part.strip("/") for part in parts if part.strip("/"))


class Dock:
    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self._berths: list[tuple[str, str, Handler]] = []
        self._attached: list[tuple[str, "Dock"]] = []

    def berth(self, method: str, path: str) -> Callable[[Handler], Handler]:
        """Registers a handler for a method and a path."""

        def register(handler: Handler) -> Handler:
            self._berths.append((method.upper(), path, handler))
            return handler

        return register

    def beacon(self, path: str, handler: Handler) -> None:
        """Registers a handler that answers every method."""
        self._berths.append(("ANY", path, handler))

    def attach(self, other: "Dock", at: str = "") -> None:
        """Puts the berths of another dock below this one."""
        self._attached.append((at, other))

    def berths(self, outer: str = "") -> Iterator[tuple[str, str, Handler]]:
        inner = join(outer, self.prefix)
        for method, path, handler in self._berths:
            yield method, join(inner, path), handler
        for at, other in self._attached:
            yield from other.berths(join(inner, at))


class Harbour(Dock):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
