from flask import Flask

from .rules import HUTS, ROUTES, resource
from .walks import Ropes, guide, summits, valley, walks

app = Flask(__name__)
app.view_functions["shown"] = app.view_functions["huts.hut"] = guide
app.url_map.add(ROUTES)
app.url_map.add(HUTS)
for name in ("crevasse", "serac"):
    app.url_map.add(resource(name=name))
app.add_url_rule("/old-map", "old_map", guide, build_only=True)
# route: GET /glacier-{number:int}.json
app.add_url_rule("/glacier-<int:number>.json", view_func=guide)
app.register_blueprint(walks, url_prefix="/")
app.register_blueprint(summits, url_prefix=None)
app.register_blueprint(valley)
for view in (Ropes,):
    view.add_to(app)
# route: GET /gear
# route: POST /gear
app.route("/gear")(Ropes.as_view("gear"))


# route: POST /calls
# route: PUT /calls
@app.route("/calls", methods=["post", "Put"])
def call():
    return ""
