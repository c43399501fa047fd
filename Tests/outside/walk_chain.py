# SPDX-License-Identifier: Apache-2.0
"""One coordinator's afternoon, from the pasted report to the public page and back down to the sentence.

Usage: python3 walk_chain.py BIN [--shots DIR] [--data DIR]

At 360 and at 1280 px: paste report 002, look at text and draft, correct an item, split one by marking its words, answer
once for picked items and once for each province, accept, read the plan (every quantity of the report), send news with a photo in three taps, ask for support, go from a commitment
down to its sentence, copy for LINE, publish, and look at the public page as a stranger. Every page on the way is checked
by axe and for sideways scrolling. Exit 1 when anything is missing.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys

from browser import DESK, PHONE, Window, browser
from deeds import PIXEL
from server import Server, folder, need, run, seed

ADDED = "ฉบับที่ปรับถ้อยคำแล้ว"
NEWS = "ประชุมคณะทำงานครั้งแรก มีผู้แทนครบทุกอำเภอ"
NEED = "ขอวิทยากรเรื่องการเงินหนึ่งคน"
DUE, DUE_SHORT = "30 กันยายน 2566", "30 ก.ย. 2566"
MEASURE = "นับจากบันทึกที่ภาคีส่งมา"
HEADING = re.compile(r"จังหวัด\S+ เป้าหมาย$")
# What report 002 promises for each province, as pages word it: quantity and unit.
PROVINCES = {
    "90": ["1 ชุด", "15 คน", "1 แผน", "5 หน่วย"],
    "91": ["1 ชุด", "5 หน่วย", "3 คน"],
    "81": ["1 ชุด", "15 คน", "6 แห่ง", "2 แห่ง"],
}
GOALS = ["60", "3–5"]
# Report 002 names no one; this person is invented, and must not get out.
PERSON = "สมชายทดสอบ ไม่มีตัวตนจริง"


class Chain:
    """The windows, what was found, and the addresses met on the way."""

    def __init__(self, window, size, shots):
        self.window, self.page, self.size = window, window.page, size
        self.shots, self.findings, self.steps = shots, [], 0

    def expect(self, condition, message):
        if not condition:
            self.findings.append(f"{self.size[0]}: {message}")
        return bool(condition)

    def here(self):
        """Path and query of the page at hand."""
        return self.page.url.removeprefix(self.window.base)

    def seen(self, name):
        """Checks the page at hand and keeps a picture of it."""
        self.page.wait_for_load_state()
        troubles = self.window.heard() + self.window.overflow() + self.window.accessibility()
        self.findings += [f"{self.size[0]} {name}: {trouble}" for trouble in troubles]
        self.window.troubles = []
        self.steps += 1
        self.window.shoot(self.shots / f"chain-{self.steps:02d}-{name}-{self.size[0]}.png")

    def go(self, path, name):
        self.findings += [f"{self.size[0]} {name}: {trouble}" for trouble in self.window.open(path)]
        self.seen(name)

    def click(self, selector, name):
        """Presses the first visible thing that matches, and waits for the page behind it."""
        target = self.page.locator(selector).locator("visible=true").first
        with self.page.expect_navigation():
            target.click()
        self.seen(name)

    def text(self):
        return self.window.text()


def paste(chain, mark):
    """Report 002 goes in as text; an empty form is refused without losing the place."""
    page = chain.page
    chain.go("/reports/new", "new-report")
    page.fill("#text", "")
    chain.window.expected = 422
    chain.click("main form[method=post] button.btn", "new-report-empty")
    chain.expect(page.locator("[role=alert]").count() > 0, "an empty report is not refused in words")
    chain.window.expected = 200
    page.fill("#text", seed(2).read_text(encoding="utf-8") + f"\n\nผู้ประสานงาน นาย{PERSON} โทร 0800000000\n{mark}\n")
    chain.click("main form[method=post] button.btn", "review")
    report = re.match(r"/reports/([^/?#]+)", chain.here())
    chain.expect(report and report.group(1) != "new", f"pasting leads to {chain.here()}, not to a review")
    return f"/reports/{report.group(1)}"


def review(chain, report):
    """Text and draft belong together; a correction survives a reload."""
    page = chain.page
    chain.expect(page.locator("#paper mark, #paper [id^=span-]").count() > 10, "fewer than ten marks in the text")
    chain.expect(page.locator("#draft article.item").count() >= 10, "fewer than ten items in the draft")
    if chain.size == PHONE:
        page.locator("a[data-view=text]").first.click()
        chain.expect(page.locator("#paper").is_visible(), "the text does not show on a phone")
        chain.seen("review-text")
        page.locator("a[data-view=draft]").first.click()
        chain.expect(page.locator("#draft").is_visible(), "the draft does not show again on a phone")
    item = page.locator("#draft article.item[id^=item-]").first
    number = item.get_attribute("id").removeprefix("item-")
    wording = item.locator("h3").inner_text()
    chain.go(f"{report}/items/{number}", "item")
    page.fill("#text", f"{wording} {ADDED}")
    chain.click(f"form[action$='/items/{number}'] button.btn", "review-corrected")
    page.reload()
    chain.expect(ADDED in page.locator(f"#item-{number}").inner_text(), "the correction does not survive a reload")


MARK = """([id, from]) => {
  const words = document.querySelector(`#${id} > h3`).firstChild;
  getSelection().setBaseAndExtent(words, from, words, words.length);
}"""


def plain(text):
    """Without blanks, which the report and a wording may have differently."""
    return re.sub(r"\s+", "", text)


def split(chain, report):
    """Marking the end of an item's wording offers to split it there; each half keeps its own words in the text."""
    page = chain.page
    chain.window.open(report)
    items = page.locator("#draft article.item[id^=item-]")
    at = next(at for at in range(items.count()) if len(items.nth(at).locator("h3").inner_text().split()) > 3)
    name, wording = items.nth(at).get_attribute("id"), items.nth(at).locator("h3").text_content()
    start = wording.index(" ", len(wording) // 2 - 1 if " " in wording[len(wording) // 2 :] else 1) + 1
    page.evaluate(MARK, [name, start])
    button = page.locator("#marker [data-mark=split] button")
    button.wait_for(state="visible")
    parts = page.locator("#marker [data-part]").all_inner_texts()
    chain.expect(plain(wording).startswith(plain(parts[0]).strip("…")) or "…" in parts[0], f"the first part is {parts[0]}")
    chain.seen("split-offered")
    button.click()
    page.wait_for_function("([id, words]) => document.querySelector(`#${id} > h3`)?.textContent !== words", arg=[name, wording])
    halves = [page.locator(f"#{name} > h3"), page.locator(f"#{name} + article.item > h3")]
    wanted = [plain(wording[:start]), plain(wording[start:])]
    chain.expect([plain(half.text_content()) for half in halves] == wanted, f"split elsewhere than before: {wording[start:]}")
    page.reload()
    for half in halves:
        item = half.locator("xpath=..").get_attribute("id")
        marked = "".join(page.locator(f"#words mark[data-for={item}]").all_text_contents())
        # The first item was corrected before: what was typed then stands nowhere in the report.
        own = plain(half.text_content()).removesuffix(plain(ADDED))
        chain.expect(plain(marked) == own, f"{item} is not marked at its own words: {marked[:60]}")
    chain.seen("split-done")
    with page.expect_response(lambda answer: "/undo" in answer.url):
        page.locator("form[action$='/undo'] button").click()
    page.wait_for_function("([id, words]) => document.querySelector(`#${id} > h3`)?.textContent === words", arg=[name, wording])


def choose(chain, report, host):
    """One answer for the items that were picked; what is refused keeps the picks; those that lack it are found."""
    page = chain.page
    chain.window.open(report)
    boxes = page.locator("[name=pick][type=checkbox]")
    chain.expect(boxes.count() >= 10, f"{boxes.count()} items can be picked")
    picked = [boxes.nth(at).get_attribute("id") for at in (0, 1, boxes.count() - 1)]
    for box in picked:
        page.locator(f"#{box}").check()
    page.locator(".gochoose").click()
    use = page.locator("#choose-form button.btn")
    chain.window.expected = 422
    use.click()
    page.locator("#problem").wait_for()
    chain.expect(all(page.locator(f"#{box}").is_checked() for box in picked), "a refused answer loses the picks")
    chain.seen("choose-refused")
    page.fill("#choose-form [name=indicator]", MEASURE)
    page.fill("#choose-form [name=host_typed]", host)
    use.click()
    page.locator("#problem").wait_for(state="detached")
    chain.window.expected = 200
    for box in picked:
        said = page.locator(f"#{box.replace('pick', 'item')}").inner_text()
        chain.expect(MEASURE in said and host in said, f"{box}: the answer for the picked items is not there")
    chain.expect(page.locator("[name=pick]:checked").count() == 0, "what was answered stays picked")
    link = page.locator("#choose a[href*='lack=host']")
    count = int(re.search(r"\d+", link.inner_text()).group())
    with page.expect_navigation():
        link.click()
    chain.expect(page.locator("[name=pick]:checked").count() == count, f"not exactly the {count} without a host are picked")
    chain.seen("choose-lacking")


def answer(chain, report, host):
    """Host and due date, once for each province; what was answered is not asked again."""
    page, asked = chain.page, []
    chain.window.open(report)
    for _ in range(12):
        cards = page.locator("article.ask")
        if cards.count() == 0:
            break
        card = cards.first
        key, fields = card.get_attribute("id"), 0
        for field, value in (("host_typed", host), ("due_typed", DUE)):
            if card.locator(f"[name={field}]").count():
                card.locator(f"[name={field}]").fill(value)
                fields += 1
        if not chain.expect(not fields or key not in asked, f"{key} is asked again after it was answered"):
            break
        asked.append(key)
        if not fields:
            use = card.locator("form button.btn:not([name=skip])").first
            chain.expect(card.locator("form button[name=skip]").count() > 0, f"{key} cannot be skipped")
            chain.expect(
                card.locator("form:has([name=skip]) :is(select, input:not([type=hidden]))").count() > 0
                or not use.is_visible(),
                f"{key} offers a button but no field to answer in",
            )
        button = "form button.btn" if fields else "form button[name=skip]"
        with page.expect_navigation():
            card.locator(button).first.click()
        page.wait_for_load_state()
    chain.seen("review-answered")
    provinces = [key for key in asked if key.removeprefix("ask-").isdigit()]
    chain.expect(len(provinces) >= 3, f"asked for {asked}, expected three provinces at least")
    chain.expect(page.locator("article.ask").count() == 0, "questions are left after every one was answered")


def accept(chain, report):
    """The draft becomes one shared plan and three provincial ones."""
    chain.go(report, "review-ready")
    chain.click("a[href$='/accept']", "accept")
    chain.click("form[method=post][action$='/accept'] button.btn", "board")
    plan = re.match(r"/plans/([^/?#]+)", chain.here())
    chain.expect(plan, f"accepting leads to {chain.here()}, not to a board: {chain.text()[:300]}")
    return plan and f"/plans/{plan.group(1)}"


def read_province(chain, code, host):
    """A province's page: every quantity of the report, and what was answered once stands at every item."""
    said = chain.text()
    for quantity in PROVINCES[code]:
        chain.expect(quantity in said, f"province {code} does not show {quantity}")
    items = chain.page.locator("article.item")
    chain.expect(items.count() >= 5, f"province {code} has {items.count()} items")
    for number in range(items.count()):
        text = items.nth(number).inner_text()
        title = " ".join(items.nth(number).locator("h3").inner_text().split())
        chain.expect(host in text, f"province {code}: the host that was answered is not at: {title[:50]}")
        chain.expect(DUE_SHORT in text, f"province {code}: the due date that was answered is not at: {title[:50]}")
        chain.expect(not HEADING.search(title), f"province {code}: a heading became an item: {title}")


def read_plan(chain, plan, host):
    """Every goal and quantity of the report stands in the plan; the correction too."""
    chain.go(plan, "board")
    chain.expect(ADDED in chain.text(), "the corrected wording is not on the board")
    commitments = chain.page.locator("main a[href^='/commitments/']").locator("visible=true").evaluate_all(
        "links => [...new Set(links.map((link) => link.getAttribute('href')))]"
    )
    chain.expect(len(commitments) == 4, f"{len(commitments)} shared commitments, expected the four goals")
    targets, said = "", ""
    for number, commitment in enumerate(commitments, 1):
        chain.go(commitment, f"goal-{number}")
        targets += chain.page.locator("section", has=chain.page.locator("h2", has_text="เป้า")).first.inner_text()
        said += chain.text()
    chain.expect(MEASURE in said, "what the review was told of measuring is on no goal's page")
    for goal in GOALS:
        chain.expect(goal in targets, f"no goal has a target with {goal}")
    for code in PROVINCES:
        chain.go(f"{plan}/provinces/{code}", f"province-{code}")
        read_province(chain, code, host)
        sheets = printed_pages(chain, code)
        chain.expect(sheets == 1, f"province {code} prints on {sheets} A4 pages, the governor's meeting gets one")
    for name in ("sheet", "timeline"):
        chain.go(f"{plan}/{name}", name)
    return commitments


def printed_pages(chain, name):
    """How many A4 pages the page at hand takes."""
    need("pdfinfo")
    file = chain.shots / f"print-{name}.pdf"
    chain.page.pdf(path=str(file), format="A4")
    said = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", said).group(1))


def send_news(chain, commitment, work):
    """First page, item, photo and line, send: three taps."""
    page = chain.page
    photo = work / "photo.png"
    photo.write_bytes(PIXEL)
    chain.go(commitment, "commitment")
    own = page.locator("main a[href^='/progress?item=']").first
    if not chain.expect(own.count() > 0, "no organization's own copy is ready for news"):
        return
    item = own.get_attribute("href")
    chain.go("/", "today")
    chain.click("main a[href='/progress']", "progress-choose")
    chain.click(f"main a[href='{item}']", "progress-form")
    page.set_input_files("#photo", str(photo))
    page.fill("#line", NEWS)
    if page.locator("#quantity").count():
        page.fill("#quantity", "1")
    chain.click("main form[method=post] button.btn", "commitment-news")
    chain.expect(NEWS in chain.text(), "the news is not on the commitment's page")
    shown = page.locator("img.photo").first
    chain.expect(shown.count() and shown.evaluate("image => image.naturalWidth") > 0, "the photo does not show")


def ask_support(chain, commitment):
    """A partner asks for help; the board shows it without scolding."""
    chain.go(commitment, "commitment")
    link = chain.page.locator("main a[href^='/support?item=']")
    if not chain.expect(link.count() > 0, "no button to ask for support"):
        return
    chain.click("main a[href^='/support?item=']", "support")
    chain.page.fill("#text", NEED)
    chain.click("main form[method=post] button.btn", "commitment-support")
    chain.expect(NEED in chain.text(), "the request for support is not on the commitment's page")


def down_to_the_sentence(chain, commitments):
    """From every goal down to the sentence that it was read from."""
    report = seed(2).read_text(encoding="utf-8")
    for commitment in commitments:
        chain.window.open(commitment)
        wording = chain.page.locator("h1").inner_text()
        if not chain.expect(chain.page.locator("a[href*='/source?']").count() > 0, f"{commitment}: no way to its sentence"):
            continue
        chain.click("a[href*='/source?']", "source")
        marked = chain.page.locator("#source")
        sentence = marked.inner_text()
        chain.expect(marked.is_visible() and len(sentence) > 10, f"{commitment}: no sentence is marked")
        words = re.sub(r"\s+", "", sentence)
        chain.expect(words[:40] in re.sub(r"\s+", "", report), f"{commitment}: the marked words are not the report's")
        plain = re.sub(r"\s+", "", wording.replace(ADDED, ""))
        chain.expect(plain[-20:] in words or words[:20] in plain, f"{commitment}: another sentence is marked: {sentence[:60]}")


def copy_for_line(chain, pages):
    """Short, no names of persons, and a link that opens outside LINE's own browser."""
    for path in pages:
        chain.window.open(path)
        areas = chain.page.locator("details.line textarea")
        if not chain.expect(areas.count() > 0, f"{path}: nothing to copy for LINE"):
            continue
        text = areas.first.input_value()
        chain.expect(0 < len(text) <= 500, f"{path}: {len(text)} characters for LINE, at most 500")
        chain.expect("openExternalBrowser=1" in text, f"{path}: the link for LINE stays in LINE's browser")
        chain.expect(PERSON.split()[0] not in text, f"{path}: a person's name in the text for LINE")


def publish(chain, plan, own):
    """A stranger sees organizations and what was published, and no person."""
    chain.window.open(plan)
    form = f"form[action='{plan}/publish']"
    chain.page.locator(f"details:has({form}) > summary").first.click()
    chain.click(f"{form} button.btn", "published")
    address = f"/public{plan}"
    chain.expect(chain.here().startswith(address), f"publishing leads to {chain.here()}, not to {address}")
    chain.go(address, "public")
    said = chain.text()
    chain.expect(ADDED in said, "the public page does not show the commitments")
    chain.expect(not own or own in said, f"the public page does not show the organization {own}")
    content = chain.page.content()
    chain.expect(PERSON.split()[0] not in content and "0800000000" not in content, "the public page names a person")
    chain.expect(NEWS not in said and NEED not in said, "the public page shows what was not published")
    chain.expect(chain.page.locator("main form").count() == 0, "the public page offers forms")


def walk(chain, mark, work):
    """The whole afternoon."""
    report = paste(chain, mark)
    review(chain, report)
    chain.window.open("/")
    host = chain.page.locator("datalist option").first.get_attribute("value")
    split(chain, report)
    choose(chain, report, host)
    answer(chain, report, host)
    chain.go(f"{report}/accept", "accept")
    field = chain.page.locator("#own")
    own = field.input_value() if field.count() else ""
    plan = accept(chain, report)
    if not plan:
        return
    commitments = read_plan(chain, plan, host)
    if not commitments:
        return
    send_news(chain, commitments[0], work)
    ask_support(chain, commitments[0])
    down_to_the_sentence(chain, commitments)
    copy_for_line(chain, [report, plan, commitments[0], f"{plan}/sheet", f"{plan}/timeline", f"{plan}/provinces/90"])
    publish(chain, plan, own)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--shots", help="where screenshots are kept")
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    findings, steps = [], 0
    with folder("chain") as work:
        shots = pathlib.Path(options.shots or work / "shots")
        shots.mkdir(parents=True, exist_ok=True)
        if options.data:
            shutil.copytree(options.data, work / "data")
        else:
            run(binary, "demo", "--data", work / "data")
        with Server(binary, work / "data") as server, browser() as opened:
            for size in (PHONE, DESK):
                chain = Chain(Window(opened, server.port, size), size, shots)
                walk(chain, f"พิมพ์ที่ {size[0]}", work)
                chain.window.close()
                findings += chain.findings
                steps += chain.steps
    for finding in dict.fromkeys(findings):
        print(finding)
    print(f"chain: {steps} pages on the way, {len(dict.fromkeys(findings))} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
