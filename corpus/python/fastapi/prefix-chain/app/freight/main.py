from fastapi import FastAPI

from freight import health
from freight.api import api_router
from freight.settings import settings

app = FastAPI(title=settings.title)
app.include_router(api_router, prefix=settings.api_prefix)
app.include_router(health.router)


# route: GET /
@app.get("/", include_in_schema=False)
def index() -> dict[str, str]:
    return {"service": settings.title}
