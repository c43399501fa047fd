#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads every set of reports and writes all scores into docs/reading-accuracy.md, between its two marks.

Usage: accuracy.py READER...        READER prints one JSON object for a file: .build/debug/phakhi read --json
"""

import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from confidence import FIELDS, score, table  # noqa: E402

SHARED = pathlib.Path(os.environ.get("PHAKHI_SHARED", ROOT.parent / "shared"))
REPORTS = ROOT / "Tests" / "ReadingTests" / "Reports"
PAGE = ROOT / "docs" / "reading-accuracy.md"
BEGIN, END = "<!-- scores begin -->", "<!-- scores end -->"
SETS = [
    ("the five real seed reports", SHARED / "reading" / "gold", lambda name: name.startswith("seed-")),
    ("`dev-01` to `dev-15`", REPORTS, lambda name: name.startswith("dev-") and int(name[4:]) <= 15),
    ("`held-000` to `held-011`", REPORTS, lambda name: name.startswith("held-")),
    ("`dev-16` to `dev-35`", REPORTS, lambda name: name.startswith("dev-") and 16 <= int(name[4:]) <= 35),
    ("`dev-36` to `dev-45`", REPORTS, lambda name: name.startswith("dev-") and 36 <= int(name[4:])),
]


def read(reader, drafts):
    for file in sorted((SHARED / "reading" / "seeds").glob("*.txt")) + sorted(REPORTS.glob("*.txt")):
        name = f"seed-{file.name[:3]}" if file.parent.name == "seeds" else file.stem
        done = subprocess.run([*reader, str(file)], capture_output=True, text=True, check=True)
        (drafts / f"{name}.json").write_text(done.stdout, encoding="utf-8")


def scores(drafts):
    results = []
    for title, gold, belongs in SETS:
        ids = sorted(file.stem for file in gold.glob("*.json") if belongs(file.stem))
        results.append((title, score.run(ids, str(gold), str(drafts), "")))
    yield "| field | " + " | ".join(f"{title} ({result['n']})" for title, result in results) + " |"
    yield "|---|" + "--:|" * len(results)
    for field in score.ORDER:
        mark = "" if field in score.OVERALL else " ¹"
        cells = [f"{result['fields'][field]['f1']:.3f}" if result["fields"][field]["gold"] else "–" for _, result in results]
        yield f"| {field}{mark} | " + " | ".join(cells) + " |"
    yield "| **overall micro F1** | " + " | ".join(f"**{result['overall_micro']['f1']:.3f}**" for _, result in results) + " |"


def reliability(drafts):
    ids = sorted(file.stem for file in REPORTS.glob("*.json"))
    whole, halves = table(ids, drafts, REPORTS), [table(ids[turn::2], drafts, REPORTS) for turn in (0, 1)]
    right = lambda cell, kind: cell[kind, True] / max(1, cell[kind, True] + cell[kind, False])
    yield "| field | values | sure covers | sure is right | in one half | in the other | check is right |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for field in FIELDS + ["all"]:
        cell = whole[field]
        total, sure = sum(cell.values()), cell["sure", True] + cell["sure", False]
        if total:
            numbers = [sure / total, *(right(counts[field], "sure") for counts in (whole, *halves)), right(cell, "check")]
            yield f"| {field} | {total} | " + " | ".join(f"{number:.3f}" for number in numbers) + " |"


def metamorph(reader):
    command = [sys.executable, str(ROOT / "Scripts/reading/metamorph.py"), "--variants", "50", "--limit", "0.02", *reader]
    done = subprocess.run(command, capture_output=True, text=True)
    return (done.stdout.strip().splitlines() or [done.stderr.strip()])[-1]


def main():
    reader = sys.argv[1:] or [str(ROOT / ".build/debug/phakhi"), "read", "--json"]
    with tempfile.TemporaryDirectory() as folder:
        drafts = pathlib.Path(folder)
        read(reader, drafts)
        body = [f"Written {datetime.date.today()} by `Scripts/reading/accuracy.py`.", "", *scores(drafts), ""]
        body += ["How often \"sure\" is right on the invented reports (a date with its role, an item with its kind):", ""]
        body += [*reliability(drafts), "", f"Metamorphic test: {metamorph(reader)}"]
    page = PAGE.read_text(encoding="utf-8")
    block = "\n".join([BEGIN, *body, END])
    PAGE.write_text(re.sub(f"{BEGIN}.*?{END}", lambda _: block, page, flags=re.S), encoding="utf-8")
    print(block)


if __name__ == "__main__":
    main()
