from fastapi import FastAPI

from . import settings
from .routers import moorings, tides, vessels
from .routers.extensions import load_extensions


def create_app() -> FastAPI:
    app = FastAPI(title="Berths")
    # Pilots see the same moorings as the harbour office, at a path that only their tablets reach.
    app.include_router(moorings.router, prefix=settings.API_PREFIX)
    app.include_router(moorings.router, prefix=settings.INTERNAL + "/pilots")
    app.include_router(vessels.router, prefix=settings.API_PREFIX)
    app.include_router(tides.router)
    load_extensions(app)

    @app.get("/healthz")
    def healthz():
        return {"status": "ok"}

    return app


app = create_app()
