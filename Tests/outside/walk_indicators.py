# SPDX-License-Identifier: Apache-2.0
"""Follows figures as people would: from the list to the record, a definition tried and kept, a table published.

Usage: python3 walk_indicators.py BIN [--shots DIR] [--data DIR]

With demo data, on a phone and on a desk, in Thai and English: the list, the matrix, one indicator with its charts, a sheet of paper for a
province, figure → cells → records → record → item of the plan; who may only know totals stops before the records; a new
definition is tried over the records, refused with its line, kept; a table is published and opened by a stranger, and its
files say the same as the command. axe, console, content policy and sideways scrolling on each page. Exit 1 when anything
is found.
"""

import argparse
import csv
import io
import json
import pathlib
import re
import sqlite3
import sys

import openpyxl

from browser import DESK, PHONE, Window, browser
from server import SESSIONS, Client, Server, copy_data, folder, run
from walk_access import PIN, Person, Walk

YAML = """indicators:
  - key: tried-{size}
    name: {{th: ตัวชี้วัดทดลอง {size}, en: Tried {size}}}
    unit: {unit}
    numerator: {{kind: contact.proactive, count: subjects, by: {{sex: [f, m]}}}}
"""


def look(walk, person, language):
    """The pages that show figures."""
    for path, name in [
        ("/indicators", "list"), ("/indicators?place=90&period=FY2569", "province"), ("/indicators/matrix", "matrix"),
        ("/indicators/members-reached?by=sex", "rate"), ("/indicators/people-reached?place=90", "people"),
        ("/indicators/quality-units", "units"), ("/indicators/provinces/90", "sheet"), ("/indicators/denominators", "denominators"),
        ("/indicators/contacts/quality?place=90", "quality"), ("/indicators/contacts/quality?sign=late", "sign"), ("/indicators/contacts/changes", "changes"),
        ("/indicators/contacts/versions", "versions"), ("/indicators/no-such", "missing"),
    ]:
        person.go(path, f"indicators-{name}-{language}", 404 if name == "missing" else 200)


def open_number(walk, person):
    """Figure → cells → records → record → the item of the plan."""
    person.go("/indicators/news-sent", "number-0")
    person.press("a[href*='/cells']", "number-1-cells")
    person.press("main td a[href*='/facts']", "number-2-facts")
    person.press("main th a[href*='/indicators/facts/']", "number-3-record")
    person.press("main a.btn[href^='/commitments/'], main a.btn[href^='/activities/']", "number-4-item")
    walk.expect(person.here().startswith(("/commitments/", "/activities/")), f"the record leads to {person.here()}")


def define(walk, person, size):
    person.go("/indicators/new", "define")
    person.page.fill("#yaml", YAML.format(size=size, unit="percents"))
    person.press("button[name=preview]", "define-wrong", 422)
    person.has("บรรทัด 4", "a wrong unit names its line")
    walk.expect("percents" in person.page.input_value("#yaml"), "what was typed is lost")
    person.page.fill("#yaml", YAML.format(size=size, unit="number"))
    person.page.fill("#place", "90")
    person.press("button[name=preview]", "define-tried")
    shown = person.page.locator(".huge b").inner_text()
    person.press("main form.stack .btn:not(.plain)", "define-kept")
    person.go(f"/indicators/tried-{size}?place=90", "define-shown")
    kept = person.page.locator(".huge b").inner_text()
    walk.expect(shown == kept and kept != "–", f"tried {shown}, kept {kept}")


def publish(walk, person, server, binary, data):
    """Publishes a sensitive table; a stranger opens it; the files agree with each other."""
    person.go("/indicators/stress-found?by=sex&period=FY2569", "publish")
    person.page.check("#deep")
    person.press("form[action$='/publish'] .btn", "published")
    path = person.here()
    stranger = Client(server.port, stranger=True)
    page = stranger.get(path)
    walk.expect(page.status == 200 and "••" in page.text, f"a stranger gets {page.status} for a published table")
    document = json.loads(stranger.get(path + "/table.json").body)
    small = [line for line in document["lines"] if line.get("numerator") is not None and 0 < line["numerator"] < 5]
    walk.expect(not small, f"small counts are published: {small[:3]}")
    walk.expect(any(line["state"] == "hidden" for line in document["lines"]), "nothing is hidden")
    rows = list(csv.DictReader(io.StringIO(stranger.get(path + "/table.csv").body.decode("utf-8-sig"))))
    walk.expect(len(rows) == len(document["lines"]), "CSV and JSON differ in length")
    book = openpyxl.load_workbook(io.BytesIO(stranger.get(path + "/table.xlsx").body))
    walk.expect(book.worksheets[0].max_row == len(rows) + 1, "XLSX and CSV differ in length")
    places = json.loads(stranger.get(path + "/table.geojson").body)
    walk.expect(places["type"] == "FeatureCollection" and places["features"], "GeoJSON has no places")
    walk.expect(stranger.get("/indicators").status == 303, "a stranger sees live figures")
    walk.expect("stress" not in stranger.get("/public/indicators").text or path.split("/")[-1] in stranger.get("/public/indicators").text,
                "the list of published tables lacks it")


