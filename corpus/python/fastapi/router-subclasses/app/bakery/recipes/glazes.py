from ..routing import EitherSlash

router = EitherSlash(prefix="/glazes")


# route: GET /api/glazes/shades
# route: GET /api/glazes/shades/
@router.api_route("/shades", methods=["GET"])
def shades() -> list[str]:
    return []


# route: PUT /api/glazes/shades/{shade}
# route: PUT /api/glazes/shades/{shade}/
# route: PATCH /api/glazes/shades/{shade}
# route: PATCH /api/glazes/shades/{shade}/
@router.api_route("/shades/{shade}/", methods=["PUT", "PATCH"])
def mix(shade: str) -> str:
    return shade
