#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads every set of reports and writes all scores into docs/reading-accuracy.md, between its two marks.

Usage: accuracy.py READER...        READER prints one JSON object for a file: .build/debug/phakhi read --json
"""

import datetime
import json
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
HARD = ROOT / "Tests" / "ReadingTests" / "Hard"
PAGE = ROOT / "docs" / "reading-accuracy.md"
BEGIN, END = "<!-- scores begin -->", "<!-- scores end -->"


def is_apart(name):
    """Odd ones of the first 24 and of the last 22 hard reports: only their scores were looked at while rules were written."""
    return bool(int(name[5:]) % 2) and not 24 <= int(name[5:]) < 36


SETS = [
    ("the five real seed reports", SHARED / "reading" / "gold", lambda name: name.startswith("seed-")),
    ("`dev-01` to `dev-15`", REPORTS, lambda name: name.startswith("dev-") and int(name[4:]) <= 15),
    ("`held-000` to `held-011`", REPORTS, lambda name: name.startswith("held-")),
    ("`dev-16` to `dev-35`", REPORTS, lambda name: name.startswith("dev-") and 16 <= int(name[4:]) <= 35),
    ("`dev-36` to `dev-45`", REPORTS, lambda name: name.startswith("dev-") and 36 <= int(name[4:])),
    ("`hard-`, tuned for", HARD, lambda name: not is_apart(name)),
    ("`hard-`, not tuned for", HARD, lambda name: is_apart(name)),
]


def hard():
    return sorted(file for file in HARD.iterdir() if file.suffix in (".txt", ".html", ".csv"))


def read(reader, drafts):
    for file in sorted((SHARED / "reading" / "seeds").glob("*.txt")) + sorted(REPORTS.glob("*.txt")) + hard():
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
    apart = sorted(file.stem for file in HARD.glob("*.json") if is_apart(file.stem))
    whole, halves = table(ids, drafts, REPORTS), [table(ids[turn::2], drafts, REPORTS) for turn in (0, 1)]
    halves.append(table(apart, drafts, HARD))
    right = lambda cell, kind: cell[kind, True] / max(1, cell[kind, True] + cell[kind, False])
    yield "| field | values | sure covers | sure is right | in one half | in the other | `hard-`, not tuned for: covers | right | check is right |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    for field in FIELDS + ["all"]:
        cell = whole[field]
        total, sure = sum(cell.values()), cell["sure", True] + cell["sure", False]
        if total:
            far = halves[2][field]
            covers = (far["sure", True] + far["sure", False]) / max(1, sum(far.values()))
            near = [right(counts[field], "sure") for counts in (whole, *halves[:2])]
            numbers = [sure / total, *near, covers, right(far, "sure"), right(cell, "check")]
            yield f"| {field} | {total} | " + " | ".join(f"{number:.3f}" for number in numbers) + " |"


def rows(drafts):
    """How many rows of the hard plan tables have the right hosts, last day and cost."""
    counts = {}
    for file in sorted(HARD.glob("*.json")):
        for row in json.loads(file.read_text(encoding="utf-8")).get("rows") or []:
            items = json.loads((drafts / file.name).read_text(encoding="utf-8"))["numbered_items"]
            item = next((item for item in items if score.itemsim(row["text"], item["text"]) >= 0.8), {})
            hosts = item.get("hosts") or []
            found = [
                bool(item),
                len(hosts) == len(row["hosts"]) and all(any(score.overlap(name, host) >= 0.7 for host in hosts) for name in row["hosts"]),
                item.get("due_iso") == row["due_iso"],
                (item.get("cost_satang") or 0) / 100 == (row["cost"] or 0),
            ]
            kind = "not tuned for" if is_apart(file.stem) else "tuned for"
            counts.setdefault(kind, []).append(found)
    for kind, found in counts.items():
        parts = zip(("found", "hosts", "last day", "cost"), (sum(column) for column in zip(*found)))
        yield f"Rows of plan tables, {kind}: {len(found)}; " + ", ".join(f"{name} {count}" for name, count in parts) + "."


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
        body += [*reliability(drafts), "", *rows(drafts), "", f"Metamorphic test: {metamorph(reader)}"]
    page = PAGE.read_text(encoding="utf-8")
    block = "\n".join([BEGIN, *body, END])
    PAGE.write_text(re.sub(f"{BEGIN}.*?{END}", lambda _: block, page, flags=re.S), encoding="utf-8")
    print(block)


if __name__ == "__main__":
    main()
