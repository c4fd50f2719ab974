from fastapi import APIRouter

counters = APIRouter(prefix="/counters")
stamps = APIRouter()


# route: GET /counters
@counters.get("")
def all_counters():
    return []


# route: GET /counters/
@counters.get("/")
def slash_counters():
    return []


# route: PUT /counters/{number:int}/
@counters.put("/{number:int}/")
def open_counter(number: int):
    return number


# route: GET /stamps/{value}
@stamps.get("/{value}")
def stamp(value: str):
    return value
