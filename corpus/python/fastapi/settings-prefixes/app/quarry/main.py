from fastapi import APIRouter, FastAPI

from quarry import core
from quarry.api import carts, stones
from quarry.core import profile, settings

v2 = APIRouter(prefix=settings.api.v2.prefix)
v2.include_router(stones.router)
v2.include_router(carts.router, prefix=settings.api.v2.carts)

api = APIRouter(prefix=settings.api.prefix)
api.include_router(v2)

app = FastAPI(openapi_url=None)
app.include_router(api)

pit = FastAPI(openapi_url=None)
papers = FastAPI(openapi_url=None)
hooks = APIRouter()
scales = APIRouter(prefix=profile.SCALES_PREFIX)


# route: GET /api/pits/north/depth [configured]
@pit.get("/depth")
def depth() -> int:
    return 40


# route: GET /api/papers/{year} [configured]
@papers.get("/{year}")
def paper(year: int) -> int:
    return year


# route: POST /hooks/{source} [configured]
@hooks.post("/{source}")
def hook(source: str) -> str:
    return source


# todo-route: GET /scales/{scale} [configured]
# todo-no-route: GET /scales/{scale}
@scales.get("/{scale}")
def scale(scale: str) -> str:
    return scale


# route: GET /healthz [configured]
@app.get(core.settings.health_path, include_in_schema=False)
def health() -> str:
    return "ok"


app.mount(settings.pit_prefix, pit)
app.mount(settings.docs_prefix, papers)
app.include_router(hooks, prefix=settings.hooks)
app.include_router(scales)
