from tornado.websocket import WebSocketHandler

from .base import Archived, BaseHandler


class Barrels(BaseHandler):
    def get(self):
        self.write_json([])

    def post(self):
        self.write_json({})


class Barrel(Archived, BaseHandler):
    def get(self, number):
        self.write_json(number)

    async def put(self, number):
        self.write_json(number)

    patch = put


class OldBarrel(Barrel):
    """Inherits every verb."""


class Bubbles(WebSocketHandler):
    def on_message(self, message):
        self.write_message(message)


SHELVES = {"reds": "north"}
# no-route: a table of pairs
LABELS = [("/reds", "Red"), ("/whites", "White")]

default_handlers = [
    # route: GET /estate/barrels
    # route: POST /estate/barrels
    (r"/barrels/?", Barrels),
    # route: GET /estate/barrels/{arg1:int}
    # route: HEAD /estate/barrels/{arg1:int}
    # route: PUT /estate/barrels/{arg1:int}
    # route: PATCH /estate/barrels/{arg1:int}
    (r"/barrels/(\d+)", Barrel),
    # route: GET /estate/old/{number}
    # route: HEAD /estate/old/{number}
    # route: PUT /estate/old/{number}
    # route: PATCH /estate/old/{number}
    (r"/old/(?P<number>[0-9a-f]{6})", OldBarrel),
    # route: WS /estate/bubbles
    (r"/bubbles", Bubbles),
]
