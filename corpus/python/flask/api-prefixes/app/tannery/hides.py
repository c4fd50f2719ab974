from flask_restx import Namespace, Resource, fields

ns = Namespace("hides", description="What comes in", path="/hides")
weights = Namespace("weights")

hide = ns.model("Hide", {"kilos": fields.Float})


class Listed(Resource):
    """Reads and describes; what derives from it may add."""

    method_decorators = []

    def get(self, **values):
        return values

    def options(self, **values):
        return {}, 204


# route: GET /api/v1/hides/
# route: OPTIONS /api/v1/hides/
# route: POST /api/v1/hides/
# route: GET /internal/hides/
# route: OPTIONS /internal/hides/
# route: POST /internal/hides/
@ns.route("/")
class Hides(Listed):
    @ns.expect(hide)
    @ns.marshal_with(hide, code=201)
    def post(self):
        return {}, 201


# route: GET /api/v1/hides/{number:int}
# route: GET /api/v1/hides/latest
# route: GET /internal/hides/{number:int}
# route: GET /internal/hides/latest
@ns.route("/<int:number>", "/latest", endpoint="hide")
@ns.response(404, "No such hide")
class Hide(Resource):
    def get(self, number=None):
        return number


class Weight(Resource):
    def put(self, kilos):
        return kilos


# route: PUT /api/v1/weights/{kilos:float}
weights.add_resource(Weight, "/<float:kilos>")
