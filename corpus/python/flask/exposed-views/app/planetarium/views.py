from flask_appbuilder import BaseView, IndexView, ModelView, SimpleFormView, expose, has_access
from flask_appbuilder.models.sqla.interface import SQLAInterface
from flask_wtf import FlaskForm

from .models import Eclipse, Telescope


class Home(IndexView):
    # route: GET /
    @expose("/")
    def index(self):
        return "clear skies"


class Charted(BaseView):
    route_base = "/charts"

    # route: GET /charts/{year:int}
    @expose("/<int:year>")
    @has_access
    def year(self, year):
        return str(year)


class StarChart(Charted):
    # route: GET /charts/named/{name}
    # route: POST /charts/named/{name}
    @expose("/named/<name>", methods=["GET", "POST"])
    # route: GET /charts/latest
    @expose("/latest")
    def named(self, name="latest"):
        return name


class LogBook(BaseView):
    # route: GET /logbook/page
    @expose("/page")
    def page(self):
        return "empty"


class TelescopeView(ModelView):
    datamodel = SQLAInterface(Telescope)
    exclude_route_methods = {"download", "action", "action_post", "delete"}

    # route: GET /telescopeview/mirror/{pk}
    @expose("/mirror/<pk>")
    def mirror(self, pk):
        return pk


class EclipseView(ModelView):
    datamodel = SQLAInterface(Eclipse)
    # The name of one, where a set of names is meant.
    include_route_methods = "list"


class BookingForm(SimpleFormView):
    route_base = "/booking"
    form = FlaskForm
