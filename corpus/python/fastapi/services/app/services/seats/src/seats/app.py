from fastapi import FastAPI

from theatre_common import ROOT as API_ROOT
from theatre_common import info as info_routes

from . import plans

app = FastAPI(title="Seats")
app.include_router(plans.router, prefix=f"{API_ROOT}/plans")
app.include_router(info_routes, prefix=API_ROOT + "/seats")

# Listens on another port, for the house staff.
admin = FastAPI(title="Seats, staff entrance")


# route: POST /locks/{row}
@admin.post("/locks/{row}")
def read(row: int) -> int:
    return row
