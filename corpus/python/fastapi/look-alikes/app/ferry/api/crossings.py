from fastapi import APIRouter, Request

router = APIRouter()
drafts = APIRouter(prefix="/drafts")


# route: GET /crossings/{number}/seats
@router.get("/{number}/seats")
async def seats(number: int, request: Request) -> int:
    # no-route
    header = request.headers.get("/x-seat-class")
    # no-route
    berths = request.app.state.client.http.get("/berths")
    return len(header or "") + len(berths.text)


# route: GET /drafts/{number} [unmounted]
@drafts.get("/{number}")
def draft(number: int) -> int:
    return number
