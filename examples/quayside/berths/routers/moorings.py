from fastapi import APIRouter, Depends, HTTPException

from ..guards import require_harbour_office

router = APIRouter(prefix="/moorings")


@router.get("")
def list_moorings(free: bool = False):
    """Moorings of the port, all or only the free ones."""
    return []


@router.get("/{number:int}")
def read_mooring(number: int):
    raise HTTPException(status_code=404)


@router.put("/{number:int}/vessel", dependencies=[Depends(require_harbour_office)])
def assign_vessel(number: int, imo: str):
    """Gives the mooring to a vessel."""
    return {"mooring": number, "imo": imo}
