from fastapi import APIRouter

from ...naming import SALES, Names

router = APIRouter(prefix=SALES)


# route: POST /api/sales/orders
@router.post(f"/{Names.ORDERS}")
def create() -> None:
    return None


# route: GET /api/sales/orders/{reference}
@router.get("/{}/{{reference}}".format(Names.ORDERS))
def read(reference: str) -> str:
    return reference
