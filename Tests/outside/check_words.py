# SPDX-License-Identifier: Apache-2.0
"""Words of the field on real lines: where Chromium breaks Thai text, and that it breaks none of the house's words.

Usage: python3 check_words.py BIN [--data DIR] [--breaks]

Every word of the lexicon (`Sources/ThaiText/NowrapWords.swift`) is written into commitments of a plan and laid out at 320 to
420 px, so that it comes to stand at many places of a line. A break is where the rectangle of a DOM Range jumps to another
line. No word may be broken inside and nothing may stick out sideways, also with the largest text. That the check has
teeth is counted too: how many words the browser breaks without the marks. Exit 1 when anything is found.
"""

import argparse
import pathlib
import re
import sys

from browser import PHONE, Window, browser
from server import ROOT, Server, copy_data, folder, run

LEXICON = ROOT / "Sources" / "ThaiText" / "NowrapWords.swift"
# What people write around them; the numbers shift the words along the line.
PATTERN = "ร่วม{0}ใน {1} ตำบล และ{2}ต่อเนื่อง "
WORDS_AN_ITEM = 24
WIDTHS = range(320, 421, 10)
BREAKS = """(words) => {
  const found = {broken: [], breaks: []};
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const runs = new Map();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement.closest('h1, h2, h3, p, li, dd, td, th, a.card');
    if (!holder || !holder.checkVisibility()) continue;
    if (!runs.has(holder)) runs.set(holder, []);
    for (let at = 0; at < node.length; at++) runs.get(holder).push([node, at]);
  }
  const range = document.createRange();
  for (const letters of runs.values()) {
    const text = letters.map(([node, at]) => node.data[at]).join('');
    const spots = new Set();
    let line = null;
    letters.forEach(([node, at], index) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (!box.width || !text[index].trim()) return;
      if (line !== null && box.top > line + box.height / 2) spots.add(index);
      line = box.top;
    });
    for (const spot of spots) found.breaks.push(text.slice(Math.max(0, spot - 12), spot) + '|' + text.slice(spot, spot + 12));
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        for (let spot = at + 1; spot < at + word.length; spot++) {
          if (spots.has(spot)) found.broken.push(word.slice(0, spot - at) + '|' + word.slice(spot - at));
        }
      }
    }
  }
  return found;
}"""
UNMARK = "() => document.querySelectorAll('.nowrap').forEach((word) => word.style.setProperty('white-space', 'normal'))"


def lexicon():
    """The house's own words; hyphens there only show how they are made."""
    text = LEXICON.read_text(encoding="utf-8").split('"""')[1]
    return [word.replace("-", "") for word in re.findall("[\u0e00-\u0e7f-]+", text)]


def texts(words):
    """Sentences that hold every word twice: after other letters, and alone."""
    pairs = [PATTERN.format(word, number, other) for number, (word, other) in enumerate(zip(words, words[1:] + words[:1]))]
    return ["".join(pairs[at : at + WORDS_AN_ITEM]) for at in range(0, len(pairs), WORDS_AN_ITEM)]


def write_down(client, words):
    """Adds the sentences to a plan, as a person would; the pages that show them."""
    programme = re.search(r'href="(/programmes/[0-9a-f-]{36})"', client.get("/programmes").text).group(1)
    plan = re.search(r'href="(/plans/[0-9a-f-]{36})"', client.get(programme).text).group(1)
    pages = [plan]
    for number, text in enumerate(texts(words)):
        answer = client.post(f"{plan}/items", [("kind", "agreement"), ("text", text)])
        if answer.status not in (302, 303):
            raise SystemExit(f"POST {plan}/items: status {answer.status}")
        found = re.findall(r'href="(/commitments/[0-9a-f-]{36})"', client.get(f"{plan}?all=1&page=1").text)
        pages += [page for page in dict.fromkeys(found) if f"ใน {number * WORDS_AN_ITEM} ตำบล" in client.get(page).text]
    return list(dict.fromkeys(pages))


class Check:
    """What was found on all pages at all widths."""

    def __init__(self, words):
        self.words, self.faults, self.without, self.breaks, self.layouts = words, [], set(), {}, 0

    def look(self, window, pages, name):
        """One pass over the pages in one window."""
        for page in pages:
            window.open(page)
            self.faults += [f"{page}: {message}" for message in window.torn()]
            for width in WIDTHS:
                window.resize((width, PHONE[1]))
                where = f"{page} {width} px {name}"
                found = window.page.evaluate(BREAKS, self.words)
                self.faults += [f"{where}: {word} is broken" for word in found["broken"]]
                self.faults += [f"{where}: {message}" for message in window.overflow()]
                self.layouts += 1
                if width == PHONE[0]:
                    self.breaks[f"{page} {name}"] = found["breaks"]
            window.page.evaluate(UNMARK)
            for width in WIDTHS:
                window.resize((width, PHONE[1]))
                self.without |= set(window.page.evaluate(BREAKS, self.words)["broken"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    parser.add_argument("--breaks", action="store_true", help="list every break at 360 px")
    options = parser.parse_args()
    check = Check(lexicon())
    with folder("words") as work:
        data = work / "demo"
        if options.data:
            copy_data(options.data, data)
        else:
            run(options.binary.resolve(), "demo", "--data", data)
        with Server(options.binary.resolve(), data) as server, browser() as opened:
            pages = write_down(server.client(), check.words)
            for size in (1, 3):
                window = Window(opened, server.port, PHONE, "th", text_size=size)
                check.look(window, pages, f"text {size}")
                window.close()
    if options.breaks:
        for where, breaks in check.breaks.items():
            print(f"{where}:", *breaks, sep="\n  ")
    if not check.without:
        check.faults.append("no word is broken without the marks either: this check sees nothing")
    for fault in dict.fromkeys(check.faults):
        print(fault)
    print(
        f"words: {len(check.words)} of the lexicon, {len(pages)} pages, {check.layouts} layouts, "
        f"{len(check.without)} breaks inside words without the marks, {len(dict.fromkeys(check.faults))} faults"
    )
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
