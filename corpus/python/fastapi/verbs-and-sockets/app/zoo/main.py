from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.applications import Starlette
from starlette.routing import Route

from .animals import Aviary, Cage, animals, map_of
from .keepers import keepers

app = FastAPI(openapi_url=None)
app.include_router(animals)
app.include_router(animals, prefix="/night")
app.include_router(keepers, prefix="/staff")

# route: GET /cages/{number:int}
# route: PUT /cages/{number:int}
app.add_route("/cages/{number:int}", Cage)
# route: GET /aviaries/{number:int}
# route: PUT /aviaries/{number:int}
# route: DELETE /aviaries/{number:int}
app.router.add_route("/aviaries/{number:int}", Aviary, name="aviary")
# route: GET /plan
app.add_route("/plan", map_of, include_in_schema=False)

kiosk = Starlette(
    routes=[
        # route: POST /kiosk/tickets
        Route("/tickets", map_of, methods=["POST"]),
    ]
)
app.mount("/kiosk", kiosk)


# no-route: the framework's events and middleware
@app.middleware("http")
async def count(request, call_next):
    return await call_next(request)


app.state.gates = {"/north": "open"}
# no-route: a dictionary
app.state.gates.get("/north")

# no-route: files
app.frontend("/app", directory="web")
# no-route: files
app.mount("/pictures", StaticFiles(directory="web", html=True), name="pictures")

visitors = FastAPI(openapi_url=None)


# route: GET /visitors/today
@visitors.get("/visitors/today")
def today() -> int:
    return 0


app.mount("/", visitors)
