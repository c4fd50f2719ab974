from flask import current_app
from flask_appbuilder.api import BaseApi, expose, protect, safe

from orrery import app, appbuilder


class Base(BaseApi):
    version = "v3"

    # route: GET /api/v3/bodies/about
    # route: GET /planets/about [configured]
    @expose("/about")
    def about(self):
        # no-route: a setting
        return current_app.config.get("/ABOUT")


class Bodies(Base):
    resource_name = "bodies"

    # route: PUT /api/v3/bodies/{number:int}/mass
    @expose("/<int:number>/mass", methods=["PUT"])
    @protect()
    @safe
    def mass(self, number):
        return self.response(200)


class Planets(Base):
    route_base = app.config["PLANET_ROOT"]

    # route: DELETE /planets/{name} [configured]
    @expose("/<name>", methods=["DELETE"])
    def drop(self, name):
        return self.response(200)


for part in (Bodies, Planets):
    appbuilder.add_api(part)
