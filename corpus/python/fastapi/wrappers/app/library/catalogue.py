from fastapi import FastAPI


class CatalogueApi:
    """Wraps the application, so that every path gets the catalogue's prefix."""

    prefix = "/catalogue"

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    def install(self) -> None:
        # route: GET /catalogue/books
        self._get("/books", self.books)
        # route: GET /catalogue/books/{isbn}
        self._get("/books/{isbn}", self.book)
        # route: PUT /catalogue/books/{isbn}
        # route: PATCH /catalogue/books/{isbn}
        self._route("/books/{isbn}", self.book, "PUT", "PATCH")

    def _get(self, path, endpoint):
        self._route(path, endpoint, "GET")

    def _route(self, path, endpoint, *methods):
        return self.app.add_api_route(self.prefix + path, endpoint, methods=list(methods))

    def books(self) -> list[str]:
        return []

    def book(self, isbn: str) -> str:
        return isbn
