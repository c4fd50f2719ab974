from fastapi import APIRouter

from brewery.v1 import routers

routers += [malts := APIRouter(), kilns := APIRouter(prefix="/kilns")]


# route: GET /v1/malts/{malt}
@malts.get("/malts/{malt}")
def malt(malt: str) -> str:
    return malt


# route: POST /v1/kilns/{kiln}/fires
@kilns.post("/{kiln}/fires")
def fire(kiln: int) -> int:
    return kiln
