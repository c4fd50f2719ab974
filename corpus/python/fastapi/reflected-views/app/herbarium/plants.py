from .views import Controller, Page, View, at


class Leaves(View):
    # route: GET /leaves
    # route: POST /leaves
    path = "/leaves"

    def get(self) -> list[str]:
        return []

    def post(self) -> None:
        return None


class Roots(View):
    # route: DELETE /roots
    path = "/roots"

    def delete(self) -> None:
        return None


class Presses(Controller):
    prefix = "/presses"

    # route: GET /presses/free
    @at("/free")
    def free(self) -> list[int]:
        return []

    # route: PUT /presses/{press}
    # route: PATCH /presses/{press}
    @at("/{press}", "PUT", "PATCH")
    def use(self, press: int) -> int:
        return press

    def clean(self) -> None:
        return None


class About(Page):
    path = "/about"


class Visit(Page):
    path = "/visit"
