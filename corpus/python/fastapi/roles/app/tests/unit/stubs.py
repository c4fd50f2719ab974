"""Stands in for the nursery."""

from fastapi import FastAPI

nursery = FastAPI()


# no-route: a stub
@nursery.get("/trees/{tree}")
def tree(tree: int) -> int:
    return tree
