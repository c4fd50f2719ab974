import httpx
from fastapi import APIRouter, Depends

from orchard.client.api.trees_api import TreesApi

router = APIRouter()
session = httpx.AsyncClient(base_url="https://nursery.example")


async def nursery() -> TreesApi:
    return TreesApi(session)


# A test and an example mount the router too: nobody deploys these.
# route: POST /trees/{tree}/grafts
@router.post("/{tree}/grafts")
async def graft(tree: int, api: TreesApi = Depends(nursery)) -> int:
    # no-route: a request
    await session.post(f"/trees/{tree}/grafts")
    async with httpx.AsyncClient() as client:
        # no-route: a request
        await client.get("/trees")
        # no-route: a request
        await client.request("GET", "/trees")
    return await api.get("/trees")


# The same file looks into it by hand.
# no-route: a request
fetch = session.get
