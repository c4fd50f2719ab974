from fastapi import APIRouter

from weather.paths import Station

router = APIRouter()


# route: GET /v1/observations/latest
# route: GET /beta/stations/observations/latest
@router.get(Station.LATEST)
def latest() -> list[float]:
    return []


# route: GET /v1/observations/{station_id}/wind
# route: GET /beta/stations/observations/{station_id}/wind
@router.get(Station.TEMPLATE.format(root=Station.ROOT, kind="wind"))
def wind(station_id: str) -> float:
    return 0.0


KINDS = ["rain", "snow"]

for kind in KINDS:

    # route: GET /v1/observations/{station_id}/rain
    # route: GET /v1/observations/{station_id}/snow
    # route: GET /beta/stations/observations/{station_id}/rain
    # route: GET /beta/stations/observations/{station_id}/snow
    @router.get("%s/{station_id}/%s" % (Station.ROOT, kind))
    def fall(station_id: str) -> float:
        return 0.0
