#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How often "sure" is right: per field, how many values are sure and how many of those the labels agree with.

Usage: confidence.py DRAFTS --gold DIR [--halves]     DRAFTS holds what `phakhi read --json` wrote, one file a report

--halves also shows both halves of the reports (by turns), so that one sees whether a rule made for one half holds for
the other. Optional labels count as neither. A date with its role and an item with its kind are right only when both are.
"""

import argparse
import collections
import json
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, os.environ.get("PHAKHI_SHARED", str(ROOT.parent / "shared")) + "/reading")
import score  # noqa: E402

FIELDS = [
    "title", "dates", "times", "venue", "places", "organizers", "funders", "organizations", "people", "participants",
    "numbered_items", "targets", "hashtags",
]


def names(gold, field):
    known = gold.get("organization_aliases") or {}
    return [form for name in gold.get(field) or [] for form in [name, *known.get(name, [])]]


def is_organization(gold, field, name):
    if any(score.overlap(form, name) >= 0.7 for form in names(gold, field)):
        return True
    optional = gold.get("organizations_optional") or []
    return None if field == "organizations" and any(score.overlap(form, name) >= 0.7 for form in optional) else False


def is_place(gold, value):
    key = lambda place: (place["level"], score.bare(place["level"], place["name"]).replace("เมือง", "")[:20] or "เมือง")
    if key(value) in {key(place) for place in gold.get("places") or []}:
        return True
    if value["level"] == "district" and score.bare("district", value["name"]).startswith("เมือง"):
        return any(place["level"] == "district" and "เมือง" in place["name"] for place in gold.get("places") or [])
    return None if key(value) in {key(place) for place in gold.get("places_optional") or []} else False


def is_item(gold, value):
    same = [item for item in gold.get("numbered_items") or [] if score.itemsim(item["text"], value["text"]) >= 0.8]
    if same:
        return any(item["kind"] == value["kind"] for item in same)
    return None if any(score.itemsim(text, value["text"]) >= 0.8 for text in gold.get("numbered_items_optional") or []) else False


def is_target(gold, value):
    key = lambda target: (score.num(target["quantity"]), score.num(target["quantity_max"]) if target.get("quantity_max") is not None else None, score.unit(target["unit"]))
    return any(key(target) == key(value) for target in gold.get("targets") or [])


def is_right(field, value, gold):
    """True, False, or None where the labels leave it open."""
    if field == "title":
        return bool(gold.get("title")) and (score.norm(gold["title"]) == score.norm(value) or score.dice(gold["title"], value) >= 0.9)
    if field == "dates":
        return any((d["iso_start"], d["iso_end"], d["role"]) == (value["iso_start"], value["iso_end"], value["role"]) for d in gold["dates"])
    if field == "times":
        key = lambda time: (time["start"].zfill(5), (time.get("end") or "").zfill(5))
        return key(value) in {key(time) for time in gold.get("times") or []}
    if field == "venue":
        wanted = (gold.get("venue") or {}).get("text")
        if not wanted:
            return False
        mine, wanted = score.norm(value["text"]), score.norm(wanted)
        return score.dice(mine, wanted) >= 0.6 or mine in wanted or wanted in mine
    if field == "places":
        return is_place(gold, value)
    if field in ("organizers", "funders", "organizations"):
        return is_organization(gold, field, value)
    if field == "people":
        return score.pname(value["name"]) in {score.pname(person["name"]) for person in gold.get("people") or []}
    if field == "participants":
        return gold.get("participants") == value
    if field == "numbered_items":
        return is_item(gold, value)
    if field == "targets":
        return is_target(gold, value)
    tags = {score.norm(tag).lstrip("#") for tag in (gold.get("hashtags") or []) + (gold.get("hashtags_optional") or [])}
    return score.norm(value).lstrip("#") in tags


def judge(draft, gold):
    """(field, sure or check, right) of every value."""
    for entry in draft.get("spans") or []:
        field = entry["field"]
        if field not in FIELDS:
            continue
        value = draft[field] if field in ("title", "venue", "participants") else draft[field][entry["index"]]
        right = is_right(field, value, gold)
        if right is not None:
            yield field, entry["confidence"], right


def table(ids, drafts, gold):
    counts = collections.defaultdict(collections.Counter)
    for name in ids:
        read = lambda folder: json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        for field, confidence, right in judge(read(drafts), read(gold)):
            for key in (field, "all"):
                counts[key][confidence, right] += 1
    return counts


def show(title, counts):
    print(f"{title}\n\n| field | values | sure | sure covers | sure is right | check is right |\n|---|--:|--:|--:|--:|--:|")
    for field in FIELDS + ["all"]:
        cell = counts[field]
        sure, check = (cell[kind, True] + cell[kind, False] for kind in ("sure", "check"))
        if sure + check:
            share = lambda part, whole: f"{part / whole:.3f}" if whole else "–"
            print(f"| {field} | {sure + check} | {sure} | {share(sure, sure + check)} | {share(cell['sure', True], sure)} | {share(cell['check', True], check)} |")
    print()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("drafts", type=pathlib.Path)
    parser.add_argument("--gold", type=pathlib.Path, required=True)
    parser.add_argument("--halves", action="store_true")
    options = parser.parse_args()
    ids = sorted(p.stem for p in options.drafts.glob("*.json") if (options.gold / p.name).exists())
    show(f"{len(ids)} reports", table(ids, options.drafts, options.gold))
    if options.halves:
        for half in (0, 1):
            show(f"half {half + 1}: {len(ids[half::2])} reports", table(ids[half::2], options.drafts, options.gold))


if __name__ == "__main__":
    main()
