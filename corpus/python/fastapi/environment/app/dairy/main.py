import os
import posixpath
from urllib.parse import urljoin

from fastapi import APIRouter, FastAPI

from dairy import config
from dairy.config import API_PREFIX, Section

app = FastAPI(openapi_url=None)
api = APIRouter(prefix=API_PREFIX)
milk = APIRouter(prefix=config.MILK)


def shown() -> str:
    return ""


# route: GET /api/cheese [configured]
api.add_api_route(config.CHEESE, shown)
# route: GET /milk/fat [configured]
milk.add_api_route("/fat", shown)
# route: GET /{?region}/milk [partial]
app.add_api_route(f"/{config.REGION}/milk", shown)
# route: GET /v3/butter
app.add_api_route(f"/v{config.VERSION}{Section.BUTTER.value}", shown)
# route: GET /whey
app.add_api_route(config.paths.whey, shown)
# route: GET /vats/3
app.add_api_route(config.paths.vats.root + "/3", shown)
# route: GET /rinds
app.add_api_route(config.TABLE["rinds"]["prefix"], shown)
# route: GET /moulds
app.add_api_route(config.TABLE.get("moulds", {}).get("prefix", "/moulds"), shown)
# route: GET /joined/one/two
app.add_api_route("/joined/" + "/".join(piece.strip("/") for piece in ("/one/", "two")), shown)
# route: GET /os/path
app.add_api_route(os.path.join("/os", "path"), shown)
# route: GET /posix/path
app.add_api_route(posixpath.join("/posix", "path"), shown)
# route: GET /url/path
app.add_api_route(urljoin("/url/", "path"), shown)
# route: GET /tanks/7
app.add_api_route("/%(what)s/%(number)s" % {"what": "tanks", "number": 7}, shown)
# route: GET /cellars/007
app.add_api_route("/cellars/{:03d}".format(7), shown)
# route: GET /racks/07
app.add_api_route("/racks/%02d" % 7, shown)
# todo-route: GET /crates/07
# todo-no-route: GET /crates/{?number} [partial]
app.add_api_route(f"/crates/{7:02d}", shown)
# route: GET /lids
app.add_api_route("/old/lids".removeprefix("/old"), shown)
# route: GET /seals
app.add_api_route("wax,seals".split(",")[1].join(["/", ""]), shown)

app.include_router(api)
app.include_router(milk)
