from tornado.testing import AsyncHTTPTestCase

from mint.server import Mint


class MintTest(AsyncHTTPTestCase):
    def get_app(self):
        return Mint()

    def test_vault(self):
        # no-route: a request
        assert self.fetch("/vault").code == 200
