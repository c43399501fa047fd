#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Reads the five seeds and the invented reports and prints the scores of both, field by field.
# usage: score.sh [READER...]   READER prints one JSON object a line; default: .build/debug/phakhi read --json
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
shared=${PHAKHI_SHARED:-$root/../shared}
[ $# -gt 0 ] || set -- "$root/.build/debug/phakhi" read --json
drafts=$(mktemp -d)
trap 'rm -rf "$drafts"' EXIT
for file in "$shared"/reading/seeds/*.txt; do
    name=$(basename "$file")
    "$@" "$file" > "$drafts/seed-$(printf %.3s "$name").json"
done
for file in "$root"/Tests/ReadingTests/Reports/*.txt; do
    "$@" "$file" > "$drafts/$(basename "$file" .txt).json"
done
python3 "$shared/reading/score.py" "$drafts" --set seeds
echo
python3 "$shared/reading/score.py" "$drafts" --gold "$root/Tests/ReadingTests/Reports" --set all
