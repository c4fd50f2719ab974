from fastapi import APIRouter, FastAPI

from library.catalogue import CatalogueApi
from library.registration import audited, page, register, register_all
from library.versioned import Versioned

app = FastAPI()
members = APIRouter(prefix="/members")


def list_members() -> list[str]:
    return []


def member(member_id: int) -> int:
    return member_id


# route: GET /members
register(members, "get", "", list_members)
# route: POST /members
register(members, "POST", "", list_members)
# route: GET /members/{member_id}
# route: DELETE /members/{member_id}
register_all(members, ["GET", "DELETE"], "/{member_id}", member)


# route: PATCH /members/{member_id}/card
@audited(members, "/{member_id}/card", verb="PATCH")
def renew(member_id: int) -> None:
    return None


# route: POST /members/{member_id}/fines
@audited(members, "/{member_id}/fines")
def fine(member_id: int) -> None:
    return None


# route: GET /about
# route: GET /api/about
page(app, "/about", lambda: "about")
# route: GET /opening-hours
# route: GET /api/opening-hours
page(app, "/opening-hours", lambda: "9 to 5")

app.include_router(members)
CatalogueApi(app).install()

v3 = Versioned(app, 3)


# route: GET /v3/branches
@v3.read("branches")
def branches() -> list[str]:
    return []


# route: POST /v3/branches/{branch}/transfers
@v3.write("branches/{branch}/transfers")
def transfer(branch: str) -> None:
    return None


# route: GET /classic
app.get("/classic")(list_members)
