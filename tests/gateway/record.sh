#!/usr/bin/env bash
# Records the dumps again, from a local moto server. Needs Python 3.11 and PyPI; what it installs lies in
# `target/gateway`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work="$here/../../target/gateway"
mkdir -p "$work"
[[ -x "$work/venv/bin/python" ]] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
"$work/venv/bin/python" "$here/record.py" "$here"
