from fastapi import APIRouter

from .registry import section


@section("cellar")
def barrels(router: APIRouter) -> None:
    # route: GET /sections/cellar/barrels
    @router.get("/barrels")
    def all_barrels() -> list[str]:
        return []


@section("cellar")
def bungs(router: APIRouter) -> None:
    # route: DELETE /sections/cellar/bungs/{number}
    @router.delete("/bungs/{number}")
    def pull(number: int) -> int:
        return number


class Taps:
    public = APIRouter(prefix="/taps")
    staff = APIRouter(prefix="/taps")
    routers = {"public": public, "staff": staff}

    # route: GET /taps/open
    @public.get("/open")
    def open_taps() -> list[int]:
        return []

    # route: PATCH /staff/taps/{tap}
    @staff.patch("/{tap}")
    def turn(tap: int) -> int:
        return tap
