from fastapi import APIRouter

from .. import paths
from ..paths import BY_PLACE, HOURLY

router = APIRouter()


# route: GET /v1/forecasts
@router.get(paths.API)
def forecasts() -> list[str]:
    return []


# route: GET /v1/forecasts/daily/{place}
@router.get(BY_PLACE)
def daily(place: str) -> str:
    return place


# route: GET /v1/forecasts/hourly/{place}
# route: POST /v1/forecasts/hourly/{place}
@router.api_route(HOURLY + "/{place}", methods=["GET", "POST"])
def hourly(place: str) -> str:
    return place
