from flask import Flask, jsonify, request

from .endpoints import EndpointAction, logged
from .levers import LeverViews


class SignalBox:
    RULES = [
        # route: GET /signals
        ("/signals", "signals", ("GET",)),
        # route: PUT /signals/{number:int}
        # route: DELETE /signals/{number:int}
        ("/signals/<int:number>", "signal", ("PUT", "DELETE")),
    ]

    def __init__(self, name: str, *, watch: bool = True) -> None:
        self.app = Flask(name)
        self.watch = watch
        self._install()
        self.levers = LeverViews(self)
        self.levers.install()

    def add_endpoint(self, endpoint=None, endpoint_name=None, handler=None, methods=None, *args, **kwargs):
        self.app.add_url_rule(endpoint, endpoint_name, EndpointAction(handler), methods=methods or ["GET"], *args, **kwargs)

    def route(self, rule, **options):
        """Like the application's, and logged."""

        def decorate(function):
            self.app.route("/box" + rule, **options)(logged(function))
            return function

        return decorate

    def _install(self) -> None:
        for rule, name, methods in self.RULES:
            self.app.add_url_rule(rule, name, getattr(self, name), methods=list(methods))
        # route: GET /trains
        self.add_endpoint("/trains", "trains", self.trains)
        # route: POST /trains/{number:int}/stop
        self.add_endpoint(endpoint="/trains/<int:number>/stop", endpoint_name="stop", handler=self.stop, methods=["POST"])

        # route: PATCH /box/clock
        @self.route("/clock", methods=["PATCH"])
        def clock():
            return jsonify(0)

        app = self.app

        # route: GET /weather
        @app.route("/weather")
        def weather():
            # no-route: a form
            return request.form.get("/place", "")

        if self.watch:
            # route: GET /watch
            app.get("/watch", endpoint="watch")(self.trains)

    def signals(self):
        return []

    def signal(self, number):
        return number

    def trains(self):
        return []

    def stop(self, number):
        return number


def make() -> Flask:
    return SignalBox("box").app
