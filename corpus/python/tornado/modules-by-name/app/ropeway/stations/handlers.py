from tornado import web

from ..base import Handler


class Stations(Handler):
    def get(self):
        self.finish([])


class Station(Handler):
    @web.authenticated
    async def get(self, station):
        self.finish({"station": station})

    def put(self, station):
        self.set_status(204)


_station = r"(?P<station>[a-z][a-z-]*)"

default_handlers = [
    # route: GET /rope/api/stations [configured]
    (r"/api/stations", Stations),
    # route: GET /rope/api/stations/{station} [configured]
    # route: PUT /rope/api/stations/{station} [configured]
    (r"/api/stations/%s" % _station, Station),
]
