from . import cellar, slopes
from .base import *  # noqa

default_handlers = []
for module in (cellar, slopes):
    default_handlers.extend(module.default_handlers)
