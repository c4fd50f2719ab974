from flask import Blueprint

bp = Blueprint("main", __name__)

from parish.main import events, routes  # noqa: E402,F401
