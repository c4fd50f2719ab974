from tornado.routing import PathMatches, Rule, RuleRouter
from tornado.web import Application, RequestHandler


class Bell(RequestHandler):
    def post(self):
        self.set_status(204)


class Guards(RequestHandler):
    def get(self, shift):
        self.write(shift)


guards = Application()
guards.wildcard_router.add_rules(
    [
        # route: GET /guards/{shift}
        (r"/guards/(?P<shift>night|day)", Guards),
        # route: POST /guards/alarm
        Rule(PathMatches("/guards/alarm"), "mint.gate.Bell"),
    ]
)

gate = RuleRouter(
    [
        # A router's rule for everything below: the application gets the whole path.
        Rule(PathMatches("/guards.*"), guards),
    ]
)
