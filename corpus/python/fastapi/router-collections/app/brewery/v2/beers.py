from fastapi import APIRouter

beers = APIRouter()


# route: GET /v2/beers/{beer}
# route: GET /next/beers/{beer}
@beers.get("/{beer}")
def beer(beer: str) -> str:
    return beer
