from collections import namedtuple
from enum import Enum

from flask import Flask, request

from .rules import district_rule, numbered, register_api
from .sluices import Sluice, sluices

Rule = namedtuple("Rule", ["rule", "view", "verbs"])


class Verb(str, Enum):
    READ = "GET"
    CHANGE = "PATCH"


app = Flask(__name__)
app.config["APPLICATION_ROOT"] = "/not/a/prefix"


def pipe(number):
    return str(number)


def flow(**values):
    return values


flow.methods = ["PUT", "PATCH"]
flow.required_methods = ["TRACE"]

# route: GET /pipes/{number:int}
app.add_url_rule("/pipes/<int:number>", view_func=pipe)
# route: DELETE /pipes/{number:int}
app.add_url_rule("/pipes/<int:number>", "burst", pipe, methods=["delete"])
app.add_url_rule(
    # route: POST /pipes/{number:int}/joints
    rule="/pipes/<int:number>/joints",
    endpoint="joints",
    view_func=pipe,
    methods={"POST"},
)
# todo-route: PUT /flow/{rate:float}
# todo-route: PATCH /flow/{rate:float}
# todo-route: TRACE /flow/{rate:float}
# todo-no-route: GET /flow/{rate:float}
app.add_url_rule("/flow/<float:rate>", view_func=flow)
# route: GET /basins
app.add_url_rule("/basins", endpoint="basins")
# route: GET /wells/{number:int}
app.add_url_rule("/wells/<int:number>", "wells")
app.view_functions["wells"] = pipe


@app.endpoint("basins")
def basins():
    return []


# route: POST /readings
# route: OPTIONS /readings
@app.route("/readings", methods=["OPTIONS", "POST"])
def readings():
    # no-route: a request's own
    return request.args.get("/since") or ""


# route: GET /status
# route: HEAD /status
@app.route("/status", methods=("GET", "HEAD"), provide_automatic_options=False)
def status():
    return ""


# route: GET /reports/
@app.route("/reports/", defaults={"page": 1})
# route: GET /reports/page/{page:int}
@app.route("/reports/page/<int:page>")
def reports(page):
    return str(page)


# route: GET /login [conditional]
# route: POST /login [conditional]
# route: GET /{district}/login [conditional]
# route: POST /{district}/login [conditional]
@app.route(district_rule("/login"), methods=["GET", "POST"])
def login(district=None):
    return ""


# route: GET /springs/north/{number:int}
@app.route(numbered("springs", "north"))
# route: GET /springs/south/{number:float}
@app.get(numbered("springs", "south", kind="float"))
def spring(number):
    return str(number)


for name in ("inlet", "outlet"):
    # route: GET /valves/inlet
    # route: GET /valves/outlet
    app.add_url_rule(f"/valves/{name}", f"valve-{name}", lambda: "open")

RULES = [
    # route: PUT /locks/{number:int}
    Rule("/locks/<int:number>", pipe, ["PUT"]),
    # route: POST /locks
    Rule(rule="/locks", view=basins, verbs=["POST"]),
]
for rule in RULES:
    app.add_url_rule(rule.rule, rule.rule, rule.view, methods=rule.verbs)

# route: GET /drains
# route: DELETE /drains
app.add_url_rule("/drains", "drains", basins, methods="GET DELETE".split())
# route: GET /mills
# route: PATCH /mills
app.add_url_rule("/mills", "mills", basins, methods=[verb.value for verb in Verb])
# route: PATCH /pumps
app.add_url_rule("/pumps", "pumps", basins, methods=[Verb.CHANGE.value])
# route: PUT /gauges
# route: DELETE /gauges
app.add_url_rule("/gauges", "gauges", basins, methods=[verb.upper() for verb in ("put", "delete")])

# route: PUT /tariffs
# todo-route: TRACE /tariffs
app.put("/tariffs")(flow)

# route: GET /gates/
# route: POST /gates/
# route: GET /gates/{id:int}
# route: PUT /gates/{id:int}
# route: DELETE /gates/{id:int}
register_api(app, Sluice, "gates_api", "/gates/")
# route: GET /weirs/
# route: POST /weirs/
# route: GET /weirs/{name}
# route: PUT /weirs/{name}
# route: DELETE /weirs/{name}
register_api(app, Sluice, "weirs_api", "/weirs/", pk="name", pk_type="string")
app.register_blueprint(sluices)
