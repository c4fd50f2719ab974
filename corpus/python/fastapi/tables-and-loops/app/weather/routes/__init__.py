from . import forecast, radar, stations
from .forecast import router as forecast_router

ROUTERS = (forecast_router, stations.router)

__all__ = ["ROUTERS", "forecast", "radar", "stations"]
