from fastapi import FastAPI

from .reports import reports
from .stock import api as stock

backoffice = FastAPI(title="Back office")
backoffice.include_router(stock, prefix="/stock")
backoffice.mount("/reports", reports)


# route: GET /backoffice/staff
@backoffice.get("/staff")
def staff() -> list[str]:
    return []


__all__ = ["backoffice"]
