"""pomona 0.4, copied."""

from fastapi import FastAPI

demo = FastAPI()


@demo.get("/pomona/demo")
def show() -> None:
    return None
