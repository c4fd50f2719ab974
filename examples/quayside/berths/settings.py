"""Where the service is served. The ingress of each port sets the prefix; the default is for development."""

import os

API_PREFIX = os.getenv("BERTHS_API_PREFIX", "/berths/v1")
INTERNAL = "/internal"
