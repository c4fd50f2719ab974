from flask import Blueprint, request, session
from flask.views import MethodView, View

from .helpers import signed_in

papers = Blueprint("papers", __name__, url_prefix="/replaced")


class About(View):
    methods = ["GET", "POST"]

    def dispatch_request(self):
        return "bindery"


class Health(View):
    def dispatch_request(self):
        return "ok"


class Books(MethodView):
    decorators = [signed_in]

    def get(self, number):
        # no-route: reads a value
        return session.get("/books", number)

    def post(self):
        return {}, 201

    def put(self, number):
        return {}

    def delete(self, number):
        return "", 204


class Covers(MethodView):
    def get(self):
        return []

    def put(self):
        return request.json


class Spines(Covers):
    """Adds a verb to those it inherits."""

    def patch(self):
        return {}


def glue():
    return "", 204


class Paper(MethodView):
    init_every_request = False

    def get(self, name):
        return name


# route: GET /papers/{name}
papers.add_url_rule("/<name>", view_func=Paper.as_view("paper"))
# route: GET /papers/weights/{grams:float}
papers.add_url_rule("/weights/<float:grams>", "weights", lambda grams: str(grams))
