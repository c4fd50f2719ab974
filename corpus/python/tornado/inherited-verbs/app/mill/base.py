import tornado.web

from mill.mixins import CrossOrigin


class BaseHandler(tornado.web.RequestHandler):
    pass


class OpenHandler(CrossOrigin, BaseHandler):
    pass
