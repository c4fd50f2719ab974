from flask import Blueprint
from flask.views import MethodView

walks = Blueprint("walks", __name__)
summits = Blueprint("summits", __name__, url_prefix="/summits")
valley = Blueprint("valley", __name__, url_prefix="/")


def guide(**values):
    return values


# route: GET /walks/{level:int}/{code}
@walks.route("/walks/<int(min=1, max=5):level>/<string(length=2):code>")
def walk(level, code):
    return code


@walks.record
def beside(state):
    # todo-route: GET /weather
    state.app.add_url_rule("/weather", "weather", guide)


@walks.record_once
def below(state):
    # todo-route: GET /today
    state.add_url_rule("/today", "today", guide)


# route: GET /summits/{height:float}
@summits.get("/<float(signed=True):height>")
def summit(height):
    return str(height)


# route: GET /meadows
@valley.get("/meadows")
def meadows():
    return []


class Served(MethodView):
    """Registers itself where its class says."""

    url = "/"

    @classmethod
    def add_to(cls, app):
        app.add_url_rule(cls.url, view_func=cls.as_view(cls.__name__.lower()))

    def get(self):
        return []


class Ropes(Served):
    # route: GET /ropes
    # route: POST /ropes
    url = "/ropes"

    def post(self):
        return {}, 201
