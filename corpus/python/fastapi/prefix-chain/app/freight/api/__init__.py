from fastapi import APIRouter

import freight.api.carriers as carriers
from freight.api import tracking
from freight.api.shipments import router as shipments_router

__all__ = ["api_router"]

api_router = APIRouter()
api_router.include_router(shipments_router, prefix="/shipments", tags=["shipments"])
api_router.include_router(carriers.router)
api_router.include_router(router=tracking.public, prefix="/track")
