from tornado.web import HTTPError, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketHandler

from .base import BaseHandler, OpenHandler
from .mixins import Downloadable, Readable


class Sacks(Readable, OpenHandler):
    def read(self):
        return "[]"

    def post(self):
        self.set_status(201)

    put = post


class Prices(Downloadable, BaseHandler):
    pass


class Wheel(BaseHandler):
    SUPPORTED_METHODS = BaseHandler.SUPPORTED_METHODS + ("TRACE",)

    def trace(self):
        self.finish("")

    def patch(self):
        self.set_status(204)


class Stones(BaseHandler):
    """Asked for only: nothing else is let through."""

    SUPPORTED_METHODS = ("GET",)

    def get(self):
        self.finish("")

    def delete(self):
        self.set_status(204)


class Grain(BaseHandler):
    def get(self):
        self.finish("")

    def post(self):
        raise HTTPError(405)


class Flow(OpenHandler, WebSocketHandler):
    def on_message(self, message):
        self.write_message(message)


class Leaflets(StaticFileHandler):
    """Files."""

    def set_extra_headers(self, path):
        self.set_header("Cache-Control", "no-store")


def answering(text):
    class Answer(RequestHandler):
        def get(self):
            self.finish(text)

    return Answer


Opening = answering("6 to 14")
