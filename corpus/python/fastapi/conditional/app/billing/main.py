import os
from typing import TYPE_CHECKING

from fastapi import FastAPI

from billing import debug, invoices
from billing.config import FEATURE_CREDIT, FEATURE_REFUNDS, config

if TYPE_CHECKING:
    from fastapi import APIRouter

try:
    from billing.premium import router as premium
except ImportError:
    premium = None

app = FastAPI(docs_url="/docs" if config.debug else None)
app.include_router(invoices.router, prefix=config.prefix)

if config.debug:
    app.include_router(debug.router, prefix="/debug")

if config.provider == "sandbox":
    from billing.providers.sandbox import router as provider
else:
    from billing.providers.bank import router as provider

app.include_router(provider, prefix="/provider")

if premium is not None:
    app.include_router(premium)

if os.environ.get("BILLING_METRICS") == "yes":

    # route: GET /metrics [conditional]
    @app.get("/metrics", include_in_schema=False)
    def metrics() -> str:
        return ""


if FEATURE_REFUNDS:
    # route: POST /refunds
    app.add_api_route("/refunds", invoices.refund, methods=["POST"])

if FEATURE_CREDIT:
    # no-route: the flag is a constant, and false
    app.add_api_route("/credit", invoices.refund, methods=["POST"])
