import tornado.web
from tornado.web import ErrorHandler, FallbackHandler, RedirectHandler
from tornado.wsgi import WSGIContainer

from . import handlers
from .handlers import answering


def old_pages(environ, start_response):
    start_response("200 OK", [])
    return [b""]


def make_app():
    return tornado.web.Application(
        [
            # route: GET /sacks
            # route: POST /sacks
            # route: PUT /sacks
            # route: OPTIONS /sacks
            (r"/sacks", handlers.Sacks),
            # route: GET /prices/{arg1:int}
            # route: HEAD /prices/{arg1:int}
            (r"/prices/(\d+)", handlers.Prices),
            # route: PATCH /wheel
            # todo-route: TRACE /wheel
            (r"/wheel", handlers.Wheel),
            # route: GET /stones
            (r"/stones", handlers.Stones),
            # route: GET /grain
            # route: POST /grain
            (r"/grain", handlers.Grain),
            # route: WS /flow
            (r"/flow", handlers.Flow),
            # route: GET /opening
            (r"/opening", handlers.Opening),
            # route: GET /holidays
            (r"/holidays", answering("none")),
            # Files, whatever the class is called.
            (r"/leaflets/(.*)", handlers.Leaflets, {"path": "leaflets"}),
            # no-route: goes elsewhere
            (r"/bags", RedirectHandler, dict(url="/sacks", permanent=False)),
            # An error, and another server's pages.
            (r"/hidden", ErrorHandler, {"status_code": 404}),
            (r"/old/.*", FallbackHandler, {"fallback": WSGIContainer(old_pages)}),
        ],
        static_path="static",
        default_handler_class=handlers.Grain,
    )
