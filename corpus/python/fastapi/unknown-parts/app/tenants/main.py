import json
from pathlib import Path

from fastapi import FastAPI

from tenants import orders
from tenants.registry import load_methods, load_sections

settings = json.loads((Path(__file__).parent / "tenant.json").read_text())

app = FastAPI()
app.include_router(orders.router, prefix=settings["prefix"])


def section() -> list[str]:
    return []


for name in load_sections():
    # route: GET /sections/{?name} [partial]
    app.add_api_route(f"/sections/{name}", section, methods=["GET"])
    # route: GET /sections/{?name}/{page}.html [partial]
    app.add_api_route("/sections/" + name + "/{page}.html", section)

# route: ? /sync [partial]
app.add_api_route("/sync", section, methods=load_methods())
