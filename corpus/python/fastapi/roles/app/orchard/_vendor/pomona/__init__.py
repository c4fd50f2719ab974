"""pomona 0.4, copied."""

from fastapi import FastAPI

demo = FastAPI()


# todo-no-route: GET /pomona/demo
@demo.get("/pomona/demo")
def show() -> None:
    return None
