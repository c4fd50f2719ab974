from tornado.web import RequestHandler
from tornado.websocket import WebSocketHandler


class Readings(WebSocketHandler):
    def on_message(self, message):
        self.write_message(message)


class Doors(RequestHandler):
    def post(self):
        self.set_status(204)


class Windows(RequestHandler):
    def get(self, side=None):
        self.write(side or "all")


handlers = [
    # route: WS /glass/readings
    (r"/readings/", Readings),
    # route: GET /glass/windows/{side}
    (r"/windows(?:/(?P<side>north|south))?", Windows),
]
