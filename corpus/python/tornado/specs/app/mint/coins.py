from tornado.web import RequestHandler, url


class Coins(RequestHandler):
    def get(self, series=None, number=None):
        self.write({"series": series, "number": number})


class Die(RequestHandler):
    SUPPORTED_METHODS = ("GET", "POST", "PUT")

    def get(self, die):
        self.write(die)

    def put(self, die):
        self.set_status(204)


class Strike(Die):
    def post(self, die):
        self.set_status(201)


specs = [
    # route: GET /coins/{series}
    url(r"/coins(?:/(?P<series>\w+))?", Coins, name="coins"),
    # route: GET /dies/{arg1}
    # route: PUT /dies/{arg1}
    url(r"/dies/([a-z]+)", Die),
    url(
        # route: GET /dies/{arg1}/strikes
        # route: PUT /dies/{arg1}/strikes
        # route: POST /dies/{arg1}/strikes
        r"/dies/([a-z]+)/strikes",
        Strike,
        {},
        "strikes",
    ),
]
