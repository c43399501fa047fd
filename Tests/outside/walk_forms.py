# SPDX-License-Identifier: Apache-2.0
"""A form from Excel to a figure: brought in, filled in without a script, accepted, exported, taken back.

Usage: python3 walk_forms.py BIN [--shots DIR] [--data DIR]

At 360 and at 1280 px, on demo data: a workbook with faults is refused with its cells; mended it is read (openpyxl wrote
both), opened and filled in; a question appears when it is asked for and nothing typed is lost; a place that could be
several is asked for; the record is accepted, counts, goes out as a workbook without what is personal, and is taken back
with a reason. axe, console, content policy, low buttons and sideways scrolling on each page. Exit 1 when anything is
found.
"""

import argparse
import io
import pathlib
import sys

import openpyxl

from browser import DESK, PHONE, Window, browser
from deeds import PIXEL
from server import Server, copy_data, folder, run

HEAD = ["type", "name", "label::Thai (th)", "label::English (en)", "relevant", "required", "constraint", "calculation",
        "fact", "countable", "quantity", "class", "role"]
SECRET = "คุณสมมุติ ลับเฉพาะ"


def workbook(path, word, faulty):
    """A form as somebody draws it up in Excel; with three faults if asked."""
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    survey.append(HEAD)
    rows = [
        ["date", "day", "วันที่เยี่ยม", "Day", "", "yes", ". <= today()", "", "", "", "", "", "day"],
        ["text", "place", "บ้านอยู่ที่ไหน", "Where", "", "yes", "", "", "", "", "", "", "place"],
        ["select_one kind", "kind", "เยี่ยมเรื่องใด", "What about", "", "yes", "", "", "", "yes", "", "", ""],
        ["text", "other", "เรื่องอื่นคืออะไร", "What else", "${kind} = 'other'", "yes", "", "", "", "", "", "", ""],
        ["text", "who", "ชื่อเล่น", "Nickname", "", "", "", "", "", "", "", "personal", ""],
        ["image", "photo", "ภาพบ้าน", "Photo of the house", "", "", "", "", "", "", "", "", ""],
        ["file", "scan", "เอกสาร", "Document", "", "", "", "", "", "", "", "personal", ""],
        ["begin repeat", "reading", "วัดความดัน", "Blood pressure", "", "", "", "", "", "", "", "", ""],
        ["integer", "upper", "ตัวบน", "Upper", "", "yes", ". > 40 and . < 300", "", "", "", "", "", ""],
        ["end repeat", "", "", "", "", "", "", "", "", "", "", "", ""],
        ["calculate", "readings", "", "", "", "", "", "count(${reading})", "", "", "q1", "", ""],
    ]
    if faulty:
        rows[2][0] = "select_one kinds"
        rows[3][4] = "${kin} = 'other'"
        rows[0][6] = ". <= '2026-01-01'"
    for row in rows:
        survey.append(row)
    choices = book.create_sheet("choices")
    for row in (["list_name", "name", "label::Thai (th)", "label::English (en)"],
                ["kind", "health", "สุขภาพ", "Health"], ["kind", "other", "เรื่องอื่น", "Something else"]):
        choices.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_id", "form_title::Thai (th)", "form_title::English (en)", "fact"])
    settings.append([f"visit-{word}", f"บันทึกเยี่ยมบ้าน {word}", f"Home visit {word}", f"visit.walk{word}"])
    book.save(path)
    return path


class Walk:
    """One window, what was found, and the pictures."""

    def __init__(self, window, size, shots):
        self.window, self.page, self.size, self.shots = window, window.page, size, shots
        self.findings, self.steps = [], 0

    def expect(self, condition, message):
        if not condition:
            self.findings.append(f"{self.size[0]}: {message}")

    def seen(self, name):
        self.page.wait_for_load_state()
        troubles = self.window.heard() + self.window.overflow() + self.window.accessibility()
        troubles += self.window.small_targets() + self.window.torn()
        self.findings += [f"{self.size[0]} {name}: {trouble}" for trouble in troubles]
        self.window.troubles = []
        self.steps += 1
        self.window.shoot(self.shots / f"forms-{self.steps:02d}-{name}-{self.size[0]}.png")

    def go(self, path, name):
        self.findings += [f"{self.size[0]} {name}: {trouble}" for trouble in self.window.open(path)]
        self.seen(name)

    def press(self, selector, name, status=200):
        self.window.expected = status
        with self.page.expect_navigation():
            self.page.locator(selector).locator("visible=true").first.click()
        self.seen(name)
        self.window.expected = 200

    def here(self):
        return self.page.url.removeprefix(self.window.base).split("?")[0]

    def text(self):
        return self.window.text()

    def answer(self, name, value):
        self.page.locator(f"[name='q:{name}']").last.fill(value)


