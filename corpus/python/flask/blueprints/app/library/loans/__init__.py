"""Loans: the prefix given at registration replaces the one written here."""

from flask import Blueprint

from library.loans.fines import fines

loans = Blueprint("loans", __name__, url_prefix="/never-seen")
loans.register_blueprint(fines, url_prefix="/fines")


# route: GET /api/loans
@loans.route("")
def open_loans():
    return []


# route: POST /api/loans/{loan:uuid}/return
@loans.route("/<uuid:loan>/return", methods=["POST"])
def give_back(loan):
    return str(loan)
