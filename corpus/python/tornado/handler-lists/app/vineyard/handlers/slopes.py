from tornado.web import authenticated

from ..paths import ROW
from .base import BaseHandler


class Slope(BaseHandler):
    @authenticated
    def get(self, name, row=None):
        self.write_json(SHADE.get("/south", name))

    def delete(self, name, row=None):
        self.set_status(204)


SHADE = {"/south": "none"}

default_handlers = [
    # route: GET /estate/slopes/{arg1}
    # route: DELETE /estate/slopes/{arg1}
    (r"/slopes/([^/]+)", Slope),
    # route: GET /estate/slopes/{name}/rows/{row:int}
    # route: DELETE /estate/slopes/{name}/rows/{row:int}
    (rf"/slopes/(?P<name>[^/]+)/rows/{ROW}", Slope),
]
