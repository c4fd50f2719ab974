from ..routing import EitherSlash

router = EitherSlash(prefix="/glazes")


# todo-route: GET /api/glazes/shades
# todo-route: GET /api/glazes/shades/
@router.api_route("/shades", methods=["GET"])
def shades() -> list[str]:
    return []


# todo-route: PUT /api/glazes/shades/{shade}
# todo-route: PUT /api/glazes/shades/{shade}/
# todo-route: PATCH /api/glazes/shades/{shade}
# todo-route: PATCH /api/glazes/shades/{shade}/
@router.api_route("/shades/{shade}/", methods=["PUT", "PATCH"])
def mix(shade: str) -> str:
    return shade
