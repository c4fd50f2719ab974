import pytest
from fastapi import APIRouter, FastAPI

from orchard.main import app

extra = APIRouter()


# no-route: of a fixture
@extra.get("/fixture/{name}")
def fixture(name: str) -> str:
    return name


@pytest.fixture
def full_app() -> FastAPI:
    app.include_router(extra, prefix="/extra")
    return app
