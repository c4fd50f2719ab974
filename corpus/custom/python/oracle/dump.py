"""Lists the berths of a Harbour application: dump.py OUT MODULE:ATTRIBUTE..."""

import importlib
import json
import os
import re
import sys

PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)(\.\.\.)?>")


def canonical(path: str) -> str:
    def rewrite(match: "re.Match[str]") -> str:
        kind, name, rest = match.groups()
        if rest:
            return f"{{*{name}}}"
        return f"{{{name}:{kind}}}" if kind else f"{{{name}}}"

    return PARAMETER.sub(rewrite, path)


def main() -> None:
    out, targets = sys.argv[1], sys.argv[2:]
    sys.path[:0] = [os.getcwd(), os.path.dirname(os.path.abspath(__file__))]
    found = []
    for target in targets:
        module, _, name = target.partition(":")
        for method, raw, handler in getattr(importlib.import_module(module), name).berths():
            row = {"method": method, "path": canonical(raw), "handler": f"{handler.__module__}.{handler.__qualname__}"}
            if row["path"] != raw:
                row["raw"] = raw
            found.append(row)
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"framework": "Harbour 1", "routes": found}, file)


if __name__ == "__main__":
    main()
