from fastapi import APIRouter, HTTPException

router = APIRouter(prefix="/lamps")


@router.get("")
def every():
    return []


@router.post("", status_code=201)
def create():
    return {}


@router.get("/broken")
def broken():
    return []


@router.get("/{lamp_id}")
def one(lamp_id: int):
    if lamp_id > 1000:
        raise HTTPException(status_code=404)
    return {"id": lamp_id}


@router.put("/{lamp_id}/wick/{part}")
def wick(lamp_id: int, part: str):
    return {}
