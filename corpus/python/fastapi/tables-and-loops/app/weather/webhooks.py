from fastapi import FastAPI, Request

HOOKS = {
    # route: POST /hooks/satellite
    "satellite": ["POST"],
    # route: POST /hooks/buoys
    # route: PUT /hooks/buoys
    "buoys": ["POST", "PUT"],
}


async def receive(request: Request) -> dict[str, str]:
    return {"hook": request.url.path}


def add_hooks(app: FastAPI, hooks: dict[str, list[str]]) -> None:
    for source, methods in hooks.items():
        app.add_api_route(f"/hooks/{source}", receive, methods=methods, name=f"hook-{source}")
