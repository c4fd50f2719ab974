"""Extensions that a port installs beside the service."""

from importlib.metadata import entry_points

from fastapi import APIRouter, FastAPI


def load_extensions(app: FastAPI) -> None:
    for extension in entry_points(group="berths.extensions"):
        router = APIRouter()
        router.add_api_route("/status", extension.load().status, methods=["GET"])
        app.include_router(router, prefix=f"/extensions/{extension.name}")
