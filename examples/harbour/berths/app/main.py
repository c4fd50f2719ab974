"""Berths: who lies where."""

from fastapi import APIRouter, FastAPI

app = FastAPI()
v1 = APIRouter(prefix="/v1")
v2 = APIRouter(prefix="/v2")


@app.get("/healthz")
def health():
    return "ok"


@v1.get("/berths/{berth_id}")
def read_berth_v1(berth_id: int):
    return {}


@v2.get("/berths/{berth_id}")
def read_berth(berth_id: int):
    return {}


@v2.post("/berths")
def create_berth():
    return {}


@v2.delete("/admin/masters/{master_id}")
def delete_master(master_id: int):
    return {}


@v2.get("/soundings")
def soundings():
    return {}


app.include_router(v1)
app.include_router(v2)
