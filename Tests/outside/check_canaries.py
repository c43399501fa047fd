# SPDX-License-Identifier: Apache-2.0
"""Plants a canary in every sealed column through the pages, and looks for it in every byte that is left behind.

Usage: python3 check_canaries.py BIN

Looks in the database, its write-ahead log after a kill, uploads, temporary files, what the server said, the heads of the
journals, exports and a backup (its members unpacked). Exit 1 when a canary is found outside of the page that may show
it, when a column of bytes has no canary (a new sealed column has to be planted here), or when the search does not
find what does stand there in the open.
"""

import argparse
import html.parser
import json
import os
import re
import secrets
import sqlite3
import sys
import uuid
import zipfile

from check_clients import new_id, record, workbook
from server import Server, folder, run

# What lies beside the data folder and is meant to hold secrets: not looked into.
SECRET = {".keys"}
# Columns of bytes that are no secret: the files of forms hold questions, never an answer.
OPEN = {"form_versions.source", "form_files.content"}
# Sealed words of a short list and years, which stand everywhere: these columns only have to hold something.
CHOSEN = {"households.situation", "household_members.born"}


class Forms(html.parser.HTMLParser):
    """The forms of a page, with what a person would find filled in; the first choice where one is needed."""

    def __init__(self, text):
        super().__init__()
        self.all, self._select = {}, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self._fields = self.all.setdefault(given.get("action", ""), {})
        name = given.get("name")
        if tag == "option" and self._select and self._fields.get(self._select, "") == "":
            self._fields[self._select] = given.get("value", "")
        if not name or not self.all:
            return
        kind = given.get("type", "text")
        if tag == "select":
            self._select = name
            self._fields[name] = ""
        elif tag == "textarea" or tag == "input" and kind not in ("checkbox", "radio", "submit", "file"):
            self._fields[name] = given.get("value", "")
        elif kind == "radio":
            self._fields.setdefault(name, given.get("value", ""))

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = None


class Watched(Server):
    """A server that remembers the secret it offered for an authenticator."""

    offered = ""

    def set_up_second_step(self, client):
        kept = client.get

        def get(path):
            answer = kept(path)
            if found := re.search(r'class="secret">([A-Z2-7 ]+)<', answer.text):
                self.offered = found.group(1).replace(" ", "")
            return answer

        client.get = get
        return super().set_up_second_step(client)


