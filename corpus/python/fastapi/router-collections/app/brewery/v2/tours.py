from fastapi import APIRouter

router = APIRouter()


# route: PUT /v2/tours/{day}
# route: PUT /next/tours/{day}
@router.put("/{day}")
def book(day: str) -> str:
    return day
