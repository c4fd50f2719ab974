from flask_restx import Namespace, Resource

faces = Namespace("faces", description="What shows the hour")


class Face(Resource):
    def get(self, name=None):
        return name


# route: GET /api/v1/faces
# route: POST /api/v1/faces
@faces.route("")
class Faces(Face):
    @faces.doc("a new face")
    def post(self):
        return {}, 201


# route: GET /api/v1/faces/{name}
# route: DELETE /api/v1/faces/{name}
@faces.route("/<name>")
@faces.param("name", "Its name")
class OneFace(Face):
    def delete(self, name):
        return "", 204
