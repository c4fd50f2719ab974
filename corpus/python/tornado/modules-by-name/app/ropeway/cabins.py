from .base import Handler
from .stations.handlers import _station


class Cabins(Handler):
    def post(self, stop=None):
        self.set_status(201)


handlers = [
    # route: POST /rope/api/cabins/{stop} [configured]
    ("/api/cabins/" + _station.replace("<station>", "<stop>"), Cabins),
]
default_handlers = list(handlers)
# route: POST /rope/api/cabins [configured]
default_handlers.append(("/api/cabins", Cabins, dict(limit=8)))
