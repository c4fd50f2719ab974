#!/usr/bin/env bash
# Records the traces again: runs the applications with the real OpenTelemetry SDKs of Python and Node and sends them
# requests. Needs Python 3.11, Node 20 and the package registries; what it installs lies in `target/traced`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work="$here/../../target/traced"
mkdir -p "$work"

echo "fastapi"
[[ -x "$work/venv/bin/python" ]] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement "$here/fastapi/requirements.txt"
PYTHONPATH="$here/fastapi" PYTHONDONTWRITEBYTECODE=1 \
  "$work/venv/bin/python" "$here/fastapi/record.py" "$here/fastapi/traces.jsonl" "$here/fastapi"

echo "express"
rm -rf "$work/express"
cp -R "$here/express" "$work/express"
(cd "$work/express" && npm install --no-audit --no-fund --silent && node record.js traces.jsonl)
cp "$work/express/traces.jsonl" "$here/express/traces.jsonl"

wc -l "$here"/*/traces.jsonl
