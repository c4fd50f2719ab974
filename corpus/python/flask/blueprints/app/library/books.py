"""Books, below a prefix of their own."""

from flask import Blueprint

books = Blueprint("books", __name__, url_prefix="/books")


# route: GET /books/
@books.route("/")
def all_books():
    return []


# route: GET /books/{isbn}
# route: PATCH /books/{isbn}
@books.route("/<isbn>", methods=["GET", "PATCH"])
def one_book(isbn):
    return isbn


# route: POST /books/{isbn}/copies/{copy:int}
@books.post("/<string:isbn>/copies/<int:copy>")
def add_copy(isbn, copy):
    return isbn


# no-route: answers errors
@books.errorhandler(404)
def missing(error):
    return "", 404
