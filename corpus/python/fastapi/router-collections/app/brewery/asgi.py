from itertools import chain

from fastapi import APIRouter, FastAPI

from brewery import cellar, v1, v2
from brewery.registry import SECTIONS

app = FastAPI(openapi_url=None)

VERSIONS = {"/v1": [(router, "") for router in v1.routers], "/v2": [(entry["router"], entry["prefix"]) for entry in v2.ROUTERS]}

for root, entries in VERSIONS.items():
    api = APIRouter(prefix=root)
    for router, prefix in entries:
        api.include_router(router, prefix=prefix)
    app.include_router(api)

coming = APIRouter()
for entry in v2.ROUTERS:
    coming.include_router(**entry)
app.include_router(coming, prefix="/next")

for name, functions in sorted(SECTIONS.items()):
    part = APIRouter()
    for install in functions:
        install(part)
    app.include_router(part, prefix=f"/sections/{name}")

app.include_router(cellar.Taps.routers["public"])
app.include_router(cellar.Taps.routers["staff"], prefix="/staff")

yeast, water = (APIRouter(prefix=f"/{name}") for name in ("yeast", "water"))


# route: GET /yeast/strains
@yeast.get("/strains")
def strains() -> list[str]:
    return []


# route: GET /water/hardness
@water.get("/hardness")
def hardness() -> float:
    return 7.0


for router in chain([yeast], (water,)):
    app.include_router(router)
