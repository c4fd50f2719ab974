from flask_restful import Resource

CACHE = {}


class Base(Resource):
    def get(self, **values):
        return values


class HiveList(Base):
    def post(self):
        return {}, 201


class Hive(Base):
    def put(self, name):
        # no-route: reads an entry
        return CACHE.get("/hives", name)

    def delete(self, name):
        CACHE.pop(name, None)
        return "", 204


class Honey(Base):
    """Only what it inherits."""
