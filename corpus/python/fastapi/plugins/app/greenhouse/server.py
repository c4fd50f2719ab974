import importlib
import pkgutil

from fastapi import FastAPI

from greenhouse import modules
from greenhouse import sensors  # noqa: F401  (fills the registry)
from greenhouse.registry import registered

ENABLED = ("irrigation", "climate")

app = FastAPI()

for info in pkgutil.iter_modules(modules.__path__):
    module = importlib.import_module(f"{modules.__name__}.{info.name}")
    app.include_router(module.router, prefix=f"/modules/{info.name}")

for name in ENABLED:
    app.include_router(importlib.import_module(f"greenhouse.control.{name}").router)

for prefix, router in registered():
    app.include_router(router, prefix=prefix)
