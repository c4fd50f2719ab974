"""Lists the rules of Tornado applications, as Tornado itself has them.

    dump.py OUT TARGET...

A target is ``module:attribute``, or ``module:factory()`` for an application that a function makes.
The verbs of a handler class are those that it or a base implements; Tornado's own classes are left out, and so are the
rules that serve files or redirect. A path is written from the rule's regular expression, as Python takes it apart: each group is a
parameter, whose kind is found out by what it matches; of alternatives outside of groups the first is written.
"""

import importlib
import importlib.metadata
import json
import os
import re
import sys

from tornado import routing, web, websocket
from tornado.util import import_object

try:
    from re import _compiler as compiler
    from re import _parser as parser
except ImportError:  # Before Python 3.11 these were modules of their own.
    import sre_compile as compiler
    import sre_parse as parser

OWN = (web.StaticFileHandler, web.FallbackHandler, web.RedirectHandler)


def verbs(handler):
    if not isinstance(handler, type):
        return []
    if issubclass(handler, websocket.WebSocketHandler):
        return ["WS"]
    if issubclass(handler, OWN) or not issubclass(handler, web.RequestHandler):
        return []
    plain = web.RequestHandler
    # What a handler doesn't list is refused before its method is looked for; it may list methods of its own.
    names = [verb.lower() for verb in handler.SUPPORTED_METHODS]
    return [verb.upper() for verb in names if getattr(handler, verb, None) is not getattr(plain, verb, None)]


def canonical(regex: "re.Pattern[str]") -> str:
    """The longest form of a pattern: groups become parameters, named or numbered; a slash that may end it is left out."""
    names = {number: name for name, number in regex.groupindex.items()}
    unnamed = iter(range(1, 100))

    def parameter(number, inner, last):
        name = names.get(number) or f"arg{next(unnamed)}"
        matches = compiler.compile(inner).fullmatch
        slash = inner[0] == (parser.LITERAL, ord("/")) or any(matches("/" + text) and not matches(text) for text in "a0")
        if not slash and matches("0") and matches("12") and not matches("a"):
            return f"{{{name}:int}}"
        lead = "/" if slash else ""
        return f"{lead}{{{'*' if last and matches(lead + 'a/b') else ''}{name}}}"

    def form(items, end):
        text, items = "", list(items)
        for at, (kind, value) in enumerate(items):
            last = end and all(kind is parser.AT for kind, _ in items[at + 1 :])
            if kind is parser.LITERAL:
                text += chr(value)
            elif kind is parser.ANY:
                text += "."
            elif kind is parser.SUBPATTERN and value[0] is not None:
                text += parameter(value[0], value[3], last)
            elif kind is parser.SUBPATTERN:
                text += form(value[3], last)
            elif kind is parser.MAX_REPEAT and value[:2] == (0, 1):
                more = form(value[2], last)
                text += "" if last and more == "/" else more
            elif kind is parser.BRANCH:
                text += form(value[1][0], last)
            elif kind not in (parser.AT, parser.ASSERT, parser.ASSERT_NOT):
                raise ValueError(f"{kind} of {regex.pattern} is nothing that a path is written with here")
        return text

    return form(parser.parse(regex.pattern), True)


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
