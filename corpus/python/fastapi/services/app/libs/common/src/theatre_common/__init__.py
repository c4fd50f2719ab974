from .routes import *
from .routes import probes as health

VERSION = "0.3.0"
