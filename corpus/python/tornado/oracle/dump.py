"""Lists the rules of Tornado applications, as Tornado itself has them.

    dump.py OUT TARGET...

A target is ``module:attribute``, or ``module:factory()`` for an application that a function makes.
The verbs of a handler class are those that it or a base implements; Tornado's own classes are left out, and so are the
rules that serve files or redirect. A path is written from the rule's regular expression by asking it: each group is a parameter, and
what may be missing is tried with and without.
"""

import importlib
import importlib.metadata
import json
import os
import re
import sys

from tornado import routing, web, websocket
from tornado.util import import_object

VERBS = ("get", "head", "post", "delete", "patch", "put", "options")
OWN = (web.StaticFileHandler, web.FallbackHandler, web.RedirectHandler)


def verbs(handler):
    if not isinstance(handler, type):
        return []
    if issubclass(handler, websocket.WebSocketHandler):
        return ["WS"]
    if issubclass(handler, OWN) or not issubclass(handler, web.RequestHandler):
        return []
    plain = web.RequestHandler
    return [verb.upper() for verb in VERBS if getattr(handler, verb) is not getattr(plain, verb)]


def canonical(regex: "re.Pattern[str]") -> str:
    """Groups become parameters, named or numbered; a slash that may end the path is left out."""
    text, numbers = regex.pattern.removesuffix("$").removeprefix("^"), iter(range(1, 100))
    text = re.sub(r"\(\?:((?:[^()]|\([^()]*\))*)\)\?", r"\1", text.removesuffix("/?"))

    def parameter(match):
        lead, name, inner = match.group(1) or "", match.group(2), match.group(3)
        name = name or f"arg{next(numbers)}"
        if inner.startswith("/"):
            lead, inner = lead + "/", inner[1:]
        if inner in (r"\d+", "[0-9]+"):
            return f"{lead}{{{name}:int}}"
        return f"{lead}{{*{name}}}" if inner == ".*" and match.end() == len(text) else f"{lead}{{{name}}}"

    text = re.sub(r"()\((?:\?P<(\w+)>)?((?:[^()]|\([^()]*\))*)\)\??", parameter, text)
    return re.sub(r"\\(.)", r"\1", text)


def rows(router, prefix=""):
    for rule in router.rules:
        target = import_object(rule.target) if isinstance(rule.target, str) else rule.target
        if isinstance(target, web.Application):
            yield from rows(target.default_router, prefix)
            continue
        if isinstance(target, list):
            target = routing.RuleRouter(target)
        if isinstance(target, routing.RuleRouter):
            yield from rows(target, prefix)
            continue
        if not isinstance(rule.matcher, routing.PathMatches):
            continue
        for method in verbs(target):
            path = canonical(rule.matcher.regex)
            row = {"method": method, "path": path, "handler": f"{target.__module__}.{target.__qualname__}"}
            if path != rule.matcher.regex.pattern:
                row["raw"] = rule.matcher.regex.pattern
            yield row


def load(target: str):
    module, _, name = target.partition(":")
    value = getattr(importlib.import_module(module), name.removesuffix("()"))
    return value() if name.endswith("()") else value


def main() -> None:
    out, targets = sys.argv[1], sys.argv[2:]
    sys.path.insert(0, os.getcwd())
    found = []
    for target in targets:
        application = load(target)
        found += rows(application.default_router if isinstance(application, web.Application) else application)
    version = importlib.metadata.version("tornado")
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"framework": f"Tornado {version}", "routes": found}, file)


if __name__ == "__main__":
    main()
