from uuid import UUID

from pydantic import BaseModel


class ShipmentIn(BaseModel):
    origin: str
    destination: str
    pallets: int = 1


class Shipment(ShipmentIn):
    id: UUID
