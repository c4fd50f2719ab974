from bakery.routing import UserRouter

doughs = UserRouter(tags=["doughs"], prefix="/doughs")
starters = UserRouter(["starters"])


# route: GET /api/doughs
@doughs.get("")
def all_doughs() -> list[str]:
    return []


# route: POST /api/doughs/{name}/proofs
@doughs.post("/{name}/proofs", status_code=201)
def proof(name: str) -> str:
    return name


# route: GET /api/doughs/{name}/starters
@starters.get("/starters")
def all_starters(name: str) -> list[str]:
    return []


doughs.include_router(starters, prefix="/{name}")
