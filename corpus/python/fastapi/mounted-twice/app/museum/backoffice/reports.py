from fastapi import FastAPI

reports = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)


# route: GET /backoffice/reports/visitors/{year}
@reports.get("/visitors/{year}")
def visitors(year: int) -> dict[str, int]:
    return {"year": year}
