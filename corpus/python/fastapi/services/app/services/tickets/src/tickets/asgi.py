import fastapi

from theatre_common import ROOT, health, info

from .web import sales

application = fastapi.FastAPI()
application.include_router(sales.api.router, prefix=ROOT)
application.include_router(info, prefix=ROOT + "/tickets")
application.include_router(health)
