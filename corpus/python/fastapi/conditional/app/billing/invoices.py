import os

from fastapi import APIRouter

router = APIRouter(prefix=os.environ.get("INVOICE_PREFIX") or "/invoices")


# route: GET /billing/invoices [configured]
@router.get("")
def invoices() -> list[str]:
    return []


# route: GET /billing/invoices/{number} [configured]
@router.get("/{number}")
def invoice(number: str) -> str:
    return number


def refund() -> None:
    return None
