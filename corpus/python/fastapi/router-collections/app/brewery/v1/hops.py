from fastapi import APIRouter

from . import routers

router = APIRouter(prefix="/hops")
routers.append(router)


# route: GET /v1/hops
@router.get("")
def hops() -> list[str]:
    return []
