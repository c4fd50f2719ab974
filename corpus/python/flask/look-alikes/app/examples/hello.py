from flask import Flask

app = Flask(__name__)


# no-route: an example
@app.route("/hello")
def hello():
    return "la"
