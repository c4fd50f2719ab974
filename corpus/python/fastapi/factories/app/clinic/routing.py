from typing import Any

from fastapi import APIRouter


class StaffRouter(APIRouter):
    """Everything below /staff, one router per area."""

    def __init__(self, area: str, **options: Any) -> None:
        super().__init__(prefix="/staff/" + area, tags=[area], **options)
