from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel


def make_crud_router(plural: str, model: type[BaseModel], writable: bool = True) -> APIRouter:
    router = APIRouter(tags=[plural])

    # route: GET /api/patients
    # route: GET /api/invoices
    @router.get(f"/{plural}")
    def index() -> list[Any]:
        return []

    # route: GET /api/patients/{item_id}
    # route: GET /api/invoices/{item_id}
    @router.get("/" + plural + "/{item_id}")
    def show(item_id: int) -> Any:
        return item_id

    if writable:

        # route: POST /api/patients
        @router.post(f"/{plural}", status_code=201)
        def create(item: dict[str, Any]) -> Any:
            return model.model_validate(item)

        # route: DELETE /api/patients/{item_id}
        @router.delete("/%s/{item_id}" % plural)
        def delete(item_id: int) -> None:
            return None

    return router
