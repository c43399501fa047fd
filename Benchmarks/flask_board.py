# SPDX-License-Identifier: Apache-2.0
"""The board's page once more, as one would write it with Flask, sqlite3 and Jinja: the yardstick of board.py.

It reads the same tables of a copy of the database with queries of the same kind, works out columns, states, sums and
figures, and renders them. What stands around the board (head, menu, forms) is pasted in as it is: to its advantage.
"""

import collections
import json
import os
import pathlib
import sqlite3

from flask import Flask, render_template

ROOT = pathlib.Path(__file__).resolve().parents[1]
FIGURES, TABLE, CARDS, END = '<section class="figures"', '<div class="board desk"', '<section class="phone">', "</section>"
MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
# Most in need of someone's eye first.
ORDER = ["needs-support", "change-asked", "no-host", "proposed", "waiting", "not-started", "done", "not-ours"]
WORDS = {
    "no-host": ("none", "ยังไม่มีเจ้าภาพ"),
    "proposed": ("prop", "… เสนอไว้ รอตอบรับ"),
    "change-asked": ("prop", "… ขอปรับ"),
    "not-ours": ("none", "ไม่ใช่ของเรา"),
    "not-started": ("none", "ยังไม่เริ่ม"),
    "waiting": ("wait", "◷ รอความคืบหน้า"),
    "needs-support": ("help", "+ ต้องการหนุนเสริม"),
    "done": ("done", "✓ สำเร็จ"),
}
COMPARATORS = {"at-least": "อย่างน้อย ", "at-most": "ไม่เกิน ", "about": "ประมาณ "}
SHARES = {"ร้อยละ", "%", "เปอร์เซ็นต์"}


def make(page, address, database, place):
    """Lays what the application needs into a folder: the frame of the page and a copy of the database."""
    figures, table, cards = (page.index(mark) for mark in (FIGURES, TABLE, CARDS))
    frame = {
        "root": address.partition("?")[0].rpartition("/")[2],
        "before": page[:figures],
        "between": page[page.index(END, figures) + len(END) : table],
        "after": page[page.index(END, cards) + len(END) :],
        "everything": "all=1" in address,
    }
    (place / "frame.json").write_text(json.dumps(frame, ensure_ascii=False), encoding="utf-8")
    with sqlite3.connect(database) as source, sqlite3.connect(place / "board.db") as copy:
        source.backup(copy)


