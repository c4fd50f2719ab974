from fastapi import APIRouter

router = APIRouter(prefix="/shading")


# route: GET /shading [unmounted]
@router.get("")
def shading() -> dict[str, float]:
    return {}
