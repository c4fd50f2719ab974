from fastapi import FastAPI
from starlette.routing import Host, Mount, Route, Router, WebSocketRoute

from .tanks import Feeding, Sonar, Tank, bubbles, count, tanks


async def lobby(request):
    return None


pumps = Router(
    routes=[
        # route: GET /pumps/{name}
        Route("/{name}", lobby, methods=["GET"]),
    ]
)

night = Router(
    routes=[
        # route: GET /lamps
        Route("/lamps", lobby, methods=["GET"]),
    ]
)

app = FastAPI(
    routes=[
        # route: POST /lobby
        Route("/lobby", lobby, methods=["POST"]),
        # route: GET /tanks/{number:int}
        # route: DELETE /tanks/{number:int}
        Route("/tanks/{number:int}", Tank),
        # route: WS /bubbles
        WebSocketRoute("/bubbles", bubbles),
        Mount(
            "/feedings",
            routes=[
                # route: PUT /feedings/{fish}
                Route("/{fish}", endpoint=Feeding),
                # route: POST /feedings/plans/{plan}
                Mount("/plans", routes=[Route("/{plan}", lobby, methods=["POST"])]),
            ],
        ),
        # route: WS /sonar/{depth:int}
        WebSocketRoute("/sonar/{depth:int}", Sonar),
        Mount("/pumps", app=pumps),
        Host("night.aquarium.example", app=night),
    ],
    openapi_url=None,
)
# route: PATCH /counts/{fish}
app.router.add_api_route("/counts/{fish}", count, methods=["PATCH"])
app.router.include_router(tanks, prefix="/glass")

dive = FastAPI(openapi_url=None)


# route: GET /depths/{metres:int}
@dive.get("/depths/{metres:int}")
def depth(metres: int) -> int:
    return metres


app.host("dive.aquarium.example", dive)
# route: GET /counts/{number:int}/tank
# route: DELETE /counts/{number:int}/tank
app.router.routes.append(Route("/counts/{number:int}/tank", Tank))
