from tornado.web import RequestHandler


class Page(RequestHandler):
    def get(self):
        self.finish("")


class News:
    """What a page shows."""


PAGES = [
    # route: GET /pages/news
    ("/pages/news", News),
]
# no-route: a table of who may see what
PERMISSIONS = {"/kilns": ("potter", Page)}
# no-route: titles
TITLES = [("/pots", "Pots"), ("/clay", "Clay")]
