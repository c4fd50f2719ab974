from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from . import exhibits, loans
from .backoffice import backoffice
from .errors import install_error_handlers

app = FastAPI(title="Museum", openapi_url=None)

# The old prefix stays for kiosks that are never updated.
app.include_router(exhibits.router, prefix="/api/v2")
app.include_router(exhibits.router, prefix="/kiosk", include_in_schema=False)
app.include_router(loans.router, prefix="/api/v2")

install_error_handlers(app)

app.mount("/backoffice", backoffice)
# no-route: files, not endpoints
app.mount("/images", StaticFiles(directory="images", check_dir=False), name="images")


# route: GET /version
@app.get("/version")
def version() -> str:
    return "2"
