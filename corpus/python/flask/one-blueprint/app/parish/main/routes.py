from parish.main import bp


# route: GET /
@bp.route("/")
# route: GET /index
@bp.route("/index")
def index():
    return ""


# route: GET /people/{name}
@bp.route("/people/<name>", methods=["GET"])
def person(name):
    return name
