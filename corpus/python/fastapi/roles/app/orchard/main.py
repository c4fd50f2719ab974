from functools import lru_cache

from fastapi import FastAPI, Request

from orchard import trees
from orchard.stores import MemoryStore

app = FastAPI(openapi_url=None)
app.include_router(trees.router, prefix="/trees")
store = MemoryStore()
prices: dict[str, float] = {}


# route: GET /prices/{kind}
@app.get("/prices/{kind}")
def price(kind: str, request: Request) -> float:
    # no-route: a dictionary
    known = prices.get("/default", 0.0)
    # no-route: a store of the application's own
    store.put("/prices/" + kind, known)
    # no-route: query parameters
    request.query_params.get("/kind")
    # no-route: state
    request.app.state.sessions.get("/session")
    return known


@lru_cache
def season() -> str:
    # no-route: a store
    return store.get("/season") or "autumn"
