"""Calls of vessels. Every kind of record is kept in the same way, so the routes are made from a table."""

from fastapi import APIRouter

router = APIRouter()

RECORDS = {"manifests": ["GET", "POST"], "crew-lists": ["GET"]}


def register(kind: str, methods: list[str]) -> None:
    def records(imo: str):
        return {"imo": imo, "kind": kind}

    router.add_api_route(f"/vessels/{{imo}}/{kind}", records, methods=methods)


for kind, methods in RECORDS.items():
    register(kind, methods)
