from .beers import beers
from .tours import router as tours_router

ROUTERS = [
    {"router": beers, "prefix": "/beers", "tags": ["beers"]},
    {"router": tours_router, "prefix": "/tours"},
]
