from harbour import Dock, Harbour

from rotterdam import cranes
from rotterdam.customs import docks as customs

harbour = Harbour("Rotterdam")
api = Dock(prefix="/api")

api.attach(cranes.dock, at="/cranes")
for name, dock in customs.items():
    api.attach(dock, f"customs/{name}")
harbour.attach(api)


# route: GET /tides/{day}
@harbour.berth("GET", "/tides/<day>")
def tides(day):
    return day


def alive():
    return "yes"


# route: ANY /alive
harbour.beacon("alive", alive)
