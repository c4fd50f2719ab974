import functools

from flask import Blueprint, Flask
from werkzeug.routing import Rule, Subdomain, Submount

from .converters import RegexConverter, SlugConverter
from .wrappers import Commands, answering, listing

app = Flask(__name__, subdomain_matching=True)
app.config["SERVER_NAME"] = "coast.example"
app.url_map.converters["regex"] = RegexConverter
app.url_map.converters["slug"] = SlugConverter
app.url_map.strict_slashes = False

keepers = Blueprint("keepers", __name__, subdomain="keepers")
harbours = Blueprint("harbours", __name__, subdomain="<harbour>", url_prefix="/berths")
commands = Commands("commands", __name__, url_prefix="/lamp")


# route: GET /towers/{code}
@app.route('/towers/<regex("[A-Z]{2}[0-9]+"):code>')
def tower(code):
    return code


# route: GET /stories/{name:slug}
@app.get("/stories/<slug:name>", strict_slashes=True)
def story(name):
    return name


# route: GET /colours/{colour}
@app.route("/colours/<any(white, red, green):colour>")
def colour(colour):
    return colour


# route: POST /signals
@answering(app, "/signals", methods=["POST"])
def signal():
    return {}


# route: PUT /duties/{day}
# route: PATCH /duties/{day}
# route: PUT /night/duties/{day}
# route: PATCH /night/duties/{day}
@listing(keepers, "/duties/<day>", verbs=("PUT", "PATCH"))
def duty(day):
    return day


# route: GET /rota
# route: GET /night/rota
@keepers.route("/rota")
def rota():
    return []


# route: GET /archive
# route: GET /night/archive
@keepers.route("/archive", subdomain="museum")
def archive():
    return []


# route: GET /berths/free
@harbours.get("/free")
def free(harbour):
    return harbour


# route: POST /lamp/do/on
@commands.route("/on")
def on():
    return "on"


# route: GET /lamp/do/state
@commands.route("/state", methods=["GET"])
def state():
    return "dark"


erase = functools.partial(app.route, methods=["DELETE"])


# route: DELETE /logs/{number:int}
@erase("/logs/<int:number>")
def erase_log(number):
    return str(number)


def chart(**kwargs):
    return str(kwargs)


app.view_functions["chart"] = chart
# route: GET /charts/{number:int}
app.url_map.add(Rule("/charts/<int:number>", endpoint="chart", methods=["GET"]))
app.url_map.add(
    Submount(
        "/tides",
        [
            # route: GET /tides/
            Rule("/", endpoint="chart", methods=["GET"]),
            # route: POST /tides/{place:slug}
            Rule("/<slug:place>", endpoint="chart", methods=["POST"]),
        ],
    )
)
# route: GET /soundings
app.url_map.add(Subdomain("depth", [Rule("/soundings", endpoint="chart", methods=["GET"])]))

app.register_blueprint(keepers)
app.register_blueprint(keepers, name="night", subdomain="night", url_prefix="/night")
app.register_blueprint(harbours)
app.register_blueprint(commands)
