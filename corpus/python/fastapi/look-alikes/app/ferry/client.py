import os

import httpx

# no-route
TOKEN = os.environ.get("/ferry/token", "")


class HarbourClient:
    def __init__(self, base: str) -> None:
        self.http = httpx.Client(base_url=base)
        self.router = {"/berths": "berth"}

    def berths(self) -> list[str]:
        # no-route
        response = self.http.get("/berths")
        return response.json()

    def reserve(self, berth: str) -> None:
        # no-route
        self.http.post(f"/berths/{berth}/reservations", json={"token": TOKEN})
        # no-route
        httpx.delete("https://harbour.example/berths")

    def route(self, path: str) -> str | None:
        # no-route
        return self.router.get("/berths")
