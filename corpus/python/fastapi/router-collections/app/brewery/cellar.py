from fastapi import APIRouter

from .registry import section


@section("cellar")
def barrels(router: APIRouter) -> None:
    # todo-route: GET /sections/cellar/barrels
    # todo-no-route: GET /barrels [unmounted]
    @router.get("/barrels")
    def all_barrels() -> list[str]:
        return []


@section("cellar")
def bungs(router: APIRouter) -> None:
    # todo-route: DELETE /sections/cellar/bungs/{number}
    # todo-no-route: DELETE /bungs/{number} [unmounted]
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
