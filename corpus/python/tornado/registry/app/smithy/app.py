from tornado.routing import HostMatches, Rule
from tornado.web import Application

from smithy import anvils, tools
from smithy.routes import Routes


class Smithy(Application):
    def __init__(self, handlers, **settings):
        self.rows = [(tool.pattern, tool) for tool in tools.TOOLS if tool.pattern]
        super().__init__(handlers + self.rows, **settings)


def make_app():
    app = Smithy(Routes.collected() + anvils.admin.handlers)
    sign = Application(
        [
            # route: GET /open
            (r"/open", tools.Sign),
        ]
    )
    app.default_router.rules.insert(0, Rule(HostMatches(r"sign\.smithy\.example"), sign))
    # route: GET /closed
    app.add_handlers(r"door\.smithy\.example", [(r"/closed", tools.Sign)])
    return app
