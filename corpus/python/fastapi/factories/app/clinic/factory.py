from fastapi import FastAPI

from clinic.crud import make_crud_router
from clinic.desk import FrontDesk
from clinic.labs import install
from clinic.routing import StaffRouter
from clinic.schemas import Invoice, Patient


def create_app(*, title: str = "Clinic") -> FastAPI:
    app = FastAPI(title=title)

    api = _resources()
    app.include_router(api, prefix="/api")

    desk = FrontDesk(opening_hours="08:00-17:00")
    app.include_router(desk.router)

    install(app, "/labs")
    install(app, prefix="/partners/labs")
    app.include_router(_staff())

    # route: GET /ping
    @app.get("/ping")
    def ping() -> str:
        return "pong"

    return app


def _resources():
    patients = make_crud_router("patients", Patient)
    # route: GET /api/patients/{item_id}/history
    patients.add_api_route("/patients/{item_id}/history", history, methods=["GET"])

    root = make_crud_router("invoices", Invoice, writable=False)
    root.include_router(patients)
    return root


def _staff() -> StaffRouter:
    staff = StaffRouter("wards")

    # route: GET /staff/wards/{ward}
    @staff.get("/{ward}")
    def ward(ward: str) -> str:
        return ward

    # route: POST /staff/wards/{ward}/rounds
    @staff.post("/{ward}/rounds")
    def start_round(ward: str) -> str:
        return ward

    return staff


def history(item_id: int) -> list[str]:
    return []
