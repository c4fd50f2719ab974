from flask_appbuilder import expose
from flask_appbuilder.api import safe
from flask_appbuilder.security.api import SecurityApi
from flask_appbuilder.security.sqla.manager import SecurityManager
from flask_appbuilder.security.views import AuthDBView, UserInfoEditView


class GateView(AuthDBView):
    route_base = "/gate"

    # route: GET /gate/login/
    # route: POST /gate/login/
    @expose("/login/", methods=["GET", "POST"])
    def login(self):
        return ""


class PassApi(SecurityApi):
    resource_name = "passes"

    # route: GET /api/v1/passes/mine
    @expose("/mine")
    @safe
    def mine(self):
        return self.response(200)


class Unused(UserInfoEditView):
    # no-route: nothing registers it
    @expose("/never")
    def never(self):
        return ""


class Guard(SecurityManager):
    # route: GET /gate/logout/
    authdbview = GateView
    # route: POST /api/v1/passes/login
    # route: POST /api/v1/passes/refresh
    security_api = PassApi
