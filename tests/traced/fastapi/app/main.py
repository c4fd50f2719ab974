"""Lanterns: which light burns where. A small application to be traced."""

from fastapi import Depends, FastAPI, Header, HTTPException

from app.routers import keepers, lamps

app = FastAPI(title="lanterns")
admin = FastAPI()


def signed_in(authorization: str = Header(default="")):
    if not authorization.startswith("Bearer "):
        raise HTTPException(status_code=401, detail="who are you?")


@app.get("/health")
def health():
    return "ok"


@app.api_route("/signal", methods=["GET", "POST"])
def signal():
    return {}


@app.get("/charts/{name:path}")
def chart(name: str):
    return {"name": name}


@admin.delete("/lamps/{lamp_id}")
def remove(lamp_id: int):
    return {}


@admin.get("/")
def overview():
    return {}


app.include_router(lamps.router, prefix="/v1")
app.include_router(lamps.router, prefix="/v2", dependencies=[Depends(signed_in)])
app.include_router(keepers.router)
app.mount("/admin", admin)
