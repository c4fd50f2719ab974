import fastapi as fa

router = fa.APIRouter(prefix="/carriers", tags=["carriers"])


# route: GET /api/v1/carriers [configured]
@router.get("")
async def carriers() -> list[str]:
    return []


# route: DELETE /api/v1/carriers/{carrier_id:int} [configured]
@router.delete("/{carrier_id:int}", status_code=204)
async def retire(carrier_id: int) -> None:
    return None
