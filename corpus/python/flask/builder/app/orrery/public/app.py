from flask import Blueprint, Flask


class Observatory(Flask):
    """The part for visitors."""

    def __init__(self, name):
        super().__init__(name)
        # route: GET /doors
        self.add_url_rule("/doors", "doors", self.doors)
        self.register_blueprint(tour("/tours"), **{"url_prefix": "/walks"})
        self.install()

    def doors(self):
        return "open"

    def install(self):
        # route: GET /tonight
        @self.route("/tonight")
        def tonight():
            return ""


def tour(prefix):
    tours = Blueprint("tours" + prefix[1:], __name__, url_prefix=prefix)

    # route: GET /walks/{day}
    # route: GET /night/{day}
    # route: GET /rides/{day}
    @tours.route("/<day>")
    def day(day):
        return day

    return tours


app = Observatory("observatory")
for blueprint, options in ((tour("/night"), {}), (tour("/lost"), {"url_prefix": "/rides"})):
    app.register_blueprint(blueprint, **options)

from orrery.public import pages  # noqa: E402,F401