def provinces():
    """Names of provinces by their codes."""
    lines = (ROOT / "Sources/CPlacesData/data/places.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0]: line.split("\t")[1] for line in lines if len(line.split("\t")[0]) == 2}


def number(thousandths):
    """Thousandths as people write them."""
    whole, rest = divmod(thousandths, 1000)
    return f"{whole:,}" + (f".{rest:03d}".rstrip("0") if rest else "")


def day(iso):
    """5 ก.พ. 2569"""
    year, month, date = map(int, iso.split("-"))
    return f"{date} {MONTHS[month - 1]} {year + 543}"


def standing(copy):
    """The one word for a copy."""
    asks = copy["needs_support"] and copy["state"] in ("proposed", "not-started", "waiting")
    return "needs-support" if asks else copy["state"]


def together(standings):
    """The one word for several copies."""
    if {"done", "not-started"} <= set(standings) and not set(standings) & set(ORDER[:5]):
        return "waiting"
    return next(word for word in ORDER if word in standings)


def cell(copies, line):
    """What stands in one column of one row."""
    word = together([standing(copy) for copy in copies])
    wash, title = WORDS[word]
    notes = []
    if progress := reached(copies, line) if word != "done" else None:
        notes.append(progress)
    if news := max((copy["last_news"] for copy in copies if copy["last_news"]), default=None):
        notes.append(f"ล่าสุด {day(news)}")
    return {"wash": wash, "title": title, "notes": notes}


def reached(copies, line):
    """1 จาก 3, or how many of several organizations are done; nothing reached is not said."""
    if len(copies) > 1:
        done = sum(copy["state"] == "done" for copy in copies)
        return f"สำเร็จ {done} จาก {len(copies)} องค์กร" if done else None
    steps = len(json.loads(line["rubric"] or "[]")) if line["comparator"] is None else 0
    aim = line["quantity"] if line["comparator"] else (steps - 1) * 1000 if steps >= 2 else None
    measured = copies[0]["measured"]
    return f"{number(measured)} จาก {number(aim)}" if aim is not None and measured else None


def note(line, hosts, names):
    """Host, target and due day under the wording."""
    parts = [f"เจ้าภาพหลัก: {names[hosts[0]['organization']]}"] if hosts else []
    if line["comparator"]:
        amount = number(line["quantity"]) + (f"–{number(line['upper_quantity'])}" if line["upper_quantity"] else "")
        amount = f"ร้อยละ {amount}" if line["unit"] == "ร้อยละ" else f"{amount} {line['unit']}"
        parts.append(COMPARATORS.get(line["comparator"], "") + amount)
    if line["due_day"]:
        parts.append(f"กำหนด {day(line['due_day'])}")
    return " · ".join(parts)


class Board:
    """The queries of one page, on one connection."""

    def __init__(self, path):
        self.database = sqlite3.connect(path)
        self.database.row_factory = sqlite3.Row

    def rows(self, sql, *values):
        return self.database.execute(sql, values).fetchall()

    def load(self, root, everything, titles):
        """Everything that the template shows."""
        plans = self.rows("select * from plans where id = ? or parent = ? order by coalesce(place, '')", root, root)
        programme = self.rows("select * from programmes where id = ?", plans[0]["programme"])
        lines = self.lines(root, None if everything else root) or self.lines(root, None)
        marks = ",".join("?" * len(lines))
        ids = [line["id"] for line in lines]
        copies = self.rows(f"select * from commitment_copies where is_current = 1 and commitment in ({marks})", *ids)
        hosts = self.rows(
            f"select * from hostings where state <> 'not-ours' and commitment in ({marks}) order by role desc", *ids
        )
        tallies = self.rows(
            "select organization, place, state, needs_support, count(*) as n from commitment_copies"
            " where root = ? and is_current = 1 group by organization, place, state, needs_support",
            root,
        )
        wanted = list({host["organization"] for host in hosts})
        found = self.rows(f"select id, name from organizations where id in ({','.join('?' * len(wanted))})", *wanted)
        names = {row["id"]: row["name"] for row in found}
        self.rows("select * from published_plans where plan = ? order by published_at desc limit 1", root)
        self.rows("select * from acceptances where shared_plan = ? and undone_at is null", root)
        self.rows("select count(*) from commitments where plan = ? and withdrawn_at is null", root)
        return {
            "programme": programme,
            "columns": columns(root, plans, tallies, titles),
            "lines": table(lines, copies, hosts, names, columns(root, plans, tallies, titles)),
            "figures": figures(tallies),
        }

    def lines(self, root, plan):
        condition = "m.root = ? and m.plan = ?" if plan else "m.root = ?"
        return self.rows(
            "select m.id, m.plan_place, m.number, m.text, m.due_day, t.comparator, t.quantity, t.upper_quantity, t.unit,"
            " t.rubric from commitments m left join targets t on t.commitment = m.id and t.position = 0"
            f" where {condition} and m.withdrawn_at is null order by m.plan_place, m.position, m.id limit 100",
            *([root, plan] if plan else [root]),
        )


def columns(root, plans, tallies, titles):
    """One column for each province that has a plan or shares something."""
    codes = {row["place"][:2] for row in [*plans, *tallies] if row["place"]}
    found = [{"code": code, "title": titles[code], "link": f"/plans/{root}/provinces/{code}"} for code in sorted(codes)]
    wide = [{"code": None, "title": "ภาค", "link": None}] if any(tally["place"] is None for tally in tallies) else []
    return found + wide


def figures(tallies):
    """The four figures above the board."""
    counts = collections.Counter()
    for tally in tallies:
        counts[standing(tally)] += tally["n"]
    total = sum(count for word, count in counts.items() if word != "not-ours")
    return [
        (counts["done"], f"สำเร็จแล้ว จาก {total}"),
        (counts["waiting"] + counts["not-started"], "รอความคืบหน้า"),
        (counts["needs-support"], "ต้องการหนุนเสริม"),
        (counts["proposed"] + counts["change-asked"], "เสนอไว้ รอตอบรับ"),
    ]


def table(lines, copies, hosts, names, titles):
    """The rows with their cells."""
    by_line, host_of = collections.defaultdict(list), collections.defaultdict(list)
    for copy in copies:
        by_line[copy["commitment"]].append(copy)
    for host in hosts:
        host_of[host["commitment"]].append(host)
    out = []
    for line in lines:
        groups = collections.defaultdict(list)
        for copy in by_line[line["id"]]:
            groups[copy["place"] and copy["place"][:2]].append(copy)
        cells = [cell(groups[column["code"]], line) if column["code"] in groups else None for column in titles]
        if not by_line[line["id"]] and line["plan_place"]:
            empty = {"wash": "none", "title": WORDS["no-host"][1], "notes": []}
            cells = [empty if column["code"] == line["plan_place"] else None for column in titles]
        title = f"{line['number']} {line['text']}" if line["number"] else line["text"]
        out.append({"id": line["id"], "title": title, "note": note(line, host_of[line["id"]], names), "cells": cells})
    return out


def application():
    """The Flask application over a folder that `make` filled (BOARD_FOLDER)."""
    place = pathlib.Path(os.environ["BOARD_FOLDER"])
    flask = Flask(__name__)
    frame, titles = json.loads((place / "frame.json").read_text(encoding="utf-8")), provinces()

    @flask.get("/board")
    def board():
        reader = Board(place / "board.db")
        model = reader.load(frame["root"], frame["everything"], titles)
        reader.database.close()
        return render_template("board.html", frame=frame, **model)

    return flask
