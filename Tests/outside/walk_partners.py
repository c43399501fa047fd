# SPDX-License-Identifier: Apache-2.0
"""Keeps the register as a secretary would: an organization, its committee and order, the gaps, a household.

Usage: python3 walk_partners.py BIN [--shots DIR] [--data DIR]

On a phone and on a desk, in Thai and in English: a committee is made, a person seated who was not in the register, a
second chair refused with everything typed still there, the appointing order read as a page and as Word (the paragraphs
of the file name the person), the term found among those that end soon; gaps are read in words and a theme opened to
its places; a household is recorded with a member, and its list and the data folder show neither. axe, console, content
policy and sideways scrolling on each page. Exit 1 when anything is found.
"""

import argparse
import datetime
import io
import pathlib
import sqlite3
import sys
import zipfile

from browser import DESK, PHONE, browser
from server import SESSIONS, Server, copy_data, folder, run
from walk_access import Person, Walk


def organization(data):
    """The forum of Songkhla, which the demo fills."""
    with sqlite3.connect(f"file:{data}/phakhi.db?mode=ro", uri=True) as database:
        return database.execute("select organization from households limit 1").fetchone()[0]


def committee(walk, person, own, size):
    """Made, seated, refused, ordered, warned of."""
    ends = (datetime.date.today() + datetime.timedelta(days=40)).isoformat()
    person.go(f"/partners/{own}/committees/new", "committee-new")
    person.fill(title=f"คณะทำงานเดินสำรวจ {size}", seats="5", quorum="3", starts="1 ต.ค. 2568", ends=ends, duties="เดินสำรวจ\nสรุปผล")
    person.press("main form .btn", "committee")
    page, name = person.here(), f"สมมุติ ท้ายทุ่ง {size}"
    person.press("a[href$='/seats/new']", "seat-new")
    person.fill(person=name)
    person.page.select_option("#role", "chair")
    person.press("main form .btn", "seat-unknown", 422)
    person.page.check("#new")
    person.press("main form .btn", "seat-taken")
    person.has(name, "who sits in the committee")
    person.go(f"{page}/seats/new", "seat-again")
    person.fill(person=f"ทดลอง ท้ายทุ่ง {size}")
    person.page.select_option("#role", "chair")
    person.page.check("#new")
    person.press("main form .btn", "seat-refused", 422)
    walk.expect(person.page.input_value("#person") == f"ทดลอง ท้ายทุ่ง {size}", "the refused seat threw away the name")
    person.go(f"{page}/order", "order")
    with person.page.expect_download() as waiting:
        person.page.locator("a[href$='order.docx']").click()
    with zipfile.ZipFile(io.BytesIO(pathlib.Path(waiting.value.path()).read_bytes())) as word:
        walk.expect(name.replace(str(size), "")[:8] in word.read("word/document.xml").decode(), "the order in Word lacks the person")
    person.window.troubles = []
    person.go("/terms", "terms")
    person.has(f"เดินสำรวจ {size}", "a term that ends soon")


def coverage(walk, person, language):
    """Gaps in words, a theme opened to its places."""
    person.go("/coverage?place=90", f"coverage-{language}")
    person.has("ยังไม่มีใครทำ" if language == "th" else "Nobody works on", "the gaps in words")
    person.go("/coverage?place=90&theme=road-safety", f"gap-{language}")
    walk.expect(person.page.locator("main .chip.help").count() > 0, "no place without anybody")


def household(walk, person, own, size, data):
    """Recorded, opened, and neither in the list nor readable in the data."""
    secret = f"ยายคานารี{size}"
    person.go(f"/partners/{own}/households/new", "household-new")
    person.fill(label=f"บ้าน {size}", place="900101", address=f"ซอย{secret}")
    person.page.select_option("#situation", "tenant")
    person.press("main form .btn", "household")
    person.press("a[href$='/members/new']", "member-new")
    person.fill(name=secret, born="๒๔๙๐", relation="ยาย")
    person.press("main form .btn", "household-whole")
    person.has(secret, "the member on the household's page")
    person.go("/households", "households")
    walk.expect(secret not in person.text(), "the list of households names a member")
    for file in pathlib.Path(data).glob("phakhi.db*"):
        walk.expect(secret.encode() not in file.read_bytes(), f"{file.name} holds the member in the clear")


def look(person, own, language):
    """The pages as the demo fills them."""
    for path, name in (
        ("/partners", "list"), (f"/partners/{own}", "organization"), ("/persons", "persons"),
        ("/committees", "committees"), ("/register", "register"), (f"/partners/{own}/papers/new", "paper-new"),
    ):
        person.go(path, f"{name}-{language}")
    person.go("/persons?resource=yes", f"resources-{language}")
    person.press("main h2 a[href^='/persons/']", f"person-{language}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--shots", help="where screenshots are kept")
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("partners") as work:
        shots = pathlib.Path(options.shots or work / "shots")
        shots.mkdir(parents=True, exist_ok=True)
        walk = Walk(shots, "partners")
        data = work / "data"
        if options.data:
            copy_data(options.data, data)
        else:
            run(binary, "demo", "--data", data)
        own = organization(data)
        with browser() as opened, Server(binary, data) as server:
            for size in (PHONE, DESK):
                for language in ("th", "en"):
                    person = Person(walk, opened, server.port, size, language=language)
                    person.window.set_cookies(**SESSIONS[server.port])
                    look(person, own, language)
                    coverage(walk, person, language)
                    if language == "th":
                        committee(walk, person, own, size[0])
                        household(walk, person, own, size[0], data)
                    person.window.close()
    return walk.tell()


if __name__ == "__main__":
    sys.exit(main())
