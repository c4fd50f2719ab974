import os

import requests
from flask import Flask, current_app, g, request, session
from werkzeug.datastructures import Headers

from .bus import bus
from .remote import Archive

app = Flask(__name__, static_url_path="/files", static_folder="files")
cache = {}
archive = Archive("https://scores.example")

# no-route: a table of who may do what
PERMISSIONS = [("/voices", "GET", "singer"), ("/scores", "POST", "conductor")]


# no-route: an error
@app.errorhandler(404)
def missing(error):
    return "", 404


# no-route: a hook
@app.before_request
def tune():
    # no-route: the application context's values
    g.voice = g.get("/voice", None)


# no-route: a hook
@app.context_processor
def names():
    return {}


# no-route: a command of the shell
@app.cli.command("/sing")
def sing():
    return None


# no-route: a filter of templates
@app.template_filter("get")
def fetch(value):
    return value


# route: GET /voices
@app.route("/voices")
def voices():
    # no-route: a session
    session.get("/voice")
    # no-route: a setting
    current_app.config.get("/VOICES")
    # no-route: a dictionary
    cache.get("/voices", [])
    # no-route: arguments
    request.args.get("/voice")
    # no-route: the environment
    os.environ.get("/voices")
    # no-route: headers
    Headers().get("/voice")
    # no-route: a request
    requests.get("/voices", timeout=3)
    # no-route: a message
    bus.send("/voices", {})
    # no-route: a request
    return archive.get("/scores")


def add_old_routes(server: Flask) -> None:
    """Left from the last season; nothing calls it, and what calls it may be elsewhere."""

    # route: GET /old-voices [unmounted]
    server.add_url_rule("/old-voices", "old_voices", voices)
