from flask_appbuilder.api import BaseApi, ModelRestApi, expose, safe
from flask_appbuilder.models.sqla.interface import SQLAInterface

from .models import Eclipse, Exposure, Telescope

READ_ONLY = {"get_list", "get"}


class WeatherApi(BaseApi):
    resource_name = "weather"

    # route: GET /api/v1/weather/now
    @expose("/now")
    @safe
    def now(self):
        return self.response(200, seeing=1.2)

    # route: PUT /api/v1/weather/alarm/{level:int}
    # route: DELETE /api/v1/weather/alarm/{level:int}
    @expose("/alarm/<int:level>", methods=["PUT", "DELETE"])
    def alarm(self, level):
        return self.response(204)

    def describe(self):
        return "no route"


class Dome(BaseApi):
    version = "v2"

    # route: POST /api/v2/dome/open
    @expose("/open", methods=("POST",))
    def open(self):
        return self.response(202)


class Probe(BaseApi):
    route_base = "/probe"

    # route: GET /probe/
    @expose()
    def root(self):
        return self.response(200)


class TelescopeApi(ModelRestApi):
    datamodel = SQLAInterface(Telescope)
    resource_name = "telescope"
    include_route_methods = READ_ONLY | {"park"}

    # route: POST /api/v1/telescope/{pk:int}/park
    @expose("/<int:pk>/park", methods=["POST"])
    def park(self, pk):
        return self.response(200)

    # no-route: a field of the class leaves it out
    @expose("/<int:pk>/slew", methods=["POST"])
    def slew(self, pk):
        return self.response(200)


class ExposureApi(ModelRestApi):
    datamodel = SQLAInterface(Exposure)
    exclude_route_methods = {"delete", "info"}

    # route: POST /api/v1/exposureapi/
    @expose("/", methods=["POST"])
    def post(self):
        return self.response(201)


class EclipseApi(ModelRestApi):
    datamodel = SQLAInterface(Eclipse)
    resource_name = "eclipse"
    # Whatever is a piece of it is chosen.
    include_route_methods = "get_list"
