from flask import Blueprint
from flask_restful import Api, Resource

from .resources import Leather, Leathers

# The registration's prefix takes the place of this one.
blueprint = Blueprint("v2", __name__, url_prefix="/replaced")
api = Api(blueprint, prefix="/shop")


def add(resource, *urls, **options):
    api.add_resource(resource, *urls, **options)


# route: GET /api/v2/shop/leathers
# route: POST /api/v2/shop/leathers
add(Leathers, "/leathers")
# route: GET /api/v2/shop/leathers/{kind}
# route: DELETE /api/v2/shop/leathers/{kind}
# route: GET /api/v2/shop/skins/{kind}
# route: DELETE /api/v2/shop/skins/{kind}
add(Leather, "/leathers/<kind>", "/skins/<kind>", endpoint="leather")


# route: PUT /api/v2/shop/dyes/{dye}
# route: PUT /api/v2/shop/colours/{dye}
@api.resource("/dyes/<dye>", "/colours/<dye>")
class Dye(Resource):
    def put(self, dye):
        return dye


RESOURCES = {
    # route: GET /api/v2/shop/soles
    "/soles": Leathers,
    # route: DELETE /api/v2/shop/straps/{kind}
    "/straps/<kind>": Leather,
}
for url, resource in RESOURCES.items():
    api.add_resource(resource, url, endpoint=url.split("/")[1], methods=["DELETE"] if "<" in url else ["GET"])
