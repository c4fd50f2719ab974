from flask import Blueprint


class Calendar:
    """An extension in the usual form."""

    def __init__(self, app=None, path="/calendar"):
        self.path = path
        self.blueprint = Blueprint("calendar", __name__)
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        # route: GET /feasts/{year:int}
        self.blueprint.add_url_rule("/<int:year>", "year", self.year)
        # route: GET /feasts/easter
        self.blueprint.route("/easter")(self.easter)
        app.register_blueprint(self.blueprint, url_prefix=self.path)
        app.extensions["calendar"] = self

    def year(self, year):
        return []

    def easter(self):
        return ""


calendar = Calendar(path="/feasts")
