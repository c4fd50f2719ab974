from flask import Blueprint

pipes = Blueprint("pipes", __name__)


# route: GET /plugins/organ/pipes
@pipes.route("/pipes")
def all_pipes():
    return []
