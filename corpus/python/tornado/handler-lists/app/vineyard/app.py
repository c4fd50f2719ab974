import tornado.ioloop
import tornado.web

from . import handlers
from .handlers.base import BaseHandler, Missing
from .paths import join

BASE = "/estate/"


class Press(BaseHandler):
    def initialize(self, pressure):
        self.pressure = pressure

    def post(self):
        self.write_json(self.pressure)


class Health(BaseHandler):
    def get(self):
        self.write_json("ok")


def below(prefix, entries):
    moved = []
    for entry in entries:
        moved.append((join(prefix, entry[0]), *entry[1:]))
    return moved


def internal():
    # route: GET /internal/health
    return [(r"/internal/health", Health)]


def make_app():
    entries = []
    entries.extend(handlers.default_handlers)
    # route: POST /estate/press
    entries.append((r"/press", Press, {"pressure": 3}))
    entries = below(BASE, entries)
    entries += internal()
    return tornado.web.Application(
        entries
        + [
            # route: GET /{*arg1}
            (r"/(.*)", Missing),
        ],
        debug=True,
    )


if __name__ == "__main__":
    make_app().listen(8001)
    tornado.ioloop.IOLoop.current().start()
