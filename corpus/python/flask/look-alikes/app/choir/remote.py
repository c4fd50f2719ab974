from urllib.parse import urljoin

import requests


class Archive:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()

    def get(self, path):
        # no-route: a request
        return self.session.get(urljoin(self.base, path)).json()

    def route(self, path):
        return urljoin(self.base, path)

    def borrow(self, score):
        # no-route: a request
        self.session.post(self.route("/loans"), json={"score": score})
        # no-route: a request
        return self.session.request("DELETE", self.route("/loans/%s" % score))
