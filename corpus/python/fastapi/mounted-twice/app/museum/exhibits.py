from fastapi import APIRouter

router = APIRouter(prefix="/exhibits")
media = APIRouter(prefix="/media")


# route: GET /api/v2/exhibits
# route: GET /kiosk/exhibits
@router.get("")
def exhibits() -> list[str]:
    return []


# route: GET /api/v2/exhibits/{exhibit_id}
# route: GET /kiosk/exhibits/{exhibit_id}
@router.get("/{exhibit_id}")
def exhibit(exhibit_id: int) -> int:
    return exhibit_id


# route: GET /api/v2/exhibits/{exhibit_id}/media/audio
# route: GET /kiosk/exhibits/{exhibit_id}/media/audio
# route: GET /api/v2/exhibits/shared/media/audio
# route: GET /kiosk/exhibits/shared/media/audio
@media.get("/audio")
def audio() -> str:
    return "guide.mp3"


router.include_router(media, prefix="/{exhibit_id}")
router.include_router(media, prefix="/shared")
