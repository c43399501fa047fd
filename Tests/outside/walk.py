# SPDX-License-Identifier: Apache-2.0
"""Walks over every page that the program has, as people with phones, desks, no script and bad luck would.

Usage: python3 walk.py BIN [--shots DIR] [--data DIR] [--only TEXT]

Every GET route of `phakhi routes --json` with demo data, in Thai and English: status, grammar (html5lib, Nu), axe,
console, content policy, sideways scrolling at 320 and 360 px and with the largest text, weight, no script; then the
empty house in both languages, and what is refused. Exit 1 when anything is found.
"""

import argparse
import collections
import json
import pathlib
import re
import sys
import time

import pages
from browser import DESK, PHONE, Window, browser
from deeds import add_person_matters, add_report
from server import Client, Server, copy_data, folder, run
from sitemap import Document, Sitemap, read_routes

TYPED = "ข้อความที่พิมพ์ไว้ต้องไม่หาย & <b>\"ก\"</b>"
MEGABYTE = 1024 * 1024
REFUSALS = {400, 403, 404, 409, 413, 422}
LANGUAGES = ("th", "en")


class Walk:
    """Everything that was found, and where pictures and pages are kept."""

    def __init__(self, options, work):
        self.options, self.work = options, work
        self.findings, self.opened = [], 0
        self.saved = work / "pages"
        self.saved.mkdir()
        self.shots = pathlib.Path(options.shots) if options.shots else work / "shots"
        self.shots.mkdir(parents=True, exist_ok=True)

    def add(self, where, messages):
        for message in messages:
            self.findings.append(f"{where}: {message}" if where else message)

    def keep(self, name, answer):
        """Lays a page aside for the validator."""
        (self.saved / f"{name}.html").write_bytes(answer.body)


# Ways in and what only some states of an account show: walk_access goes through them.
WAYS_IN = {
    "GET /enter/{token}", "POST /enter/{token}", "GET /unlock", "POST /unlock", "GET /sign-in/two-steps",
    "POST /sign-in/two-steps", "GET /open", "POST /open", "GET /views", "POST /openings/{id}/seen",
    "POST /me/sessions/end-others", "POST /me/sessions/{id}/end", "POST /me/devices/{id}/forget",
    # The demo publishes no table: walk_indicators does, and opens it.
    "GET /public/indicators/{id}", "GET /public/indicators/{id}/{file}",
    "POST /me/keys/{id}/end", "POST /people/{id}/phone", "POST /people/{id}/reopen",
}
# Forms that only some states of a record show; walk_chain and the Swift tests send them.
COME_AND_GO = WAYS_IN | {
    "GET /submissions/{id}/files/{name}",
    "POST /reports/{id}/links/{link}/revoke", "POST /plans/{id}/links/{link}/revoke", "POST /links/{id}/revoke",
    "POST /plans/{id}/own-links",
    "POST /l/{token}/copies/{id}/answer",
    "POST /partners/{id}/names",
    "POST /hostings/{id}/answer",
    "POST /l/{token}/copies/{id}/state",
    "POST /reports/learnt/{id}/forget", "POST /reports/learnt/{id}/recall",
    "POST /indicators/published/{id}/withdraw",
    # check_clients makes a key and ends it.
    "POST /forms/{id}/phones/{key}/end",
    # walk_forms sends these.
    "POST /forms/{id}/open", "POST /submissions/{id}/accept", "POST /submissions/{id}/return",
    "POST /forms/{id}/import/take", "POST /forms/{id}/import/undo", "GET /forms/draft", "POST /forms/draft/save",
    "POST /privacy/requests/{id}/erase",
    # Nobody in the demo has agreed to a photo: walk_privacy and the Swift tests show one.
    "GET /public/photos/{id}", "POST /privacy/photos/{id}/consents",
    "POST /consent/{token}/agree",
    "POST /consent/{token}/withdraw",
}
# Their forms hold both languages, or the words of files that someone writes.
BOTH_LANGUAGES = {
    "GET /privacy/record/{id}", "GET /indicators/new", "GET /indicators/denominators", "GET /forms/new", "GET /forms/draft",
}
# What secret fields held is not shown again.
SECRETS = {"pin", "again", "old", "password", "code"}


def file_name(text):
    """A route or address as the name of a file."""
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-").lower() or "start"


def crawl(routes, server):
    """Every page that a person comes to, the secret links and the JSON."""
    client = server.client()
    own = add_person_matters(client)
    site = Sitemap([route for route in routes if route.method != "GET" or route.name not in COME_AND_GO])
    return site.crawl(client, ["/", own]).dig(client).open_links(client).open_api(client)


