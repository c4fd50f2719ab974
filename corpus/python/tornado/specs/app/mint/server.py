from tornado.httpclient import AsyncHTTPClient
from tornado.web import Application, RedirectHandler, RequestHandler, StaticFileHandler, URLSpec

from . import coins


class Scales(RequestHandler):
    def initialize(self, precision):
        self.precision = precision

    async def get(self):
        # no-route: a request
        answer = await AsyncHTTPClient().fetch("/weights")
        self.write(answer.body)


class Vault(RequestHandler):
    def get(self):
        self.write("closed")


TABLE = [
    # route: GET /scales
    ("/scales", Scales),
    # route: GET /scales/fine
    ("/scales/fine", Scales),
]


class Mint(Application):
    def __init__(self, **settings):
        handlers = [
            # route: GET /vault
            URLSpec(r"/vault", Vault),
            # no-route: the framework's own handlers
            (r"/old-vault", RedirectHandler, {"url": "/vault"}),
            # no-route: served from a folder
            (r"/files/(.*)", StaticFileHandler, {"path": "files"}),
        ]
        handlers += coins.specs
        handlers += [(path, handler, {"precision": 2}) for path, handler in TABLE]
        super().__init__(handlers, **settings)
        self.add_handlers(
            r"assay\.mint\.example",
            [
                # route: GET /assays
                (r"/assays", Vault),
            ],
        )
