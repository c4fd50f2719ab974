from typing import Any

from fastapi import APIRouter, FastAPI


class Service(FastAPI):
    """Any of the house's services: it can be asked whether it lives."""

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(title=name, openapi_url=None, **options)
        self.include_router(self.health_router())
        self.install()
        # route: GET /about
        self.add_api_route("/about", self.about, include_in_schema=False)

    def health_router(self) -> APIRouter:
        router = APIRouter(prefix="/health")

        # route: GET /health/live
        @router.get("/live")
        def live() -> bool:
            return True

        return router

    def install(self) -> None:
        """For those that derive from it."""

    def about(self) -> str:
        return self.title
