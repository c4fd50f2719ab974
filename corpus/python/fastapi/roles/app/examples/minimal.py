from fastapi import FastAPI

from orchard.trees import router

app = FastAPI()
app.include_router(router, prefix="/example/trees")


# no-route: an example
@app.get("/example")
def example() -> str:
    return "hello"
