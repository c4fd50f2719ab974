from flask import Blueprint

bells = Blueprint("bells", __name__, url_prefix="/bells")


# route: PUT /bells/{bell}/ring
@bells.put("/<bell>/ring")
def ring(bell):
    return bell


def load(app):
    app.register_blueprint(bells)
