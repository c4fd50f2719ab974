from orrery.public.app import app


# route: GET /
@app.route("/")
# route: GET /index
@app.route(rule="/index")
def index():
    return ""
