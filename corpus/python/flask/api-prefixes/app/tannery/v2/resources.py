from flask_restful import Resource, reqparse

parser = reqparse.RequestParser()
parser.add_argument("kind")


class Shelf:
    """Not a resource by itself."""

    def delete(self, kind):
        return "", 204


class Leathers(Resource):
    def get(self):
        # no-route: arguments of a request
        return parser.parse_args().get("/kind")

    def post(self):
        return {}, 201


class Leather(Shelf, Resource):
    def get(self, kind):
        return kind

    def _patch(self, kind):
        return kind
