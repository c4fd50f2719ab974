from fastapi import APIRouter, FastAPI


def install(app: FastAPI, prefix: str) -> None:
    samples = APIRouter()
    _samples(samples)
    app.include_router(samples, prefix=prefix)


def _samples(routes: APIRouter) -> None:
    # route: POST /labs/samples
    # route: POST /partners/labs/samples
    @routes.post("/samples")
    def receive() -> None:
        return None

    # route: GET /labs/samples/{barcode}
    # route: GET /partners/labs/samples/{barcode}
    @routes.get("/samples/{barcode}")
    def sample(barcode: str) -> str:
        return barcode
