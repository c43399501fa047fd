# SPDX-License-Identifier: Apache-2.0
"""Things that people send, with a mark of their own, and how to find in the database what became of them.

Shared by the drills and the benchmarks: a deed prepares what it needs through the pages, says which form to send, and
counts its traces afterwards. `traces` are all of one transaction: either none is there or all are.
"""

import re
import secrets
import uuid

from server import seed
from sitemap import Document, resolve

# A photo small enough to make here: one grey pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c636800000082"
    "008177cd72b60000000049454e44ae426082"
)
# A photo of news in a plan that everyone sees: its id, whose it is, the plan.
PUBLISHED_PHOTO = """select p.photo, p.organization, d.plan from progress p join commitment_copies c on c.id = p.copy
    join commitments m on m.id = c.commitment join published_plans d on d.plan = m.plan
    where p.photo is not null and p.reversed_at is null and d.withdrawn_at is null order by p.id limit 1"""
ITEM = re.compile(r"item=((?:copy|activity)-[\w-]+)")


class Progress:
    """News about an item: the news, its fact, its line in history, its entry in the journal."""

    name = "progress"

    def __init__(self, client):
        page = client.get("/progress")
        self.items = list(dict.fromkeys(ITEM.findall(page.text)))
        # News about an organization's own copy needs nothing typed but the line.
        self.items = [item for item in self.items if item.startswith("copy-")] or self.items
        if page.status != 200 or not self.items:
            raise SystemExit(f"GET /progress: status {page.status}, {len(self.items)} items to send news about")
        self.next = 0

    def prepare(self, client):
        """A form about the next item; the items take turns."""
        mark = f"drill {letters()}"
        item = self.items[self.next % len(self.items)]
        self.next += 1
        return mark, "/progress", [("item", item), ("line", mark)]

    def traces(self, database, mark):
        return [
            count(database, "select count(*) from progress where line = ?", mark),
            sum(facts_of(database, record) for (record,) in database.execute(
                "select id from progress where line = ?", (mark,)
            )),
            count(database, "select count(*) from plan_history where why = ? and action like '%progress%'", mark),
            count(database, "select count(*) from journal_details where details like '%' || ?", mark),
        ]


def letters():
    """A mark without digits: the guard over open words would ask about one that looks like a national id."""
    return "".join(secrets.choice("bcdfghjk") for _ in range(20))


def facts_of(database, record):
    """How many facts point to a record: its UUID is kept as two numbers."""
    whole = uuid.UUID(record).bytes
    halves = [int.from_bytes(half, "big", signed=True) for half in (whole[:8], whole[8:])]
    return count(database, "select count(*) from facts where source_a = ? and source_b = ?", *halves)


class Correction:
    """An item that someone adds to a draft under review."""

    name = "correction"

    def __init__(self, client):
        self.report = add_report(client, "corrections " + secrets.token_hex(4))

    def prepare(self, client):
        mark = secrets.token_hex(12)
        fields = [("kind", "agreement"), ("text", f"ปลูกป่าชายเลน {mark}"), ("key", mark)]
        return mark, f"{self.report}/items", fields

    def traces(self, database, mark):
        return [
            count(database, "select count(*) from corrections where sent_key = ?", mark),
            count(database, "select count(*) from corrections where payload like '%ปลูกป่าชายเลน ' || ? || '%'", mark),
        ]


