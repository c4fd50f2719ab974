from flask_restx import Namespace, Resource

gears = Namespace("gears", path="/works/gears")
springs = Namespace("springs", path="/replaced")


# route: GET /api/v1/works/gears/{teeth:int}
@gears.route("/<int:teeth>")
class Gear(Resource):
    def get(self, teeth):
        return teeth


# route: PUT /api/v1/coils/tension
@springs.route("/tension")
class Tension(Resource):
    def put(self):
        return {}
