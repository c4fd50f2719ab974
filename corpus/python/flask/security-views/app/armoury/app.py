from flask import Flask
from flask_appbuilder import AppBuilder
from flask_appbuilder.utils.legacy import get_sqla_class

from .manager import Guard

db = get_sqla_class()()
builder = AppBuilder(security_manager_class=Guard)


def create_app():
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY="not a secret",
        SQLALCHEMY_DATABASE_URI="sqlite://",
    )
    db.init_app(app)
    with app.app_context():
        builder.init_app(app, db.session)
    return app