class Planting:
    """Canaries by the column that has to seal them."""

    def __init__(self, server):
        self.server, self.client, self.faults = server, server.client(), []
        self.canaries = {"totp.secret": server.offered}
        # Stands in the open, to see whether the search finds anything at all.
        self.control = "Open" + secrets.token_hex(8)

    def word(self, column):
        """A canary that nothing else can be."""
        self.canaries[column] = "Sealed" + secrets.token_hex(8)
        return self.canaries[column]

    def send(self, page, action, **fields):
        """Fills the form of a page as it stands, and sends it."""
        forms = Forms(self.client.get(page).text).all
        if action not in forms:
            raise SystemExit(f"{page} has no form for {action}: {sorted(forms)}")
        answer = self.client.post(action, {**forms[action], **fields})
        if answer.status not in (200, 303):
            words = re.sub(r"<[^>]+>|\s+", " ", answer.text.split("<main", 1)[-1])
            self.faults.append(f"POST {action}: status {answer.status}: {words[:400]}")
        return answer

    def plant(self):
        phone = "08" + "".join(secrets.choice("0123456789") for _ in range(8))
        self.canaries["account_phones.number"] = phone
        new = {"name": self.control, "role": "volunteer", "phone": phone, "house": "1"}
        made = self.client.post("/people", new)
        person = re.search(r'href="(/people/[0-9a-f-]{36})"', made.text)
        shown = self.client.post(person.group(1) + "/phone") if person else None
        if not shown or phone not in re.sub(r"\D", "", shown.text):
            self.faults.append("the planted telephone number cannot be read where it may be")
        consent = {"subject": self.word("consents.subject"), "age": "40", "scope": "x", "evidence": "folder 1"}
        self.send("/privacy/consents/new", "/privacy/consents", **consent)
        fields = {field: self.word(f"person_requests.{field}") for field in ("who", "contact", "matter")}
        self.send("/privacy/requests/new", "/privacy/requests", **fields)
        form = self.fill_in()
        self.draft(form)
        self.register()
        self.field_client()
        self.mistype()

    def fill_in(self):
        """A record of a form with a contact's name in it."""
        self.send("/partners/new", "/partners", name="Organization of the form")
        form = self.client.post("/forms/shipped", {"name": "unit-baseline"}).location.split("?")[0]
        self.send(f"{form}?version=1", f"{form}/open")
        page = self.client.get(f"{form}/fill").text
        organization = re.search(r'name="organization"[^>]*value="([^"]+)"|<option value="([^"]+)"', page)
        answers = {"day": "2026-01-05", "unit_name": "Unit", "place": "90", "level": "unit",
                   "contact_name": self.word("submission_sealed.answers")}
        fields = {f"q:{name}": text for name, text in answers.items()}
        fields |= {"organization": (organization.group(1) or organization.group(2)) if organization else "", "act": "send"}
        sent = self.client.post(f"{form}/fill", fields)
        if sent.status != 303:
            self.faults.append(f"the form is not taken: status {sent.status}")
            return form
        # Changed, so that what it said before is kept beside it.
        self.canaries["submission_earlier_sealed.answers"] = answers["contact_name"]
        fields |= {"q:contact_name": self.word("submission_sealed.answers"), "seen": "1"}
        edited = self.client.post(sent.location + "/edit", fields)
        if edited.status != 303:
            self.faults.append(f"the change of a record is not taken: status {edited.status}")
        return form

    def draft(self, form):
        """A sheet of answers that somebody sent and has not brought in."""
        sheet = f"day,contact_name\n2026-01-05,{self.word('form_drafts.content')}\n".encode()
        sent = self.client.post(f"{form}/import", {}, [("file", "answers.csv", "text/csv", sheet)])
        if sent.status not in (200, 303):
            self.faults.append(f"the sheet is not taken: status {sent.status}")

    def register(self):
        """A person who can be reached, and a household with somebody in it."""
        organization = re.search(r'href="(/partners/[0-9a-f-]{36})"', self.client.get("/partners").text).group(1)
        reach = {"phone": "08" + "".join(secrets.choice("13456789") for _ in range(8)),
                 "mail": self.word("persons.mail") + "@example.org", "line": self.word("persons.line")}
        self.canaries["persons.phone"] = reach["phone"]
        self.send(f"{organization}/persons/new", f"{organization}/persons", name="Somebody", **reach)
        house = {"address": self.word("households.address"), "note": self.word("households.note"), "situation": "tenant"}
        made = self.send(f"{organization}/households/new", f"{organization}/households", label="House 1", **house)
        household = re.search(r"/households/[0-9a-f-]{36}", made.location or made.text).group(0)
        member = {"name": self.word("household_members.name"), "needs": self.word("household_members.needs"),
                  "born": "1931"}
        self.send(f"{household}/members/new", f"{household}/members", **member)

    def field_client(self):
        """A record with a scan in a sealed field, and a thing that it makes and a second look at it changes."""
        word, instance = f"canary_{secrets.token_hex(3)}", new_id()
        project = json.loads(self.client.get("/v1/projects").text)[0]["id"]
        forms, kind = f"/v1/projects/{project}/forms", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        made = self.client.ask("POST", f"{forms}?publish=true", workbook(word, "1"), {"Content-Type": kind, "X-XlsForm-FormId-Fallback": word})
        thing = {"uuid": str(uuid.uuid4()), "label": self.word("entity_versions.content"), "data": {}}
        lists = f"/v1/projects/{project}/datasets"
        self.json("POST", lists, {"name": f"things_{word}"})
        lists += f"/things_{word}/entities"
        first = self.json("POST", lists, thing)
        changed = {"label": self.word("entities.content")}
        then = self.json("PATCH", f"{lists}/{thing['uuid']}?baseVersion=1", changed)
        scan = ("scan.png", "scan.png", "image/png", self.word("submission_files.sealed").encode())
        xml = ("xml_submission_file", "submission.xml", "text/xml", record(word, "1", instance, scan="scan.png").encode())
        sent = self.client.post(f"/v1/projects/{project}/submission", {}, [xml, scan])
        for what, answer in (("form", made), ("thing", first), ("change", then), ("record", sent)):
            if answer.status not in (200, 201):
                self.faults.append(f"the {what} of a field client is not taken: {answer.status} {answer.text[:300]}")

    def json(self, method, path, content):
        return self.client.ask(method, path, json.dumps(content).encode(), {"Content-Type": "application/json"})

    def mistype(self):
        """Canaries where they are refused or looked for: what was typed must not reach a log either."""
        self.canaries["(mistyped)"] = "Sealed" + secrets.token_hex(8)
        word = self.canaries["(mistyped)"]
        for path in (f"/{word}", f"/people?q={word}", f"/search?q={word}", f"/reports/{word}"):
            self.client.get(path)
        self.client.post("/people", {"name": "x", "role": "volunteer", "phone": word, "house": "1"})
        self.client.post("/privacy/requests", {"kind": word, "who": word, "contact": word, "matter": word})
        self.server.client().post("/sign-in", {"login": word, "password": word})

    def columns(self, database):
        """Every column of bytes has a canary, and holds something."""
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as opened:
            tables = [row[0] for row in opened.execute("select name from sqlite_master where type = 'table'")]
            sealed = {
                f"{table}.{row[1]}"
                for table in tables
                if not table.startswith(("search", "sqlite"))
                for row in opened.execute(f"pragma table_info({table})")
                if row[2].lower() == "blob" and f"{table}.{row[1]}" not in OPEN
            }
            for column in sorted(sealed):
                table, name = column.split(".")
                if column not in self.canaries and column not in CHOSEN:
                    self.faults.append(f"{column} is sealed and has no canary here")
                elif not opened.execute(f"select count({name}) from {table}").fetchone()[0]:
                    self.faults.append(f"{column} holds nothing: its canary was not planted")
        gone = {column for column in self.canaries if "." in column} - sealed
        self.faults += [f"{column} is no column of bytes any more" for column in sorted(gone)]
        return sealed

    def exports(self):
        """What leaves the house in one piece."""
        for route in sorted(set(re.findall(r"/[\w/.-]+\.(?:csv|xlsx)|/api/[\w./-]+", run(self.server.binary, "routes").stdout))):
            answer = self.client.get(route)
            if answer.status == 200:
                yield f"GET {route}", answer.body


