from flask import Blueprint

health = Blueprint("health", __name__, url_prefix="/-")


# route: GET /-/live
@health.route("/live")
def live():
    return ""
