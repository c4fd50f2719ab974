"""Registers: three levels of blueprints."""

from flask import Blueprint

archive = Blueprint("archive", __name__, url_prefix="/archive")
books = Blueprint("books", __name__, url_prefix="/books")
pages = Blueprint("pages", __name__, url_prefix="/left-behind")


# route: GET /archive/books/{book:int}/pages/{page:int}
# route: GET /microfilm/books/{book:int}/pages/{page:int}
@pages.get("/<int:page>")
def page(book, page):
    return str(page)


# route: GET /archive/books
# route: GET /microfilm/books
@books.get("")
def all_books():
    return []


# route: GET /archive/
# route: GET /microfilm/
@archive.get("/")
def front():
    return ""


books.register_blueprint(pages, url_prefix="/<int:book>/pages")
archive.register_blueprint(books)
