from tornado.web import RequestHandler


class Tool(RequestHandler):
    """What derives from it and has a pattern is served."""

    pattern = None

    def get(self, *args):
        self.finish(type(self).__name__)


class Hammer(Tool):
    # route: GET /tools/hammer
    pattern = r"/tools/hammer"


class Tongs(Tool):
    # route: GET /tools/tongs/{arg1}
    # route: PUT /tools/tongs/{arg1}
    pattern = r"/tools/tongs/(\w+)"

    def put(self, size):
        self.set_status(204)


class Sign(Tool):
    def get(self):
        self.finish("open")


TOOLS = [Hammer, Tongs]
