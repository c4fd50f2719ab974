from flask import Flask, blueprints

from parish import admin as admin_module
from parish.archive import archive
from parish.auth import make_auth
from parish.extensions import calendar
from parish.plugins import load_plugins


def create_app(config="parish.settings.Base"):
    app = Flask(__name__)
    app.config.from_object(config)
    register_blueprints(app)
    calendar.init_app(app)
    load_plugins(app)
    with app.app_context():
        from parish.health import health

        app.register_blueprint(health)
    return app


def register_blueprints(app: Flask) -> None:
    from parish.main import bp as main

    parts: list[blueprints.Blueprint] = [main, make_auth(app), archive]
    for blueprint in parts:
        app.register_blueprint(blueprint)
    app.register_blueprint(archive, name="microfilm", url_prefix="/microfilm")
    app.register_blueprint(admin_module.admin, url_prefix=app.config["ADMIN_PATH"])
