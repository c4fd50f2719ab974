from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, status

from ...settings import Settings, get_settings
from .documents import router as documents
from .models import Shipment, ShipmentIn

router = APIRouter()
router.include_router(documents, prefix="/{shipment_id}/documents")

Page = Annotated[int, Query(ge=1)]


# route: GET /api/v1/shipments [configured]
@router.get("")
def list_shipments(page: Page = 1, settings: Settings = Depends(get_settings)) -> list[Shipment]:
    return []


# route: POST /api/v1/shipments [configured]
@router.post("", status_code=status.HTTP_201_CREATED)
def book(shipment: ShipmentIn) -> Shipment:
    return Shipment(id=UUID(int=0), **shipment.model_dump())


# route: GET /api/v1/shipments/{shipment_id} [configured]
@router.get("/{shipment_id}", response_model=Shipment)
def show(shipment_id: UUID):
    """Show one shipment."""
    return Shipment(id=shipment_id, origin="", destination="")


# route: PUT /api/v1/shipments/{shipment_id} [configured]
@router.put("/{shipment_id}")
# route: PATCH /api/v1/shipments/{shipment_id} [configured]
@router.patch("/{shipment_id}")
def change(shipment_id: UUID, shipment: ShipmentIn) -> Shipment:
    return Shipment(id=shipment_id, **shipment.model_dump())
