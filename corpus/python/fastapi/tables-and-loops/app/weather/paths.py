"""Path fragments that several modules share."""

API = "/forecasts"
DAILY = API + "/daily"
PLACE = "{place}"
BY_PLACE = "/".join([DAILY, PLACE])
HOURLY = DAILY.replace("daily", "hourly")


class Station:
    ROOT = "/observations"
    LATEST = f"{ROOT}/latest"
    TEMPLATE = "{root}/{{station_id}}/{kind}"
