from tornado.routing import PathMatches, Rule, RuleRouter
from tornado.web import Application, RequestHandler


class Bell(RequestHandler):
    def post(self):
        self.set_status(204)


class Guards(RequestHandler):
    def get(self, shift):
        self.write(shift)


class Watched:
    def get(self, door=None):
        self.write("watched")


class Door(Watched, RequestHandler):
    pass


class LoudBell(Watched, Bell):
    pass


class Gong(Bell, Watched):
    """`get` is the framework's own here: it comes before that of the class named last."""


guards = Application()
guards.wildcard_router.add_rules(
    [
        # route: GET /guards/{shift}
        (r"/guards/(?P<shift>night|day)", Guards),
        # route: POST /guards/gong
        (r"/guards/gong", Gong),
        # route: POST /guards/alarm
        Rule(PathMatches("/guards/alarm"), "mint.gate.Bell"),
    ]
)

gate = RuleRouter(
    [
        # A router's rule for everything below: the application gets the whole path.
        Rule(PathMatches("/guards.*"), guards),
        Rule(
            PathMatches("/doors.*"),
            [
                # route: GET /doors/{arg1}
                Rule(PathMatches(r"/doors/([a-z]+)"), Door),
                # route: POST /doors/bell
                # route: GET /doors/bell
                (r"/doors/bell", LoudBell),
            ],
        ),
    ]
)
