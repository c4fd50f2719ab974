from fastapi import APIRouter

router = APIRouter(prefix="/irrigation")


# route: POST /irrigation/valves/{valve}
@router.post("/valves/{valve}")
def open_valve(valve: int) -> int:
    return valve
