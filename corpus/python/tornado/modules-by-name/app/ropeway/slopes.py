from tornado.web import RequestHandler


class Slopes(RequestHandler):
    def delete(self, slope):
        self.set_status(204)


handlers = [
    # todo-route: DELETE /rope/slopes/{slope} [configured, conditional]
    # todo-no-route: DELETE /rope/slopes/{slope} [configured]
    (r"/slopes/(?P<slope>\w+)", Slopes),
]
