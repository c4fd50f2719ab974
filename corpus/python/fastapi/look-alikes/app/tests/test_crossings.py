from fastapi import FastAPI
from fastapi.testclient import TestClient

from ferry.main import app

client = TestClient(app)


def test_seats() -> None:
    # no-route
    assert client.get("/crossings/7/seats").status_code == 200


def test_isolated_router() -> None:
    small = FastAPI()

    # no-route: an application, but a test's
    @small.get("/only-in-tests")
    def only() -> None:
        return None

    # no-route
    assert TestClient(small).get("/only-in-tests").status_code == 200
