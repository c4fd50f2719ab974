import tornado.ioloop
import tornado.web
from tornado.options import options, parse_command_line

from kiln import opts  # noqa: F401
from kiln.handlers import Bake, Heat, Pots, Trace


class Kiln(tornado.web.Application):
    def __init__(self):
        root = options.base_path
        handlers = [
            # todo-route: GET /kiln/pots [configured]
            # todo-no-route: GET /{?root}/pots [partial]
            # todo-route: POST /kiln/pots [configured]
            # todo-no-route: POST /{?root}/pots [partial]
            (root + "/pots", Pots),
            # todo-route: PUT /kiln/heat/{arg1:int} [configured]
            # todo-no-route: PUT /{?root}/heat/{arg1:int} [partial]
            (r"{}/heat/(\d+)".format(options.base_path), Heat),
        ]
        if options.debug:
            # route: GET /trace [conditional]
            handlers.append((r"/trace", Trace))
        super(Kiln, self).__init__(handlers, debug=options.debug, autoreload=False)


def make():
    app = Kiln()
    # route: POST /bake
    app.add_handlers(r".*", [(r"/bake", Bake)])
    return app


if __name__ == "__main__":
    parse_command_line()
    make().listen(options.port)
    tornado.ioloop.IOLoop.current().start()
