import asyncio
from contextlib import asynccontextmanager

from fastapi import APIRouter, FastAPI

from .counters import counters, stamps
from .sorting import open_sorting


@asynccontextmanager
async def lifespan(application: FastAPI):
    await open_sorting(application)
    application.include_router(stamps, prefix="/stamps")
    yield


app = FastAPI(root_path="/post", redirect_slashes=False, openapi_url=None, lifespan=lifespan)
app.include_router(counters)


# route: GET /
@app.get("/")
def front_door():
    return {}


async def plain(request):
    return None


# route: POST /plain
app.add_route("/plain", plain, methods=["POST"])

inner = FastAPI(root_path="/ignored", openapi_url=None)
boxes = APIRouter(prefix="/boxes", redirect_slashes=False)


# route: GET /yard/boxes
@boxes.get("")
def all_boxes():
    return []


# route: POST /yard/boxes/
@boxes.api_route("/", methods=["POST"])
def add_box():
    return {}


inner.include_router(boxes)
app.mount("/yard", inner)


def started() -> FastAPI:
    """The application as it is once it serves."""

    async def start():
        async with app.router.lifespan_context(app):
            pass

    asyncio.run(start())
    return app
