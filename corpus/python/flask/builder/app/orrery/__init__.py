from flask import Flask
from flask_appbuilder import AppBuilder
from flask_appbuilder.utils.legacy import get_sqla_class

app = Flask(__name__)
app.config.from_object("config")
db = get_sqla_class()(app)
with app.app_context():
    appbuilder = AppBuilder(app, db.session)

    from . import api, views  # noqa: F401
