from flask import Flask

from .offices import passports, visas
from .registry import registry


def create_app():
    app = Flask(__name__, host_matching=True, static_host="static.embassy.example")
    app.url_map.strict_slashes = False
    app.url_map.merge_slashes = False

    # route: GET /
    @app.route("/", host="www.embassy.example")
    def front():
        return ""

    # route: GET /news/
    @app.get("/news/", host="<country>.embassy.example", strict_slashes=True)
    def news(country):
        return country

    # route: POST /letters
    app.add_url_rule("/letters", "letters", front, methods=["POST"], host="www.embassy.example")
    app.add_url_rule(
        # route: GET /letters/{number:int}
        "/letters/<int:number>",
        view_func=lambda number: str(number),
        endpoint="letter",
        host="www.embassy.example",
        defaults={"country": "here"},
    )

    app.register_blueprint(passports, url_prefix="/documents")
    app.register_blueprint(visas)
    app.register_blueprint(registry)
    return app
