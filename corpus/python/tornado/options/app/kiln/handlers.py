from tornado.options import options
from tornado.web import RequestHandler


class Pots(RequestHandler):
    def get(self):
        self.finish({"base": options.base_path})

    def post(self):
        self.set_status(201)


class Heat(RequestHandler):
    def put(self, degrees):
        self.set_status(204)


class Trace(RequestHandler):
    def get(self):
        self.finish("")


class Bake(RequestHandler):
    def post(self):
        self.set_status(202)