class Acceptance:
    """A report that becomes provincial plans: four goals and everything under them, at once."""

    name = "acceptance"

    def __init__(self, client):
        self.whole = None

    def prepare(self, client):
        """A fresh report, read and ready; the form is sent as it is shown."""
        report = add_report(client, "acceptance " + letters())
        page = client.get(report + "/accept")
        forms = [form for form in Document(page.text).posts() if form[0].partition("?")[0].endswith("/accept")]
        if page.status != 200 or not forms:
            raise SystemExit(f"GET {report}/accept: status {page.status}, no form that accepts")
        action, fields = forms[0]
        return report.rpartition("/")[2], resolve(report + "/accept", action), fields

    def traces(self, database, report):
        """Counts over all tables that an acceptance fills, and whether they fit its own account of itself."""
        accepted = "select id from acceptances where report = ?"
        made = count(database, "select coalesce(sum(created), 0) from acceptances where report = ?", report)
        listed = count(
            database,
            f"select count(*) from acceptance_changes where before is null and acceptance in ({accepted})",
            report,
        )
        found = sum(
            count(
                database,
                f"select count(*) from {table} where id in (select record from acceptance_changes"
                f" where before is null and acceptance in ({accepted}))",
                report,
            )
            for table in ("plans", "commitments", "activities")
        )
        # `created` counts what the report said; the plans around it come on top.
        items = sum(
            count(database, f"select count(*) from {table} where report = ?", report)
            for table in ("commitments", "activities")
        )
        targets = sum(
            count(database, f"select count(*) from targets t join {table} o on t.{key} = o.id where o.report = ?", report)
            for table, key in (("commitments", "commitment"), ("activities", "activity"))
        )
        closed = count(database, "select count(*) from reports where id = ? and state = 'accepted'", report)
        noted = count(database, "select count(*) from journal_details where details like ? || '%'", report)
        return [closed, made, listed, found, items, targets, noted]

    def is_whole(self, traces):
        """The same report makes the same plan each time."""
        closed, made, listed, found, items, targets, noted = traces
        if not (closed == 1 and listed == found > 0 and items == made and targets > 0 and noted == 1):
            return False
        self.whole = self.whole or traces
        return traces == self.whole


DEEDS = (Acceptance, Correction, Progress)


def add_report(client, mark):
    """Pastes report 002 with a line of its own; the address of its review."""
    text = seed(2).read_text(encoding="utf-8") + f"\n\n{mark}\n"
    answer = client.post("/reports?way=paste", [("text", text)])
    if answer.status != 303:
        raise SystemExit(f"POST /reports: status {answer.status}: {answer.text[:300]}")
    return answer.location.partition("?")[0]


def add_person_matters(client):
    """A consent, a person's request, a breach and people to be told; where the consent's own link leads."""
    told = {"subject": "ผู้ให้ตัวอย่าง", "scope": "ภาพหมู่ในงาน", "age": "44", "giver": "own", "way": "link", "evidence": "-"}
    consent = client.post("/privacy/consents", {**told, "purpose": "photos"})
    wanted = {"kind": "see", "who": "ผู้ขอตัวอย่าง", "contact": "ทางจดหมาย", "matter": "ขอดูข้อมูล"}
    request = client.post("/privacy/requests", wanted)
    happened = {"aware": "1 พ.ย. 2569", "clock": "10:00", "nature": "มือถือหาย", "data": "รายชื่อ", "severity": "น้อย"}
    breach = client.post("/privacy/breaches", {**happened, "breadth": "1 คน", "security": "ล็อกไว้"})
    came = client.post("/privacy/tellings", {"source": "สำนักงานตัวอย่าง", "people": "20 คน", "purpose": "field-records"})
    page = consent.text if consent.status == 200 else client.get(consent.location).text
    link = re.search(r"/consent/[\w-]+", page)
    statuses = [answer.status for answer in (request, breach, came)]
    if not link or set(statuses) != {303}:
        raise SystemExit(f"matters of persons: {consent.status}, {statuses}: {page[-500:]}")
    return link.group(0)


def count(database, sql, *values):
    """One number from the database."""
    return database.execute(sql, values).fetchone()[0]


def state(deed, database, mark):
    """`none`, `whole` or `torn`: how much of a deed is there."""
    traces = deed.traces(database, mark)
    if not any(traces):
        return "none", traces
    whole = deed.is_whole(traces) if hasattr(deed, "is_whole") else all(traces)
    return ("whole" if whole else "torn"), traces