def members(name, data):
    """The bytes themselves, and those packed into them."""
    yield name, data
    if data[:2] == b"PK":
        with open(os.path.join(os.environ["TMPDIR"], "packed"), "wb") as file:
            file.write(data)
        with zipfile.ZipFile(file.name) as archive:
            for inner in archive.namelist():
                yield from members(f"{name}:{inner}", archive.read(inner))
        os.unlink(file.name)


def forms_of(word):
    """How a word may stand in bytes."""
    return {word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode().hex().encode()}


def look(places, planting):
    """What of the canaries is where, and how many bytes were looked at."""
    found, seen, control = [], 0, False
    for place, content in places:
        for name, data in members(place, content):
            seen += len(data)
            control = control or planting.control.encode() in data
            for column, word in planting.canaries.items():
                if any(form in data for form in forms_of(word)):
                    found.append(f"the canary of {column} stands in {name}")
    if not control:
        found.append("the search finds nothing, not even what stands in the open")
    return found, seen


def files(root):
    """Every file under a folder but the keys."""
    for file in sorted(root.rglob("*")):
        if file.is_file() and file.suffix not in SECRET:
            yield str(file.relative_to(root)), file.read_bytes()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("binary")
    binary = options.parse_args().binary
    with folder("canaries") as work:
        (work / "tmp").mkdir()
        os.environ["TMPDIR"] = str(work / "tmp")
        server = Watched(binary, work / "data").start()
        planting = Planting(server)
        planting.plant()
        exports = list(planting.exports())
        run(binary, "backup", "--data", work / "data", work / "backup.zip")
        said = [("what the server said", server.log), ("standard error", server.errors().encode())]
        # Killed, so that the write-ahead log stays as it was.
        server.kill()
        sealed = planting.columns(work / "data" / "phakhi.db")
        found, seen = look([*files(work), *exports, *said], planting)
    for fault in planting.faults + found:
        print(fault)
    print(f"{len(sealed)} sealed columns, {len(exports)} exports, {seen / 1e6:.1f} MB looked at")
    sys.exit(1 if planting.faults or found else 0)


if __name__ == "__main__":
    main()
