from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass
class AlertRoute:
    path: str
    handler: Callable
    name: str
    methods: list[str] = field(default_factory=lambda: ["GET"])


class Level(NamedTuple):
    slug: str
    number: int


def active(region: str | None = None) -> list[str]:
    return []


def acknowledge(alert_id: int) -> None:
    return None


def alert_routes() -> list[AlertRoute]:
    routes = [
        # route: GET /alerts
        AlertRoute("/alerts", active, "alerts"),
        # route: PUT /alerts/{alert_id}/acknowledgement
        # route: POST /alerts/{alert_id}/acknowledgement
        AlertRoute(path="/alerts/{alert_id}/acknowledgement", handler=acknowledge, name="ack", methods=["PUT", "POST"]),
    ]
    # route: GET /alerts/by-region/{region}
    routes.append(AlertRoute("/alerts/by-region/{region}", active, "by-region"))
    # route: GET /alerts/level/minor
    # route: GET /alerts/level/severe
    routes.extend(AlertRoute(f"/alerts/level/{level.slug}", active, level.slug) for level in (Level("minor", 1), Level("severe", 4)))
    return routes
