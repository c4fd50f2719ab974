from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint

app = Flask(__name__)
app.config.update(API_TITLE="Repairs", API_VERSION="v1", OPENAPI_VERSION="3.0.2")
api = Api(app)
repairs = Blueprint("repairs", "repairs", url_prefix="/repairs", description="What is broken")


# route: GET /repairs/
# route: POST /repairs/
@repairs.route("/")
class Repairs(MethodView):
    @repairs.response(200)
    def get(self):
        return []

    @repairs.response(201)
    def post(self):
        return {}


# route: POST /repairs/{number:int}/parts
@repairs.route("/<int:number>/parts", methods=["POST"])
@repairs.response(201)
def add_part(number):
    return {}


api.register_blueprint(repairs)
