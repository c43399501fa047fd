#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints the reader's scores and fails when they fall below what was promised.   check.sh BIN
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=${1:?the program}
table=$(mktemp)
trap 'rm -f "$table"' EXIT
Scripts/reading/score.sh "$binary" read --json >"$table"
grep -E '^==|OVERALL' "$table"
python3 - "$table" <<'PYTHON'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
scores = [float(value) for value in re.findall(r"OVERALL micro .*? F1 ([0-9.]+)", text)]
sys.exit(0 if scores and min(scores) >= 0.90 else "the reader scores below 0.90")
PYTHON
python3 Scripts/reading/metamorph.py --variants 50 --limit 0.02 "$binary" read --json
