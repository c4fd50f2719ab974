"""A lending library."""

from flask import Flask, session

from library.books import books
from library.loans import loans as loan_desk

API = "/api"


def create_app():
    app = Flask(__name__)
    app.register_blueprint(books)
    app.register_blueprint(loan_desk, url_prefix=API + "/loans")

    # route: GET /health
    @app.get("/health")
    def health():
        return "well"

    # route: GET /shelves/{*path}
    app.add_url_rule("/shelves/<path:path>", view_func=shelf)
    # route: DELETE /members/{number:int}
    # route: PUT /members/{number:int}
    app.add_url_rule("/members/<int:number>", "member", member, methods=["PUT", "DELETE"])
    return app


def shelf(path):
    # no-route: a session is a dictionary
    return session.get("shelf") or path


def member(number):
    return str(number)
