"""Generated from the nursery's definition; do not edit."""

import httpx


class TreesApi:
    def __init__(self, session: httpx.AsyncClient) -> None:
        self.session = session

    async def get(self, path: str):
        # no-route: a request
        return (await self.session.get(path)).json()

    async def trees_tree_get(self, tree: int):
        # no-route: a request
        return await self.session.get("/trees/{tree}".format(tree=tree))

    async def trees_post(self, body: dict):
        # no-route: a description of a request
        return await self.call(method="POST", url="/trees", json=body)

    async def call(self, method: str, url: str, **options):
        return await self.session.request(method, url, **options)
