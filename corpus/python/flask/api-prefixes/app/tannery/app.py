from flask import Blueprint, Flask
from flask_restx import Api
from flask_smorest import Api as Documented

from tannery import v2
from tannery.baths import baths
from tannery.hides import ns as hides
from tannery.hides import weights
from tannery.orders import items, orders

NAMESPACES = [hides, weights, baths]


def create_app():
    app = Flask(__name__)
    public = Blueprint("public", __name__)
    api = Api(public, version="1.0", prefix="/v1", doc=False, add_specs=False)
    for namespace in NAMESPACES:
        api.add_namespace(namespace)
    app.register_blueprint(public, url_prefix="/api")

    internal = Api(doc=False, add_specs=False, prefix="/internal")
    internal.add_namespace(hides)
    internal.init_app(app)

    app.register_blueprint(v2.blueprint, url_prefix="/api/v2")
    return app


def create_orders():
    app = Flask("orders")
    app.config.from_mapping(API_TITLE="Orders", API_VERSION="v1", OPENAPI_VERSION="3.1.0")
    api = Documented()
    api.init_app(app)
    api.register_blueprint(orders, url_prefix="/shop/orders")
    for part in (items,):
        api.register_blueprint(part)
    return app
