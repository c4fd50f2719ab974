"""quince 2, copied."""

from fastapi import FastAPI

demo = FastAPI()


# no-route: of a copied library
@demo.get("/quince/demo")
def show() -> None:
    return None
