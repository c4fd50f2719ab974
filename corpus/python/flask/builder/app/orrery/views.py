from flask_appbuilder import BaseView, expose, has_access

from . import appbuilder


class Orbits(BaseView):
    default_view = "all"

    # route: GET /orbits/all/
    # route: GET /shadows/all/
    @expose("/all/")
    @has_access
    def all(self):
        return ""

    # route: GET /orbits/{body}
    # route: GET /shadows/{body}
    # route: POST /orbits/{body}
    # route: POST /shadows/{body}
    @expose("/<body>", methods=["GET", "POST"])
    def one(self, body):
        return body

    def no_page(self):
        return ""


class Eclipses(Orbits):
    route_base = "/shadows"
    base_permissions = ["can_all"]

    # route: GET /shadows/next
    @expose("/next")
    def next(self):
        return ""


appbuilder.add_view(Orbits, "Orbits", category="Sky")
appbuilder.add_link("All", href="/orbits/all/", category="Sky")
appbuilder.add_separator("Sky")
appbuilder.add_view_no_menu(Eclipses)
