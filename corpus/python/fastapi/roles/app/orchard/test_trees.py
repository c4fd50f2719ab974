from fastapi import FastAPI
from fastapi.testclient import TestClient

from orchard.trees import router


def test_graft() -> None:
    app = FastAPI()
    app.include_router(router, prefix="/under-test")

    # no-route: an application of a test
    @app.get("/beside-the-code")
    def beside() -> None:
        return None

    # no-route: a request
    assert TestClient(app).post("/under-test/3/grafts").status_code == 200
