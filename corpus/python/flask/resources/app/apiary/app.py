from flask import Blueprint, Flask
from flask_restful import Api

from .hives import Hive, HiveList, Honey
from .internal import internal


def create_app():
    app = Flask(__name__)

    public = Blueprint("public", __name__, url_prefix="/api")
    api = Api(public, prefix="/v2")
    # route: GET /api/v2/hives
    # route: POST /api/v2/hives
    api.add_resource(HiveList, "/hives", endpoint="hives")
    # route: GET /api/v2/hives/{name}
    # route: PUT /api/v2/hives/{name}
    # route: DELETE /api/v2/hives/{name}
    # route: GET /api/v2/colonies/{name}
    # route: PUT /api/v2/colonies/{name}
    # route: DELETE /api/v2/colonies/{name}
    api.add_resource(Hive, "/hives/<string:name>", "/colonies/<name>")
    for season in ("spring", "autumn"):
        # route: GET /api/v2/honey/spring
        # route: GET /api/v2/honey/autumn
        api.add_resource(Honey, f"/honey/{season}", endpoint=f"honey-{season}")
    app.register_blueprint(public)

    internal.init_app(app)
    return app
