from flask_restx import Namespace, Resource

baths = Namespace("baths")


def at(namespace, *urls, **options):
    """`namespace.route`, below the hall."""
    return namespace.route(*["/hall" + url for url in urls], **options)


# route: GET /api/v1/baths/hall/lime
# route: GET /api/v1/baths/hall/bark
@at(baths, "/lime", "/bark")
class Bath(Resource):
    def get(self):
        return {}
