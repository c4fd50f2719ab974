from tornado import web


class BaseHandler(web.RequestHandler):
    def prepare(self):
        self.set_header("X-Press", "manual")

    def write_json(self, value):
        self.finish({"value": value})


class Archived:
    """A mixin: what it is mixed into can be read again."""

    def head(self, *args):
        self.set_status(204)


class Missing(BaseHandler):
    def get(self):
        raise web.HTTPError(404)
