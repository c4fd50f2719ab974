from fastapi import APIRouter

router = APIRouter(prefix="/orders")


# route: GET /{?prefix}/orders [partial]
@router.get("")
def orders() -> list[str]:
    return []


# route: GET /{?prefix}/orders/{number} [partial]
@router.get("/{number}")
def order(number: int) -> int:
    return number
