from flask import Blueprint, Flask
from flask_restx import Api, Resource

from .faces import faces
from .gears import gears, springs

app = Flask(__name__)
blueprint = Blueprint("api", __name__, url_prefix="/api/v1")
api = Api(blueprint, doc=False, add_specs=False)

api.add_namespace(faces)
api.add_namespace(gears)
api.add_namespace(springs, "/coils")

chimes = api.namespace("chimes", description="What strikes the hour")
dials = api.namespace("dials", path="/plates")


# route: GET /api/v1/chimes/{hour:int}
@chimes.route("/<int:hour>")
class Chime(Resource):
    def get(self, hour):
        return hour


# route: GET /api/v1/plates/
@dials.route("/")
class Dials(Resource):
    def get(self):
        return []


# route: GET /api/v1/time
# route: GET /api/v1/now
@api.route("/time", "/now")
class Time(Resource):
    def get(self):
        return {}


app.register_blueprint(blueprint)
