from fastapi import APIRouter

__all__ = ["info", "ROOT"]

ROOT = "/api"
info = APIRouter()
probes = APIRouter(prefix="/-")


# route: GET /api/tickets/info
# route: GET /api/seats/info
@info.get("/info")
def version() -> str:
    return "0.3.0"


# route: GET /-/live
@probes.get("/live")
def live() -> str:
    return "ok"
