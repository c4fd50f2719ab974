"""Where handlers say their address themselves."""

from tornado.web import url

_routes = []


def route(pattern, name=None, **kwargs):
    def decorate(handler):
        _routes.append(url(pattern, handler, kwargs or None, name=name))
        return handler

    return decorate


class Routes:
    """Several lists, one for each part."""

    def __init__(self, prefix=""):
        self.prefix = prefix
        self.handlers = []

    def __call__(self, pattern):
        def decorate(handler):
            self.handlers.append((self.prefix + pattern, handler))
            return handler

        return decorate

    @classmethod
    def collected(cls):
        return list(_routes)
