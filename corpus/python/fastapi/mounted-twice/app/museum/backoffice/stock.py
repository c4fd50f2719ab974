from fastapi import APIRouter

api = APIRouter()


# route: GET /backoffice/stock/shelves/{shelf}
@api.get("/shelves/{shelf}")
def shelf(shelf: str) -> str:
    return shelf


# route: POST /backoffice/stock/moves
@api.post("/moves")
def move() -> None:
    return None
