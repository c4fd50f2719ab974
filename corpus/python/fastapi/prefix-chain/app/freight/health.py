from fastapi import APIRouter

router = APIRouter(tags=["operations"])


# route: GET /healthz
@router.get("/healthz")
# route: GET /readyz
@router.get("/readyz")
def health() -> dict[str, bool]:
    return {"ok": True}
