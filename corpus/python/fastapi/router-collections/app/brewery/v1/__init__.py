from fastapi import APIRouter

routers: list[APIRouter] = []

from . import hops, malts  # noqa: E402,F401
