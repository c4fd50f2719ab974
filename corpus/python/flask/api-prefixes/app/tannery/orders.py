"""Orders, by flask-smorest: blueprints with prefixes on both sides."""

from flask.views import MethodView
from flask_smorest import Blueprint

orders = Blueprint("orders", "orders", url_prefix="/orders")
items = Blueprint("items", "items", url_prefix="/items")


class Shown(MethodView):
    @orders.response(200)
    def get(self, number=None):
        return []


# route: GET /shop/orders/
# route: PATCH /shop/orders/
@orders.route("/")
class Orders(Shown):
    @orders.response(200)
    def patch(self):
        return {}


# route: GET /shop/orders/{number:int}
@orders.route("/<int:number>")
@orders.response(200)
def order(number):
    return {}


# route: GET /items/{number:int}
@items.route("/<int:number>")
class Item(Shown):
    pass
