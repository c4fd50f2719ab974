from flask import Flask
from werkzeug.routing import Rule

from .helpers import register_view
from .views import About, Books, Covers, Health, Spines, glue, papers


def create_app():
    app = Flask(__name__)
    # route: GET /about
    # route: POST /about
    app.add_url_rule("/about", view_func=About.as_view("about"))
    # route: GET /health
    app.add_url_rule("/health", view_func=Health.as_view("health"))

    books = Books.as_view("books")
    # route: GET /books/
    app.add_url_rule("/books/", defaults={"number": None}, view_func=books, methods=["GET"])
    # route: POST /books/
    app.add_url_rule("/books/", view_func=books, methods=["POST"])
    # route: GET /books/{number:int}
    # route: PUT /books/{number:int}
    # route: DELETE /books/{number:int}
    app.add_url_rule("/books/<int:number>", view_func=books, methods=["GET", "PUT", "DELETE"])

    # route: GET /covers
    # route: PUT /covers
    # route: GET /jackets
    # route: PUT /jackets
    register_view(app, routes=["/covers", "/jackets"], view_func=Covers.as_view("covers"))
    # route: GET /spines
    # route: PATCH /spines
    # route: PUT /spines
    register_view(app, routes=["/spines"], view_func=Spines.as_view("spines"))
    # route: POST /glue
    app.url_map.add(Rule("/glue", methods=["POST"], endpoint="glue"))
    app.view_functions["glue"] = glue
    app.register_blueprint(papers, url_prefix="/papers")
    return app