def check_links(walk, site):
    """What the crawl met: dead links, forms that lead nowhere, pages that no link leads to."""
    walk.add("", site.faults)
    if walk.options.only:
        return
    walk.add("", [f"{route.name}: no link leads there" for route in site.unreached()])
    unsent = [
        route for route in site.routes
        if route.method == "POST" and route.name not in site.posts and route.name not in COME_AND_GO
    ]
    walk.add("", [f"{route.name}: no form is sent there" for route in unsent])


def check_answers(walk, site, port):
    """Grammar, weight and files of one page of each kind, in both languages."""
    for language in LANGUAGES:
        client, weights = Client(port, {"language": language}), {}
        for name, address in site.samples.items():
            answer = client.get(address)
            where = f"{name} {language}"
            if answer.status != 200:
                walk.add(where, [f"status {answer.status} at {address}"])
            elif answer.kind == "text/html":
                walk.add("", pages.check_html(where, answer, site.answers))
                walk.keep(f"{file_name(name)}-{language}", answer)
                weight = pages.script_weight(answer, client, weights)
                if weight > pages.SCRIPT_BUDGET:
                    walk.add(where, [f"{weight} bytes of script, budget {pages.SCRIPT_BUDGET}"])
            else:
                walk.add("", pages.check_file(where, answer))
        client.close()


def html_samples(walk, site):
    """Name and address of each kind of page that a browser shows."""
    chosen = {
        name: address for name, address in site.samples.items() if site.answers[address].kind == "text/html"
    }
    return {name: address for name, address in chosen.items() if (walk.options.only or "") in name}


def look(walk, opened, port, samples, size, language):
    """One pass of the browser over all pages at one size in one language, with axe."""
    window = Window(opened, port, size, language)
    for name, address in samples.items():
        where = f"{name} {size[0]} {language}"
        walk.add(where, window.open(address))
        walk.opened += 1
        walk.add(where, window.overflow() + window.torn() + window.accessibility())
        if size == PHONE:
            walk.add(where, window.small_targets())
        window.shoot(walk.shots / f"{file_name(name)}-{size[0]}-{language}.png")
        if size == PHONE:
            window.resize((320, 640))
            walk.add(f"{name} 320 {language}", window.overflow())
            window.resize(PHONE)
    window.close()


def look_large(walk, opened, port, samples):
    """The largest text on a phone must not push anything off the page."""
    window = Window(opened, port, PHONE, "th", text_size=3)
    for name, address in samples.items():
        walk.add(f"{name} 360 largest text", window.open(address) + window.overflow())
        walk.opened += 1
    window.close()


def look_without_script(walk, opened, port, samples):
    """Without JavaScript the same can be read and every field is there."""
    plain, usual = Window(opened, port, PHONE, "th", script=False), Window(opened, port, PHONE, "th")
    for name, address in samples.items():
        troubles = plain.open(address) + usual.open(address)
        walk.opened += 2
        bare, full = plain.text(), usual.text()
        if len(bare) < 0.95 * len(full):
            troubles.append(f"{len(bare)} characters can be read without a script, {len(full)} with it")
        walk.add(f"{name} without script", troubles)
    plain.close()
    usual.close()


def look_empty(walk, opened, binary, routes):
    """A house without data: every fixed page speaks, in one language at a time."""
    data = walk.work / "empty"
    with Server(binary, data) as server:
        site = Sitemap([route for route in routes if route.name not in WAYS_IN]).crawl(server.client())
        walk.add("empty", site.faults)
        samples = html_samples(walk, site)
        for language, size in (("th", PHONE), ("en", DESK)):
            window, client = Window(opened, server.port, size, language), server.client(language=language)
            for name, address in samples.items():
                where = f"empty {name} {language}"
                walk.add(where, window.open(address) + window.overflow() + window.accessibility())
                walk.opened += 1
                window.shoot(walk.shots / f"empty-{file_name(name)}-{size[0]}-{language}.png")
                answer = client.get(address)
                walk.add("", pages.check_html(where, answer))
                walk.keep(f"empty-{file_name(name)}-{language}", answer)
                if name not in BOTH_LANGUAGES and (
                    foreign := pages.foreign_words(answer.text, language)
                ):
                    walk.add(where, [f"words of the other language: {', '.join(foreign[:12])}"])
            window.close()


def look_lost(walk, opened, port):
    """A page that is not there says so, in both languages, and can be left again."""
    for language, size in (("th", PHONE), ("en", DESK)):
        window = Window(opened, port, size, language)
        for path in ("/nowhere", "/reports/none", "/commitments/none"):
            troubles = window.open(path, status=404) + window.overflow() + window.accessibility()
            walk.add(f"404 {path} {language}", troubles)
            walk.opened += 1
            window.shoot(walk.shots / f"error-404{file_name(path)}-{size[0]}-{language}.png")
            answer = Client(port, {"language": language}).get(path)
            walk.keep(f"404{file_name(path)}-{language}", answer)
            if language == "en" and (foreign := pages.foreign_words(answer.text, language)):
                walk.add(f"404 {path} en", [f"words of the other language: {', '.join(foreign)}"])
        window.close()


