from uuid import UUID

from fastapi import APIRouter, UploadFile

router = APIRouter()


# route: GET /api/v1/shipments/{shipment_id}/documents/ [configured]
@router.get("/")
def documents(shipment_id: UUID) -> list[str]:
    return []


@router.post(
    # route: POST /api/v1/shipments/{shipment_id}/documents/ [configured]
    "/",
    status_code=201,
)
async def attach(shipment_id: UUID, file: UploadFile) -> str:
    return file.filename or ""


# route: GET /api/v1/shipments/{shipment_id}/documents/{*name} [configured]
@router.get("/{name:path}")
def download(shipment_id: UUID, name: str) -> str:
    return name
