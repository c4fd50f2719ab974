from fastapi import APIRouter

router = APIRouter()


# route: POST /api/v2/carts [configured]
@router.post("")
def load() -> None:
    return None


# route: DELETE /api/v2/carts/{cart} [configured]
@router.delete("/{cart}")
def tip(cart: str) -> str:
    return cart
