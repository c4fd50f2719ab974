from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse


class NotOnDisplay(Exception):
    pass


def install_error_handlers(app: FastAPI) -> None:
    # no-route
    @app.exception_handler(NotOnDisplay)
    async def not_on_display(request: Request, error: NotOnDisplay) -> JSONResponse:
        return JSONResponse({"detail": "in storage"}, status_code=404)

    # no-route
    @app.middleware("http")
    async def revision(request: Request, call_next):
        response = await call_next(request)
        response.headers["X-Revision"] = "2"
        return response
