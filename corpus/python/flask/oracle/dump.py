"""Lists the rules of Flask applications, as Flask itself has them.

    dump.py OUT TARGET...

A target is ``module:attribute``, or ``module:factory()`` for an application that a function makes.
Left out: the static files' rule, rules that only build addresses, what libraries add of their own, and the HEAD and
OPTIONS that Flask adds on its own; where the application says them, they stay.
"""

import importlib
import importlib.metadata
import json
import os
import re
import sys

from werkzeug.routing import Rule

CONVERTER = re.compile(r"<(?:([a-zA-Z_]\w*)(?:\([^)]*\))?:)?(\w+)>")
LIBRARIES = {"flask_restful", "flask_restx", "flask_smorest", "flask_appbuilder"}
TEXT = {"string", "default", "any", "regex"}


def note_methods(make=Rule.__init__, describe=Rule.get_empty_kwargs) -> None:
    """Lets each rule remember the methods it was made with: the map adds HEAD to each GET."""

    def init(self, string, *args, **options):
        make(self, string, *args, **options)
        methods = options.get("methods")
        self.written = None if methods is None else {method.upper() for method in methods}
        # By position only the map's own templates say them, with the HEAD that a rule adds.
        if len(args) > 2 and args[2] is not None:
            self.written = set(args[2]) - {"HEAD"}

    def get_empty_kwargs(self):
        return {**describe(self), "methods": self.written}

    Rule.__init__, Rule.get_empty_kwargs = init, get_empty_kwargs


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


def handler_name(view) -> str:
    """Names a view by module and qualified name; an object that can be called by its class."""
    return f"{view.__module__}.{getattr(view, '__qualname__', type(view).__qualname__)}"


def rows(app):
    for rule in app.url_map.iter_rules():
        if rule.endpoint == "static" or rule.endpoint.endswith(".static") or rule.build_only:
            continue
        view = app.view_functions[rule.endpoint]
        # A view that a class of the application inherits is the application's.
        owner = type(view.__self__) if hasattr(view, "__self__") else view
        if owner.__module__.split(".")[0] in LIBRARIES:
            continue
        own = rule.written or {"ANY"}
        # What an application says itself, Flask does not answer of its own.
        if getattr(rule, "provide_automatic_options", False):
            own = own - {"OPTIONS"}
        for method in sorted(own):
            row = {"method": method, "path": canonical(rule.rule), "handler": handler_name(view)}
            if row["path"] != rule.rule:
                row["raw"] = rule.rule
            yield row


def main() -> None:
    out, targets = sys.argv[1], sys.argv[2:]
    sys.path.insert(0, os.getcwd())
    note_methods()
    found = [row for target in targets for row in rows(load(target))]
    version = importlib.metadata.version("flask")
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"framework": f"Flask {version}", "routes": found}, file)


if __name__ == "__main__":
    main()
