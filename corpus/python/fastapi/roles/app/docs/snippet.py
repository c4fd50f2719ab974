from fastapi import FastAPI

app = FastAPI()


# no-route: documentation
@app.get("/snippet")
def snippet() -> str:
    return ""
