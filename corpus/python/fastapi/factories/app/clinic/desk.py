from fastapi import APIRouter


class FrontDesk:
    def __init__(self, opening_hours: str) -> None:
        self.opening_hours = opening_hours
        self.router = APIRouter(prefix="/desk")
        # route: GET /desk/hours
        self.router.add_api_route("/hours", self.hours)
        # route: POST /desk/appointments
        self.router.add_api_route("/appointments", self.book, methods=["POST"])
        self._add_queue()

    def _add_queue(self) -> None:
        # route: GET /desk/queue
        # route: PUT /desk/queue
        self.router.add_api_route("/queue", endpoint=self.queue, methods=["GET", "PUT"])

    def hours(self) -> str:
        return self.opening_hours

    def book(self) -> None:
        return None

    def queue(self) -> list[str]:
        return []
