from tornado.web import RequestHandler


class Slopes(RequestHandler):
    def delete(self, slope):
        self.set_status(204)


handlers = [
    # route: DELETE /rope/slopes/{slope} [configured, conditional]
    (r"/slopes/(?P<slope>\w+)", Slopes),
]
