from fastapi import FastAPI

from weather.routes import ROUTERS, radar, stations
from weather.routes.alerts import alert_routes
from weather.webhooks import HOOKS, add_hooks

app = FastAPI()

for r in ROUTERS:
    app.include_router(r, prefix="/v1")

for name, feature in {"radar": radar.router, "stations": stations.router}.items():
    app.include_router(feature, prefix=f"/beta/{name}", tags=[name])

for route in alert_routes():
    app.add_api_route(route.path, route.handler, methods=route.methods, name=route.name)

add_hooks(app, HOOKS)
