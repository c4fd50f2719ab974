from flask import Blueprint

passports = Blueprint("passports", __name__, url_prefix="/passports")
visas = Blueprint("visas", __name__, url_prefix="/visas/")
renewals = Blueprint("renewals", __name__, url_prefix="renewals")


# The prefix of the registration replaces the Blueprint's own.
# route: GET /documents/{number}
@passports.route("/<number>", host="www.embassy.example")
def passport(number):
    return number


# route: GET /visas/
@visas.route("", host="www.embassy.example")
def all_visas():
    return ""


# route: DELETE /visas/{number:int}
@visas.delete("/<int:number>", host="www.embassy.example")
def visa(number):
    return str(number)


# route: POST /visas/renewals/ask/
@renewals.post("/ask/", host="www.embassy.example")
def ask():
    return ""


visas.register_blueprint(renewals)