def bring_in(walk, work):
    """A workbook with faults is refused with its cells, the mended one is read and opened."""
    word = str(walk.size[0])
    walk.go("/forms", "list")
    walk.press("a[href='/forms/new']", "new")
    walk.page.set_input_files("#file", workbook(work / f"faulty-{word}.xlsx", word, True))
    walk.press("form[action='/forms'] button", "faulty", 422)
    said = walk.text()
    for cell in ("survey A4", "survey E5", "survey G2"):
        walk.expect(cell in said, f"the fault at {cell} is not said: {said[:400]}")
    walk.page.set_input_files("#file", workbook(work / f"right-{word}.xlsx", word, False))
    walk.press("form[action='/forms'] button", "read")
    form = walk.here()
    walk.expect("วัดความดัน" in walk.text(), "the questions are not shown before opening")
    walk.press(f"form[action$='/open'] button", "opened")
    return form


def fill_in(walk, form):
    """Without a script everything still works: this walk presses buttons only."""
    walk.go(f"{form}/fill", "fill")
    walk.expect(walk.page.locator("[name='q:other']").count() == 0, "a question is asked before its time")
    walk.page.locator("select#organization").select_option(index=1)
    walk.page.locator("[name='q:kind'][value=other]").check()
    walk.answer("who", SECRET)
    walk.answer("place", "บ้านใหม่")
    walk.answer("day", "๕ ม.ค. ๒๕๖๙")
    picture = {"name": "บ้าน.png", "mimeType": "image/png", "buffer": PIXEL}
    walk.page.set_input_files("[name='file:photo']", files=[picture])
    walk.page.set_input_files("[name='file:scan']", files=[{**picture, "name": "เอกสาร.pdf", "mimeType": "application/pdf"}])
    walk.press("button[value=continue].plain", "continued")
    walk.expect(walk.page.locator("[name='held']").count() == 2, "the files that were chosen are lost")
    walk.expect(walk.page.locator("[name='q:other']").count() == 1, "the question that follows does not come")
    walk.expect(walk.page.locator("[name='q:who']").input_value() == SECRET, "what was typed is lost")
    walk.expect(walk.page.locator("[name='q:place'][type=radio]").count() > 1, "the places are not offered")
    walk.page.locator("[name='q:place'][type=radio]").first.check()
    walk.answer("reading[1]/upper", "๑๓๐")
    walk.press("button[value^='add ']", "repeat")
    walk.expect(walk.page.locator("[name='q:reading[1]/upper']").input_value() == "130", "a repeat loses its answer")
    walk.press("button[value=send]", "not-yet", 422)
    walk.expect(walk.page.locator("[role=alert] a").count() >= 2, "what is missing is not listed")
    said = walk.page.locator("[role=alert]").inner_text()
    walk.expect("เรื่องอื่นคืออะไร" in said, "the list of faults names no question")
    walk.answer("other", "เรื่องรายได้")
    walk.answer("reading[2]/upper", "128")
    walk.press("button[value=send]", "record")
    return walk.here()


def review(walk, form, record):
    """It counts once it is accepted, leaves the house without names, and can be taken back."""
    walk.expect(SECRET in walk.text(), "a reviewer cannot open the sealed answer")
    shown = "document.querySelector('main img.photo')?.naturalWidth"
    walk.expect(walk.page.evaluate(shown) == 1, "the photo is not shown on the record")
    with walk.page.expect_download() as download:
        walk.page.locator("main a[href*='/files/']").click()
    walk.expect(pathlib.Path(download.value.path()).read_bytes() == PIXEL, "the sealed document is not handed out as it was")
    walk.press("form[action$='/accept'] button", "accepted")
    walk.expect(f"visit.walk{walk.size[0]}" in walk.text(), "what counts from the record is not shown")
    walk.go(f"{form}/answers", "answers")
    with walk.page.expect_download() as download:
        walk.page.locator("a[href*='answers.xlsx']").click()
    book = openpyxl.load_workbook(io.BytesIO(pathlib.Path(download.value.path()).read_bytes()))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    walk.expect("เรื่องรายได้" in cells and "130" in cells, f"the workbook lacks answers: {cells[:40]}")
    walk.expect(not any(SECRET in cell for cell in cells), "a personal answer left the house")
    walk.expect(len(book.worksheets) == 2, "the repeats have no sheet of their own")
    walk.go(f"{record}/edit", "edit")
    walk.expect(walk.page.locator("[name='q:reading[1]/upper']").input_value() == "130", "an answer is lost")
    walk.expect(walk.page.locator("[name=drop]").count() == 2, "the files cannot be taken out")
    walk.go(record, "record-again")
    walk.page.locator("details summary").locator("visible=true").last.click()
    walk.page.fill("#words-take-back", "บันทึกซ้ำ")
    walk.press("form[action$='/take-back'] button", "taken-back")
    walk.expect("บันทึกซ้ำ" in walk.text(), "the reason is not kept")


