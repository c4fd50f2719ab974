import os

from tornado.options import define

define("base_path", default="/kiln", type=str, help="below which everything stands")
define("port", default=8888, type=int)
define("debug", default=bool(os.environ.get("KILN_DEBUG")), type=bool)
