from tornado.web import RequestHandler

from .routes import Routes, route

admin = Routes("/admin")


# route: GET /anvils
# route: POST /anvils
@route(r"/anvils", name="anvils")
class Anvils(RequestHandler):
    def get(self):
        self.finish("")

    def post(self):
        self.set_status(201)


# route: GET /anvils/{anvil:int}
@route(r"/anvils/(?P<anvil>\d+)")
# route: GET /blocks/{anvil:int}
@route(r"/blocks/(?P<anvil>\d+)", weight=80)
class Anvil(RequestHandler):
    def initialize(self, weight=0):
        self.weight = weight

    def get(self, anvil):
        self.finish(anvil)


# route: DELETE /admin/anvils/{arg1}
@admin(r"/anvils/([^/]+)")
class Removal(RequestHandler):
    def delete(self, anvil):
        self.set_status(204)
