import tornado.ioloop
import tornado.web
from tornado.options import options, parse_command_line

from kiln import opts  # noqa: F401
from kiln.handlers import Bake, Heat, Pots, Trace


class Kiln(tornado.web.Application):
    def __init__(self):
        root = options.base_path
        handlers = [
            # route: GET /kiln/pots [configured]
            # route: POST /kiln/pots [configured]
            (root + "/pots", Pots),
            # route: PUT /kiln/heat/{arg1:int} [configured]
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
