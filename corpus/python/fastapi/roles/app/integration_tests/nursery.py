"""Stands in for the nursery, over the network."""

from fastapi import FastAPI

app = FastAPI()


# todo-no-route: GET /trees/{tree}/age
@app.get("/trees/{tree}/age")
def age(tree: int) -> int:
    return tree
