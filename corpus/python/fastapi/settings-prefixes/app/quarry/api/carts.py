from fastapi import APIRouter

router = APIRouter()


# todo-route: POST /api/v2/carts [configured]
# todo-no-route: POST /api/v2/carts
@router.post("")
def load() -> None:
    return None


# todo-route: DELETE /api/v2/carts/{cart} [configured]
# todo-no-route: DELETE /api/v2/carts/{cart}
@router.delete("/{cart}")
def tip(cart: str) -> str:
    return cart
