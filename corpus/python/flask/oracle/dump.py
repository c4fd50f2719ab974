"""Lists the rules of Flask applications, as Flask itself has them.

    dump.py OUT TARGET...

A target is ``module:attribute``, or ``module:factory()`` for an application that a function makes.
Left out: the static files' rule, what libraries add of their own, and the HEAD and OPTIONS that Flask adds on its own.
"""

import importlib
import importlib.metadata
import json
import os
import re
import sys

CONVERTER = re.compile(r"<(?:([a-zA-Z_]\w*)(?:\([^)]*\))?:)?(\w+)>")
LIBRARIES = {"flask_restful", "flask_restx", "flask_smorest", "flask_appbuilder"}
TEXT = {"string", "default", "any", "regex"}


def canonical(rule: str) -> str:
    """Writes ``<path:rest>`` as a catch-all; converters that constrain a type stay."""

    def rewrite(match: "re.Match[str]") -> str:
        kind, name = match.groups()
        if kind == "path":
            return f"{{*{name}}}"
        return f"{{{name}}}" if kind is None or kind in TEXT else f"{{{name}:{kind}}}"

    return CONVERTER.sub(rewrite, rule)


def load(target: str):
    module, _, name = target.partition(":")
    value = getattr(importlib.import_module(module), name.removesuffix("()"))
    return value() if name.endswith("()") else value


def rows(app):
    for rule in app.url_map.iter_rules():
        if rule.endpoint == "static" or rule.endpoint.endswith(".static"):
            continue
        view = app.view_functions[rule.endpoint]
        # A view that a class of the application inherits is the application's.
        owner = type(view.__self__) if hasattr(view, "__self__") else view
        if owner.__module__.split(".")[0] in LIBRARIES:
            continue
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            row = {"method": method, "path": canonical(rule.rule), "handler": f"{view.__module__}.{view.__qualname__}"}
            if row["path"] != rule.rule:
                row["raw"] = rule.rule
            yield row


def main() -> None:
    out, targets = sys.argv[1], sys.argv[2:]
    sys.path.insert(0, os.getcwd())
    found = [row for target in targets for row in rows(load(target))]
    version = importlib.metadata.version("flask")
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"framework": f"Flask {version}", "routes": found}, file)


if __name__ == "__main__":
    main()
