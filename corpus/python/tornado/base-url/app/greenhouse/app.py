import tornado.web

from . import beds, climate
from .urls import below, joined


class Missing(tornado.web.RequestHandler):
    def prepare(self):
        raise tornado.web.HTTPError(404)


class Greenhouse(tornado.web.Application):
    def __init__(self, base="/glass", **settings):
        handlers = []
        for module in (beds, climate):
            handlers.extend(below(base, module.handlers))
        # route: POST /glass/doors
        handlers.append((joined(base, "/doors"), "greenhouse.climate.Doors"))
        settings.setdefault("debug", False)
        tornado.web.Application.__init__(self, handlers, default_handler_class=Missing, **settings)


def make_app():
    return Greenhouse()
