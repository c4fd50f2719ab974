from fastapi import APIRouter

from .routing import AdminRouter

orders = APIRouter()
waste = AdminRouter(tags=["waste"])


# route: POST /plugins/orders/incoming
@orders.post("/incoming")
def incoming() -> None:
    return None


# route: DELETE /plugins/admin/waste/{day}
@waste.delete("/waste/{day}")
def forget(day: str) -> None:
    return None


class Plugin:
    prefix = ""
    events: APIRouter | None = None


class Orders(Plugin):
    prefix = "/orders"
    events = orders


class Waste(Plugin):
    events = waste


PLUGINS: list[type[Plugin]] = [Orders, Waste]
