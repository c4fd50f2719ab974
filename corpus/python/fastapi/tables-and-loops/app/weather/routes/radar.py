from fastapi import APIRouter

router = APIRouter()

TILES = [
    # route: GET /beta/radar/tiles/{z}/{x}/{y}.png
    ("/tiles/{z}/{x}/{y}.png", "tile"),
    # route: GET /beta/radar/loops/{region}.gif
    ("/loops/{region}.gif", "loop"),
]


class Images:
    def tile(self, z: int, x: int, y: int) -> bytes:
        return b""

    def loop(self, region: str) -> bytes:
        return b""


images = Images()
for path, attribute in TILES:
    router.add_api_route(path, getattr(images, attribute), methods=["GET"])
