"""Lists the routes of FastAPI applications, as FastAPI itself has them.

    dump.py OUT TARGET...

A target is ``module:attribute``, or ``module:factory()`` for an application that a function makes.
Modules are found from the working folder and ``PYTHONPATH``.

Left out: the documentation pages that FastAPI adds on its own, file mounts, and the HEAD that
Starlette adds to each plain GET route.
"""

import importlib
import inspect
import json
import os
import re
import sys

import fastapi
from fastapi.routing import iter_route_contexts
from starlette.routing import Host, Mount, Route, WebSocketRoute

VERBS = ("get", "head", "post", "put", "patch", "delete", "options")
CONVERTER = re.compile(r"\{([^}:]+):([^}]+)\}")


def canonical(path: str) -> str:
    """Writes ``{rest:path}`` as a catch-all; other converters are types and stay."""

    def rewrite(match: "re.Match[str]") -> str:
        name, kind = match.groups()
        return f"{{*{name}}}" if kind == "path" else f"{{{name}:{kind}}}"

    return CONVERTER.sub(rewrite, path)


def handler_name(endpoint: object) -> str:
    """Names a handler by module and qualified name; a partial by what it wraps."""
    endpoint = getattr(endpoint, "func", endpoint)
    name = getattr(endpoint, "__qualname__", type(endpoint).__qualname__)
    return f"{endpoint.__module__}.{name}"


def verbs(endpoint: object) -> "set[str]":
    """The verbs of a class endpoint are those it implements; without any limit every verb is served."""
    if not inspect.isclass(endpoint):
        return {"ANY"}
    return {verb.upper() for verb in VERBS if hasattr(endpoint, verb)}


def rows(routes, prefix=""):
    for context in iter_route_contexts(routes):
        route, path = context.original_route, context.path
        if isinstance(route, (Mount, Host)):
            inner = getattr(route, "routes", None) or []
            yield from rows(inner, prefix + (path or "" if isinstance(route, Mount) else ""))
            continue
        endpoint = route.endpoint
        if endpoint.__module__.startswith("fastapi."):
            continue
        if isinstance(route, WebSocketRoute):
            methods = {"WS"}
        else:
            methods = set(context.methods or verbs(endpoint))
            if type(route) is Route and "GET" in methods:
                methods.discard("HEAD")
        raw = prefix + path
        for method in sorted(methods):
            row = {"method": method, "path": canonical(raw), "handler": handler_name(endpoint)}
            if row["path"] != raw:
                row["raw"] = raw
            yield row


def load(target: str):
    module, _, name = target.partition(":")
    value = importlib.import_module(module)
    for part in name.removesuffix("()").split("."):
        value = getattr(value, part)
    return value() if name.endswith("()") else value


def main() -> None:
    out, targets = sys.argv[1], sys.argv[2:]
    sys.path.insert(0, os.getcwd())
    found = [row for target in targets for row in rows(load(target).routes)]
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"framework": f"FastAPI {fastapi.__version__}", "routes": found}, file)


if __name__ == "__main__":
    main()
