from fastapi import FastAPI

from .controllers import NightController, SessionController, router as nights
from .resources import Lenses, Telescopes

app = FastAPI(title="Observatory")
app.include_router(nights)

api = FastAPI()
for resource in (Telescopes(), Lenses()):
    api.include_router(resource.router, prefix="/inventory")
app.mount("/api", api)

controllers = [NightController, SessionController]
