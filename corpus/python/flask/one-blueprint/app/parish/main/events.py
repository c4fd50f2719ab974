from flask import request

from . import bp as main


# no-route: runs before the others
@main.before_app_request
def note():
    # no-route: headers
    request.headers.get("/x")


# route: POST /events
@main.post("/events")
def add_event():
    return "", 201
