"""Sends requests, to see how long they take."""

import requests
from locust import HttpUser, task

# no-route: a request
requests.get("http://localhost:8000/trees")
with requests.Session() as session:
    # no-route: a request
    session.put("/trees/1", json={})


class Picker(HttpUser):
    @task
    def graft(self) -> None:
        # no-route: a request
        self.client.post("/trees/1/grafts")
