from flask import Blueprint
from flask.views import MethodView, View

sluices = Blueprint("sluices", __name__, url_prefix="/sluices")


class Sluice(MethodView):
    def get(self, id):
        return {}

    def post(self):
        return {}, 201

    def put(self, id):
        return {}

    def delete(self, id):
        return "", 204


class Signals(View):
    methods = ["GET", "POST"]

    def dispatch_request(self, **values):
        return values


class Lamps(Signals):
    """Shows what it inherits."""


class Gate(MethodView):
    methods = ["GET", "PATCH"]

    def get(self):
        return {}

    def patch(self):
        return {}

    def delete(self):
        """Not served: the class says so."""


class Probe(MethodView):
    def head(self):
        return ""

    def options(self):
        return ""


# route: GET /sluices/signals
# route: POST /sluices/signals
sluices.add_url_rule("/signals", view_func=Signals.as_view("signals"))
# route: GET /sluices/lamps
# route: POST /sluices/lamps
sluices.add_url_rule("/lamps", "lamps", Lamps.as_view("lamps"))
# route: POST /sluices/lamps/{lamp}
sluices.add_url_rule("/lamps/<lamp>", view_func=Lamps.as_view("lamp"), methods=["POST"])
# route: GET /sluices/gate
# route: PATCH /sluices/gate
sluices.add_url_rule("/gate", view_func=Gate.as_view("gate"))
# route: HEAD /sluices/probe
# route: OPTIONS /sluices/probe
sluices.add_url_rule("/probe", view_func=Probe.as_view("probe"))


# route: GET /sluices/depth
@sluices.route("depth")
def depth():
    """The slash between prefix and rule is supplied."""
    return {}
