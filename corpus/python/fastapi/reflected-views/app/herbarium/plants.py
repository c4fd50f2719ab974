from .views import Controller, Page, View, at


class Leaves(View):
    # todo-route: GET /leaves
    # todo-route: POST /leaves
    # todo-no-route: GET /leaves [conditional]
    # todo-no-route: POST /leaves [conditional]
    # todo-no-route: PUT /leaves [conditional]
    # todo-no-route: DELETE /leaves [conditional]
    path = "/leaves"

    def get(self) -> list[str]:
        return []

    def post(self) -> None:
        return None


class Roots(View):
    # todo-route: DELETE /roots
    # todo-no-route: DELETE /roots [conditional]
    # todo-no-route: GET /roots [conditional]
    # todo-no-route: POST /roots [conditional]
    # todo-no-route: PUT /roots [conditional]
    path = "/roots"

    def delete(self) -> None:
        return None


class Presses(Controller):
    prefix = "/presses"

    # todo-route: GET /presses/free
    @at("/free")
    def free(self) -> list[int]:
        return []

    # todo-route: PUT /presses/{press}
    # todo-route: PATCH /presses/{press}
    @at("/{press}", "PUT", "PATCH")
    def use(self, press: int) -> int:
        return press

    def clean(self) -> None:
        return None


class About(Page):
    path = "/about"


class Visit(Page):
    path = "/visit"
