from tornado.web import RequestHandler


class Handler(RequestHandler):
    """Refuses who is not known."""

    def initialize(self, limit=None):
        self.limit = limit

    def prepare(self):
        self.set_header("Cache-Control", "no-store")