def check_refusals(walk, site, server):
    """Every form sent empty, broken and too large: no fault of ours, and nothing typed is lost."""
    client = server.client(language="th")
    for route in (route for route in site.routes if route.method == "POST"):
        address = site.posts.get(route.name, (example(route),))[0]
        walk.add("", refuse(walk, client, route, address))
    client.close()


def example(route):
    """An address of a route to which no form was found; its records do not exist."""
    return re.sub(r"\{\w+\}", "none", route.path)


def refuse(walk, client, route, address):
    """What one route does with odd input; the messages."""
    faults = []
    texts = [field for field in route.fields if field["place"] == "form" and field["kind"].startswith("text")]
    odd = [(field["name"], odd_value(field)) for field in route.fields if field["place"] == "form"]
    for what, fields in (("empty form", []), ("odd form", odd)):
        answer = client.post(address, fields)
        if answer.status >= 500:
            faults.append(f"{route.name} {what}: status {answer.status}")
        # A way in asks for other things in each of its states: what walk_access types there is kept.
        if what == "odd form" and route.name not in WAYS_IN and answer.status in REFUSALS - {404} and answer.kind == "text/html":
            shown = "".join(Document(answer.text).tree.itertext()) + json.dumps(form_values(answer), ensure_ascii=False)
            lost = [field["name"] for field in texts if field["name"] not in SECRETS and odd_value(field).split(" & ")[0] not in shown]
            faults += [f"{route.name}: {answer.status} lost what was typed in {name}" for name in lost[:1]]
            walk.add("", pages.check_html(f"{route.name} refused", answer))
            walk.keep(f"refused-{file_name(route.path)}", answer)
    uploads = [field for field in route.fields if field["place"] == "file"]
    if uploads:
        faults += refuse_large(client, route, address, uploads[0]["name"])
    return faults


def odd_value(field):
    """Text where text may stand, and nonsense everywhere else."""
    kind = field["kind"]
    if kind.startswith("text<="):
        return TYPED[: int(kind.removeprefix("text<="))]
    return {"integer": "สอง", "day": "32 ธันวาคม 2568", "id": "none", "flag": "1"}.get(kind, "ไม่มี")


def form_values(answer):
    return [fields for _, fields in Document(answer.text).posts()]


def refuse_large(client, route, address, name):
    """A file over every limit is refused in words."""
    content = b"0" * (21 * MEGABYTE)
    try:
        answer = client.post(address, files=[(name, "large.txt", "text/plain", content)])
    except OSError:
        client.close()
        return [f"{route.name}: the connection was cut at a large file, nobody reads why"]
    if answer.status != 413 or answer.kind != "text/html":
        return [f"{route.name}: a file of 21 MB is answered by {answer.status} {answer.kind}, expected a page 413"]
    return []


def walk_all(walk, binary):
    """The whole walk, in the order that people meet the pages."""
    timed = collections.OrderedDict()

    def step(name, work, *arguments):
        started = time.monotonic()
        result = work(*arguments)
        timed[name] = time.monotonic() - started
        return result

    data = walk.work / "demo"
    if walk.options.data:
        copy_data(walk.options.data, data)
    else:
        step("demo", run, binary, "demo", "--data", data)
    routes = step("routes", read_routes, binary)
    with browser() as opened:
        with Server(binary, data) as server:
            add_report(server.client(), "a report that is still under review")
            site = step("crawl", crawl, routes, server)
            samples = html_samples(walk, site)
            step("links", check_links, walk, site)
            step("answers", check_answers, walk, site, server.port)
            for language in LANGUAGES:
                for size in (PHONE, DESK):
                    step(f"{size[0]} {language}", look, walk, opened, server.port, samples, size, language)
            step("largest text", look_large, walk, opened, server.port, samples)
            step("no script", look_without_script, walk, opened, server.port, samples)
            step("lost", look_lost, walk, opened, server.port)
            step("refusals", check_refusals, walk, site, server)
        step("empty", look_empty, walk, opened, binary, routes)
    walk.add("", step("validator", pages.validate, walk.saved))
    print("seconds: " + ", ".join(f"{name} {seconds:.0f}" for name, seconds in timed.items()))
    return len(routes), len(samples)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--shots", help="where screenshots are kept")
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    parser.add_argument("--only", help="only pages whose route contains this text")
    options = parser.parse_args()
    with folder("walk") as work:
        walk = Walk(options, work)
        routes, kinds = walk_all(walk, options.binary.resolve())
        for finding in dict.fromkeys(walk.findings):
            print(finding)
        count = len(dict.fromkeys(walk.findings))
        print(f"walk: {routes} routes, {kinds} kinds of page, {walk.opened} pages opened, {count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
