from fastapi import FastAPI

from bakery.ovens import OvenApi
from bakery.plugins import PLUGINS
from bakery.recipes import doughs, glazes
from bakery.routing import AdminRouter

staff = AdminRouter()


# route: GET /admin/shifts
@staff.get("/shifts")
def shifts() -> list[str]:
    return []


def create_app() -> FastAPI:
    app = FastAPI(openapi_url=None)
    for router in (doughs, glazes):
        app.include_router(router, prefix="/api")
    app.include_router(staff)
    OvenApi(app, locked=True)
    for plugin in PLUGINS:
        if plugin.events is not None:
            app.include_router(plugin.events, prefix="/plugins" + plugin.prefix)
    return app
