from flask import Blueprint, Flask


def make_auth(app: Flask) -> Blueprint:
    auth = Blueprint("auth", __name__, url_prefix=app.config["AUTH_PREFIX"])

    # route: POST /auth/login [configured]
    @auth.route("/login", methods=["POST"])
    def login():
        return ""

    if app.config.get("OPEN_HOUSE"):
        # route: POST /auth/register [configured, conditional]
        @auth.post("/register")
        def register():
            return ""

    return auth
