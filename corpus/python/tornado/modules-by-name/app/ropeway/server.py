import importlib
import os
from itertools import chain

import tornado.web

import ropeway.v1 as v1
from ropeway import base

PREFIX = os.environ.get("ROPEWAY_PREFIX", "/rope/")
HANDLER_MODULES = ("ropeway.stations.handlers", "ropeway.cabins")


def load_handlers(name):
    """The list of a module."""
    module = __import__(name, fromlist=["default_handlers"])
    return module.default_handlers


def below(prefix, *lists):
    return [(prefix.rstrip("/") + entry[0], *entry[1:]) for entry in chain(*lists)]


class Status(base.Handler):
    def get(self):
        self.finish({})


def api(prefix):
    published = [
        # route: GET /rope/api/v1/rides/{arg1:int} [configured]
        # route: PATCH /rope/api/v1/rides/{arg1:int} [configured]
        (rf"{prefix}api/v1/rides/(\d+)/?", v1.ride.RideAPI),
        # route: POST /rope/api/v1/rides [configured]
        (rf"{prefix}api/v1/rides/?", v1.ride.RideListAPI),
    ]
    weather = {
        # route: GET /rope/api/v1/wind [configured]
        f"{prefix}api/v1/wind": v1.weather.WindAPI,
        # route: GET /rope/api/v1/snow [configured]
        f"{prefix}api/v1/snow": v1.weather.SnowAPI,
    }
    return [*published, *weather.items()]


def make_app():
    named = []
    for name in HANDLER_MODULES:
        named.extend(load_handlers(name))
    handlers = below(PREFIX, named) + api(PREFIX)
    if os.environ.get("ROPEWAY_WINTER"):
        slopes = importlib.import_module("ropeway.slopes")
        handlers += below(PREFIX, slopes.handlers)
    # route: GET /status
    handlers.insert(0, ("/status", Status))
    return tornado.web.Application(handlers=handlers, static_path="static", xsrf_cookies=True)
