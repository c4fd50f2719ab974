from fastapi import FastAPI


class Versioned:
    def __init__(self, app: FastAPI, version: int) -> None:
        self._app = app
        self._root = f"/v{version}"

    def read(self, path: str):
        return self._app.get(self._path(path))

    def write(self, path: str):
        return getattr(self._app, "post")(self._path(path))

    def _path(self, path: str) -> str:
        return "/".join((self._root, path))
