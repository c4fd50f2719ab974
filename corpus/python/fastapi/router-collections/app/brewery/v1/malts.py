from fastapi import APIRouter

from brewery.v1 import routers

routers += [malts := APIRouter(), kilns := APIRouter(prefix="/kilns")]


# todo-route: GET /v1/malts/{malt}
# todo-no-route: GET /malts/{malt} [unmounted]
@malts.get("/malts/{malt}")
def malt(malt: str) -> str:
    return malt


# todo-route: POST /v1/kilns/{kiln}/fires
# todo-no-route: POST /kilns/{kiln}/fires [unmounted]
@kilns.post("/{kiln}/fires")
def fire(kiln: int) -> int:
    return kiln
