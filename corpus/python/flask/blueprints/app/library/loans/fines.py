"""Fines, nested below loans."""

from flask import Blueprint

fines = Blueprint("fines", __name__)


# route: GET /api/loans/fines/{member:int}
@fines.get("/<int:member>")
def due(member):
    return str(member)