def paper(walk, form):
    """It prints blank, and a stack of sheets goes in by keyboard alone."""
    walk.go(f"{form}/print", "print")
    walk.expect(walk.page.locator(".sheet .box").count() >= 2, "no boxes to tick")
    walk.expect(walk.page.locator(".sheet table.rows tbody tr").count() == 5, "the repeat has no rows")
    if walk.size == DESK:
        walk.page.pdf(path=str(walk.shots / "forms-blank.pdf"), format="A4", prefer_css_page_size=True)
    walk.go(f"{form}/stack", "stack")
    walk.page.locator("select#organization").select_option(index=1)
    walk.answer("day", "6 ม.ค. 2569")
    walk.answer("place", "900101")
    walk.answer("kind", "1")
    walk.page.locator("[name='q:reading[1]/upper']").fill("๑๒๑")
    walk.press("form.card.stack button", "stack-next")
    walk.expect(walk.page.locator("[name='q:day']").input_value() == "6 ม.ค. 2569", "the day is not kept for the next sheet")
    walk.expect(walk.page.locator("[name='q:kind']").input_value() == "", "the last sheet's answers stay")
    walk.expect("121" in walk.text(), "no totals")
    walk.answer("kind", "7")
    walk.press("form.card.stack button", "stack-wrong", 422)
    walk.expect(walk.page.locator("[name='q:kind']").input_value() == "7", "what was typed is lost")


def phones(walk, form):
    """A phone with another app is set up by its QR, and ended."""
    walk.go(f"{form}/phones", "phones")
    walk.page.fill("#label", f"มือถือ {walk.size[0]}")
    walk.page.locator("select#organization").select_option(index=1)
    walk.press("form.card.stack button", "phone-shown")
    walk.expect(walk.page.locator("svg.qr").count() == 1, "no QR is shown")
    walk.go(f"{form}/phones", "phones-again")
    walk.press("form[action$='/end'] button", "phone-ended")


def sheets(walk, form, work):
    """A sheet of answers is looked at, comes in and goes as a whole; a sheet becomes a form."""
    sheet = work / "answers.csv"
    rows = ["วันที่เยี่ยม,บ้านอยู่ที่ไหน,เยี่ยมเรื่องใด,อื่น ๆ", "5 ก.พ. 2569,900101,สุขภาพ,ก", "5 ก.พ. 2569,900101,ไม่รู้,ข"]
    sheet.write_text("\n".join(rows), encoding="utf-8")
    walk.go(f"{form}/import", "import")
    walk.page.set_input_files("#file", sheet)
    walk.press("form[enctype] button", "import-look")
    walk.expect("C3" in walk.text(), "the wrong cell is not named")
    walk.page.locator("select#organization").select_option(index=1)
    walk.page.check("#good")
    walk.press("button[value=take]", "imported")
    walk.press("form[action$='/undo'] button", "undone")
    walk.go("/forms/new", "new-again")
    asked = ["เพศ,อายุ,เบอร์โทร"] + [f"{'หญิง' if n % 2 else 'ชาย'},{30 + n},081 234 56{n:02}" for n in range(8)]
    sheet.write_text("\n".join(asked), encoding="utf-8")
    sheet = sheet.rename(work / f"answers-{walk.size[0]}.csv")
    walk.page.set_input_files("#sheet", sheet)
    walk.press("form[action='/forms/draft'] button", "draft")
    walk.expect(walk.page.locator("#type-0").input_value() == "select_one", "choices are not proposed")
    walk.expect(walk.page.locator("#class-2").input_value() == "personal", "telephone numbers are not personal")
    walk.press("form[action='/forms/draft/save'] button", "draft-saved")
    walk.go(f"{form}/answers", "answers-again")
    walk.go(f"{form}/answers/map", "map")


def shipped(walk):
    """The forms of the demo, with their records."""
    walk.go("/forms", "list-again")
    links = walk.page.locator("main h2 a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    walk.expect(len(links) >= 5, f"{len(links)} forms, expected those of the demo too")
    for number, link in enumerate(links[:4]):
        walk.go(f"{link}/answers", f"demo-answers-{number}")
        walk.go(f"{link}/fill", f"demo-fill-{number}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--shots", help="where screenshots are kept")
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    findings, steps = [], 0
    with folder("forms") as work:
        shots = pathlib.Path(options.shots or work / "shots")
        shots.mkdir(parents=True, exist_ok=True)
        if options.data:
            copy_data(options.data, work / "data")
        else:
            run(binary, "demo", "--data", work / "data")
        with Server(binary, work / "data") as server, browser() as opened:
            for size in (PHONE, DESK):
                walk = Walk(Window(opened, server.port, size), size, shots)
                form = bring_in(walk, work)
                review(walk, form, fill_in(walk, form))
                paper(walk, form)
                sheets(walk, form, work)
                phones(walk, form)
                shipped(walk)
                walk.window.close()
                findings += walk.findings
                steps += walk.steps
    for finding in dict.fromkeys(findings):
        print(finding)
    print(f"forms: {steps} pages on the way, {len(dict.fromkeys(findings))} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
