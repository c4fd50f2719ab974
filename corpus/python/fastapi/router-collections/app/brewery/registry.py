from collections import defaultdict
from collections.abc import Callable

from fastapi import APIRouter

SECTIONS: dict[str, list[Callable[[APIRouter], None]]] = defaultdict(list)


def section(name: str):
    def decorate(function: Callable[[APIRouter], None]) -> Callable[[APIRouter], None]:
        SECTIONS[name].append(function)
        return function

    return decorate