def goals(walk, person, language, data):
    """A goal that records count, with its condition and open question; a rubric with its assessments and their proof."""
    database = sqlite3.connect(f"file:{data}/phakhi.db?mode=ro", uri=True)
    counted = database.execute("select target from target_indicators where indicator = 'section40-coverage'").fetchone()
    rubric = database.execute("select target from progress where rubric_step > 1 and photo is not null limit 1").fetchone()
    database.close()
    walk.expect(bool(counted and rubric), "the demo has no counted goal, or no rubric with proof")
    person.go(f"/targets/{counted[0]}", f"goal-coverage-{language}")
    person.has("เงื่อนไข" if language == "th" else "Condition", "the condition of the coverage")
    person.has("คำถามที่ยังเปิดอยู่" if language == "th" else "Still open", "its open question")
    walk.expect(float(person.page.locator(".figures b").first.inner_text()) > 0, "the coverage has no figure")
    person.go(f"/targets/{rubric[0]}", f"goal-rubric-{language}")
    walk.expect(person.page.locator("#rubric a[href^='/files/']").count() > 0, "no assessment shows its proof")


def programs(walk, server):
    """Other programs get the same figures as JSON."""
    client = Client(server.port)
    listed = json.loads(client.get("/api/indicators").body)["indicators"]
    walk.expect(any(one["key"] == "contacts" for one in listed), "the JSON list lacks an indicator")
    one = json.loads(client.get("/api/indicators/contacts").body)
    walk.expect(one["indicator"]["key"] == "contacts" and one["versions"], "the JSON definition is not whole")
    query = "?place=90&period=FY2569&by=sex"
    values, page = (json.loads(client.get(path + query).body)["lines"] for path in ("/api/indicators/contacts/values", "/indicators/contacts/table.json"))
    walk.expect(values == page, "JSON for programs differs from the page's")
    walk.expect(Client(server.port, stranger=True).get("/api/indicators").status in (303, 401), "a stranger gets JSON")


def denominators(walk, binary, work, data):
    """A table of populations by the command: faults by cell, nothing kept unless asked."""
    path = work / "population.csv"
    path.write_text("place,value,sex\n90,1200,f\n90,many,m\n", encoding="utf-8")
    words = ["indicator", "denominators", "import", path, "--key", "walked", "--source", "walk", "--day", "31 ธ.ค. 2568", "--data", data]
    refused = run(binary, *words, check=False)
    walk.expect(refused.returncode == 2 and "B3" in refused.stderr, f"a wrong cell is not named: {refused.stderr}")
    walk.expect("walked" not in run(binary, "indicator", "denominators", "list", "--data", data).stdout, "a wrong file was kept")
    run(binary, *words, "--good-only")
    walk.expect("walked\t2025-12-31" in run(binary, "indicator", "denominators", "list", "--data", data).stdout, "the good lines were not kept")


def sheets(walk, opened, server):
    """The sheet of a province is one page of A4."""
    window = Window(opened, server.port, DESK)
    window.page.goto(f"{window.base}/indicators/provinces/90?period=FY2569")
    pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", window.page.pdf(format="A4", prefer_css_page_size=True)))
    walk.expect(pages == 1, f"the sheet of a province takes {pages} pages")
    window.close()


def command(walk, server, binary, data):
    """The command says what the page says."""
    told = json.loads(run(binary, "indicator", "value", "contacts", "--place", "90", "--period", "FY2569", "--by", "sex",
                          "--json", "--data", data).stdout)
    page = json.loads(Client(server.port).get("/indicators/contacts/table.json?place=90&period=FY2569&by=sex").body)
    walk.expect(told["value"]["result"] == page["lines"][0]["result"], "command and page differ")
    apart = sum(row["numerator"] or 0 for row in told["rows"])
    walk.expect(apart == told["value"]["numerator"], "the parts do not add up")


def totals_only(walk, opened, server, size):
    """A funder sees figures and cells, no record."""
    person = Person(walk, opened, server.port, size)
    link = server.invite("--role", "funder-officer", "--name", f"ผู้ให้ทุน {size[0]}")
    person.choose_pin(link, PIN, "funder")
    person.go("/indicators/contacts", "funder-figure")
    person.go("/indicators/contacts/cells", "funder-cells")
    person.go("/indicators/contacts/facts", "funder-facts", 403)
    person.window.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--shots", help="where screenshots are kept")
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("indicators") as work:
        shots = pathlib.Path(options.shots or work / "shots")
        shots.mkdir(parents=True, exist_ok=True)
        walk = Walk(shots)
        data = work / "data"
        if options.data:
            copy_data(options.data, data)
        else:
            run(binary, "demo", "--data", data)
        with browser() as opened, Server(binary, data) as server:
            command(walk, server, binary, data)
            programs(walk, server)
            denominators(walk, binary, work, data)
            sheets(walk, opened, server)
            for size in (PHONE, DESK):
                for language in ("th", "en"):
                    person = Person(walk, opened, server.port, size, language=language)
                    person.window.set_cookies(**SESSIONS[server.port])
                    look(walk, person, language)
                    goals(walk, person, language, data)
                    if language == "th":
                        open_number(walk, person)
                        define(walk, person, size[0])
                        publish(walk, person, server, binary, data)
                    person.window.close()
                totals_only(walk, opened, server, size)
    for finding in dict.fromkeys(walk.findings):
        print(finding)
    count = len(dict.fromkeys(walk.findings))
    print(f"indicators: {walk.steps} pages on the way, {count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
