import pytest
from flask import Blueprint, Flask
from flask.views import MethodView

from choir.app import app


@pytest.fixture
def client():
    return app.test_client()


@pytest.mark.parametrize(("path", "status"), [("/voices", 200), ("/none", 404)])
def test_paths(client, path, status):
    # no-route: a request
    assert client.get(path).status_code == status
    # no-route: a request
    client.post("/voices", json={})


def test_small_application():
    small = Flask("small")
    part = Blueprint("part", __name__)

    # no-route: of a test
    @part.route("/part")
    def view():
        return ""

    class View(MethodView):
        def get(self):
            return ""

    # no-route: of a test
    small.add_url_rule("/view", view_func=View.as_view("view"))
    small.register_blueprint(part)
    # no-route: a request
    assert small.test_client().get("/part").status_code == 200
