from fastapi import APIRouter

router = APIRouter()
requests = APIRouter(prefix="/requests")

router.include_router(requests, prefix="/loans")


# route: POST /api/v2/loans/requests/
@requests.post("/")
def ask() -> None:
    """Registered after its router was included; it is served all the same."""


# route: GET /api/v2/loans
@router.get("/loans")
def loans() -> list[str]:
    return []
