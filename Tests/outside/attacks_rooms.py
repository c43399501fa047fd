# SPDX-License-Identifier: Apache-2.0
"""Attacks on what rooms keep: records and phones of forms, the feeds of programs, households, photos of people."""

import functools
import io
import json
import re
import secrets
import sqlite3
import uuid
import zipfile

import openpyxl

from attack_world import PASSWORD, attack
from attacks_inside import home, look_up
from attacks_pages import PAYLOAD, cost, office, photo_with_place, runs, stored_file
from check_clients import PERSONAL, SECRET, new_id, record, workbook
from deeds import PIXEL, PUBLISHED_PHOTO
from server import part

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON = [("Content-Type", "application/json")]


class Field:
    """A form in use and a phone that was set up for it: the partner's, or an administrator's of some organization."""

    def __init__(self, world, organization=None):
        self.world = world
        self.owner = world.person("administrator") if organization else world.strong("partner")
        self.word = "attack_" + secrets.token_hex(4)
        me = world.person("administrator")
        # The project of the forms that every programme uses.
        self.project = json.loads(world.ask("GET", "/v1/projects", who=me).text)[0]["id"]
        path = f"/v1/projects/{self.project}/forms?publish=true"
        made = world.ask("POST", path, [("Content-Type", SHEET), ("X-XlsForm-FormId-Fallback", self.word)], workbook(self.word, "1"), who=me)
        if made.status != 200:
            raise SystemExit(f"no form: {made.status} {made.text[:300]}")
        self.form, = look_up(world, "select id from forms where word = ?", self.word)
        shown = world.form(f"/forms/{self.form}/phones", [("label", "x"), ("organization", organization or home(world)[0])], who=self.owner)
        found = re.search(r"/v1/key/(phk_[\w-]+)/projects/\d+", shown.text)
        if not found:
            raise SystemExit(f"no phone was set up: {shown.status} {shown.text[-400:]}")
        self.base, self.key = found.group(0), found.group(1)

    @property
    def bearer(self):
        return [("Authorization", "Bearer " + self.key)]

    def send(self, xml, files=(), base=None, who=None):
        """A record as a phone sends it, or somebody with the cookies of a page."""
        border = "----attack" + secrets.token_hex(8)
        body = part(border, "xml_submission_file", xml if isinstance(xml, bytes) else xml.encode(), "a.xml", "text/xml")
        for name, content in files:
            body += part(border, name, content, name, "image/png")
        kind = [("Content-Type", f"multipart/form-data; boundary={border}"), ("X-OpenRosa-Version", "1.0")]
        return self.world.ask("POST", (base or self.base) + "/submission", kind, body + f"--{border}--\r\n".encode(), who=who)

    def keep(self, files=(), **answers):
        """A record that is taken; its id in the house and the one the phone gave it."""
        instance = new_id()
        sent = self.send(record(self.word, "1", instance, **answers), files)
        if sent.status != 201:
            raise SystemExit(f"an honest record is not taken: {sent.status} {sent.text[:300]}")
        return look_up(self.world, "select submission from submission_instances where instance = ?", instance)[0], instance

    def of(self, instance):
        return f"/v1/projects/{self.project}/forms/{self.word}/submissions/{instance}"


def field(name, weakness=None):
    """An attack that begins with a form and a phone."""

    def enter(function):
        attack(name, weakness)(functools.wraps(function)(lambda world: function(world, Field(world))))
        return function

    return enter


@field("A phone's key for pages and for the records of all", "policy")
def phone_reads(world, phone):
    forms = f"/v1/projects/{phone.project}/forms/{phone.word}"
    for path in (f"{forms}/submissions", f"{forms}.svc/Submissions", f"/forms/{phone.form}/answers.csv", "/persons", "/people", "/households"):
        answer = world.ask("GET", path, phone.bearer)
        if answer.status == 200:
            return f"{path} opens"
    return None


@field("A phone's key after it was ended", "tokens")
def ended_phone(world, phone):
    key, = look_up(world, "select id from app_keys order by created_at desc limit 1")
    if world.ask("GET", f"{phone.base}/formList").status != 200:
        raise SystemExit("the key never worked")
    world.form(f"/forms/{phone.form}/phones/{key}/end", [], who=phone.owner)
    answer = world.ask("GET", f"{phone.base}/formList")
    return "it still lists the forms" if answer.status == 200 else None


def another(world):
    """An organization that the demo's partner has nothing to do with."""
    return look_up(world, "select id from organizations where id <> ? limit 1", home(world)[0])[0]


@attack("A phone's key in another programme", "phone")
def other_programme(world):
    phone = Field(world, another(world))
    mine = json.loads(world.ask("GET", "/v1/projects", who=phone.owner).text)
    for project in (one["id"] for one in mine if one["id"] != phone.project):
        base = f"/v1/key/{phone.key}/projects/{project}"
        if world.ask("GET", base + "/formList").status == 200:
            return f"it lists the forms of project {project}"
    return None if len(mine) > 1 else "there is no other programme to try"


@field("A phone's key in what the house writes down", "logs")
def key_in_log(world, phone):
    world.ask("GET", f"{phone.base}/formList")
    world.ask("GET", f"{phone.base}/nothing")
    phone.send("<data")
    return "it stands in the log" if phone.key in world.server.errors() + world.server.log.decode(errors="replace") else None


@attack("Another organization's record, replaced by its deprecatedID (IDOR)", "policy")
def replaced(world):
    theirs = Field(world, another(world))
    submission, instance = theirs.keep()
    before = look_up(world, "select version, answers from submissions where id = ?", submission)
    xml, me = record(theirs.word, "1", new_id(), old=instance, people="99"), world.strong("partner")
    kind = [("Content-Type", "application/xml")]
    statuses = [
        world.ask("PUT", theirs.of(instance), kind, xml.encode(), who=me).status,
        theirs.send(xml, base=f"/v1/projects/{theirs.project}", who=me).status,
    ]
    after = look_up(world, "select version, answers from submissions where id = ?", submission)
    return f"statuses {statuses}, the record is another" if after != before else None


@field("A thing of another organization, changed by its id (IDOR)", "policy")
def foreign_thing(world, phone):
    lists, name, thing = f"/v1/projects/{phone.project}/datasets", "things_" + secrets.token_hex(4), str(uuid.uuid4())
    world.ask("POST", lists, JSON, json.dumps({"name": name}).encode(), who=world.person("administrator"))
    new = json.dumps({"uuid": thing, "label": "x", "data": {}}).encode()
    made = world.ask("POST", f"{lists}/{name}/entities", JSON + Field(world, another(world)).bearer, new)
    if made.status != 200:
        raise SystemExit(f"no thing: {made.status} {made.text[:200]}")
    path, change = f"{lists}/{name}/entities/{thing}?baseVersion=1", json.dumps({"label": "planted"}).encode()
    answer = world.ask("PATCH", path, JSON, change, who=phone.owner)
    return f"status {answer.status}" if answer.status == 200 else None


@field("XML entities: a file of the server in a phone's record", "entities")
def entity_in_record(world, phone):
    instance = new_id()
    xml = record(phone.word, "1", instance, house="&f;").replace("?>", '?><!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>', 1)
    answer = phone.send(xml)
    taken = look_up(world, "select s.answers from submissions s join submission_instances i on i.submission = s.id where i.instance = ?", instance)
    return f"status {answer.status}: the record holds the file" if taken and "root:" in taken[0] else None


@field("A page sent as a photo by a phone, shown as one", "kinds")
def active_photo(world, phone):
    page = b"<!doctype html><script>x9()</script>"
    _, instance = phone.keep([("a.jpg", page)], photo="a.jpg")
    shown = world.ask("GET", phone.of(instance) + "/attachments/a.jpg", who=phone.owner)
    is_page = not shown.headers.get("content-disposition", "").startswith("attachment") and b"<script>" in shown.body
    return f"it is shown as {shown.headers.get('content-type')}" if shown.status == 200 and is_page else None


@field("Position and camera of a photo that a phone sent", "clean")
def placed_photo(world, phone):
    submission, _ = phone.keep([("a.png", photo_with_place())], photo="a.png")
    kept = look_up(world, "select f.digest from submission_files s join files f on f.id = s.file where s.submission = ?", submission)
    if not kept:
        raise SystemExit("the photo was not kept")
    return "it tells the place" if b"7.0086" in stored_file(world, kept[0]) else None


@field("Path traversal among uploads, from a phone")
def climbing_name(world, phone):
    for name in ("../../../../tmp/planted.png", "..\\..\\planted.png", "/etc/planted.png", "a\r\nX-Planted: 1.png"):
        _, instance = phone.keep([(name, PIXEL)], photo=name)
        back = world.ask("GET", f"{phone.of(instance)}/attachments/{name}", who=phone.owner)
        if "x-planted" in back.headers or back.status >= 500:
            return f"{name!r}: status {back.status} {back.headers}"
        if re.search(r"\.\.|/|\\", back.headers.get("content-disposition", "").removeprefix("attachment")):
            return f"{name!r}: {back.headers.get('content-disposition')}"
    return None


@field("Sealed answers in a feed", "classes")
def sealed_feed(world, phone):
    phone.keep()
    feed = world.ask("GET", f"/v1/projects/{phone.project}/forms/{phone.word}.svc/Submissions?$expand=*", who=phone.owner)
    if feed.status != 200 or '"value":[{' not in feed.text:
        raise SystemExit(f"no feed: {feed.status} {feed.text[:200]}")
    return "they stand there" if SECRET in feed.text or PERSONAL in feed.text else None


@field("Sealed answers in a stolen database", "classes")
def stolen_database(world, phone):
    submission, _ = phone.keep()
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        text = "\n".join(line for line in database.iterdump() if submission in line)
    return "they stand there" if SECRET in text or PERSONAL in text else None


@field("SQL in a feed's filter")
def filter_injection(world, phone):
    phone.keep()
    feed = f"/v1/projects/{phone.project}/forms/{phone.word}.svc/Submissions"
    for words in ("__system/reviewState eq '' or 1=1 --'", "__system/submissionDate ge 2020-01-01) or (1 eq 1",
                  "__system/reviewState eq 'x'' union select secret from totp --'", "year(__system/submissionDate);drop table forms",
                  "not " * 3000 + "true", "(" * 20000):
        answer = world.ask("GET", f"{feed}?$filter={words[:12000]}", who=phone.owner)
        if answer.status == 200 and '"value":[{' in answer.text or answer.status >= 500:
            return f"{words[:60]!r}: status {answer.status}"
    return None if look_up(world, "select count(*) from forms")[0] else "the table is gone"


@field("Formula in exported answers", "formula")
def answer_formula(world, phone):
    phone.keep(house='=HYPERLINK("http://evil.example","x")')
    text = world.ask("GET", f"/forms/{phone.form}/answers.csv", who=phone.owner).body.decode("utf-8-sig")
    if "HYPERLINK" not in text:
        raise SystemExit(f"the answers are not there: {text[:200]}")
    return "a cell begins with it" if re.search(r'(?:^|,)"?=HYPERLINK', text, re.M) else None


def upload_form(world, content):
    """A form from a file, as its author sends it; the answer."""
    border = "----attack" + secrets.token_hex(8)
    body = part(border, "programme", b"") + part(border, "file", content, "form.xlsx", SHEET) + f"--{border}--\r\n".encode()
    kind = [("Content-Type", f"multipart/form-data; boundary={border}")]
    return world.ask("POST", "/forms", kind, body, who=world.person("administrator"))


def hostile_sheet(survey):
    """A form whose author means harm."""
    book = openpyxl.Workbook()
    book.active.title = "survey"
    for row in survey:
        book.active.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_id", "form_title"])
    settings.append(["attack_" + secrets.token_hex(4), "x" + PAYLOAD])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@attack("Stored XSS in a form's own words", "escape")
def form_words(world):
    rows = [["type", "name", "label", "hint", "required", "required_message"], ["text", "a", PAYLOAD, PAYLOAD, "yes", PAYLOAD]]
    form = upload_form(world, hostile_sheet(rows)).location.split("?")[0]
    if not form.startswith("/forms/"):
        raise SystemExit("the form is not taken")
    world.form(f"{form}/open", [("version", "1")], who=world.person("administrator"))
    for page in ("", "/fill", "/print", "/answers", "/stack", "/import", "/phones"):
        if runs(world.ask("GET", form + page, who=world.person("administrator"))):
            return f"{form}{page} runs it"
    return None


@attack("A form that costs more than the house has: nesting and repeats")
def costly_form(world):
    deep = ["calculate", "c", "x", "(" * 20_000 + "1" + ")" * 20_000]
    chain = ["calculate", "d", "x", "+".join(["1"] * 30_000)]
    pattern = ["text", "e", "x", "", "regex(., '" + "(a+)+" * 200 + "$')"]
    for row in (deep, chain, pattern):
        answer = upload_form(world, hostile_sheet([["type", "name", "label", "calculation", "constraint"], row]))
        if answer.status >= 500 or not world.is_well():
            return f"{row[1]}: status {answer.status}"
    many = [["type", "name", "label", "repeat_count"], ["begin repeat", "r", "x", "1000000000"], ["text", "a", "x", ""], ["end repeat", "", "", ""]]
    form = upload_form(world, hostile_sheet(many)).location.split("?")[0]
    world.form(f"{form}/open", [("version", "1")], who=world.person("administrator"))
    filled = world.ask("GET", f"{form}/fill", who=world.person("administrator"))
    return f"status {filled.status}" if filled.status >= 500 or not world.is_well() else None


@attack("Zip bomb as a form", "bombs")
def form_bomb(world):
    rows = [["type", "name", "label"], ["text", "a", "x"]]
    with zipfile.ZipFile(io.BytesIO(hostile_sheet(rows))) as book:
        parts = [(name, book.read(name)) for name in book.namelist()]
    grown = b"<sheetData>" + b"<row/>" * 50_000_000
    content = office([
        (name, content.replace(b"<sheetData>", grown) if name.endswith("sheet1.xml") else content) for name, content in parts
    ])
    answer, grown, seconds = cost(world, lambda: upload_form(world, content))
    if answer.status >= 500 or grown > 250 or seconds > 60 or not world.is_well():
        return f"status {answer.status}, {grown} MB more, {seconds:.0f} s"
    return None


def programs(world, login, password):
    """What a program hears when it signs in."""
    body = json.dumps({"email": login, "password": password}).encode()
    return world.ask("POST", "/v1/sessions", JSON, body)


@attack("A password without the second step, at the door of programs", "steps")
def half_program(world):
    world.person("administrator")
    answer = programs(world, "administrator", PASSWORD)
    token = json.loads(answer.text).get("token", "") if answer.status == 200 else ""
    for path in ("/people", "/v1/projects", "/privacy/consents"):
        if token and world.ask("GET", path, [("Authorization", "Bearer " + token)]).status == 200:
            return f"{path} opens"
    return None


@attack("Finding out who has an account, at the door of programs", "answers")
def program_enumeration(world):
    world.person("administrator")
    told = [programs(world, login, "wrong-" + PASSWORD) for login in ("administrator", "nobody-of-this-name")]
    return "the answers differ" if (told[0].status, told[0].text) != (told[1].status, told[1].text) else None


@attack("Guessing a password, at the door of programs", "rates")
def program_guess(world):
    me = world.fresh()
    for number in range(80):
        body = json.dumps({"email": "administrator", "password": f"guess-{number}"}).encode()
        if world.ask("POST", "/v1/sessions", JSON, body, client=me).status == 429:
            return None
    return "80 guesses"


@field("CSRF: a program's address with the cookies of a page", "site")
def program_csrf(world, phone):
    lists, foreign = f"/v1/projects/{phone.project}/datasets", [("Origin", "http://evil.example")]
    body = json.dumps({"name": "planted_" + secrets.token_hex(3)}).encode()
    answer = world.ask("POST", lists, JSON + foreign, body, who=world.person("administrator"))
    return f"status {answer.status}" if answer.status != 403 else None


def household(world, me, organization):
    """A household of an organization, written down by somebody who may; its address."""
    fields = [("label", "บ้าน " + secrets.token_hex(3)), ("situation", "tenant"), ("address", "1"), ("note", ""), ("place", ""), ("visited", ""), ("version", "0")]
    made = world.form(f"/partners/{organization}/households", fields, who=me)
    found = re.search(r"/households/[0-9a-f-]{36}", made.location or made.text)
    if not found:
        words = re.sub(r"<[^>]+>|\s+", " ", made.text.split("<main", 1)[-1])
        raise SystemExit(f"no household: {made.status} {words[:600]}")
    return found.group(0)


@attack("A household of another organization by its id (IDOR)", "policy")
def foreign_household(world):
    place = household(world, world.person("administrator"), another(world))
    me = world.strong("partner")
    for path in (place, place + "/edit", place + "/members/new"):
        if world.ask("GET", path, who=me).status == 200:
            return f"{path} opens"
    return None


@attack("A household behind a PIN alone", "steps")
def household_by_pin(world):
    place = household(world, world.strong("partner"), home(world)[0])
    world.form(f"/people/{world.account('partner')}/link", [], who=world.person("administrator"))
    answer = world.ask("GET", place, who=world.enter(world.link("partner")))
    return "it opens" if answer.status == 200 else None


@attack("The telephone of a person in the register, for those who see totals", "policy")
def funder_persons(world):
    person, = look_up(world, "select id from persons limit 1")
    for path in ("/persons", f"/persons/{person}", "/committees"):
        if world.ask("GET", path, who=world.person("funder")).status == 200:
            return f"{path} opens"
    return None


@attack("A photo of somebody who did not agree, on the public page", "consents")
def photo_without_consent(world):
    photo, = look_up(world, PUBLISHED_PHOTO)[:1]
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        database.execute(
            "insert or replace into photo_register (photo, people, is_open, note, version, created_at, created_by)"
            " values (?, 1, 1, '', 1, '2026-01-01T00:00:00.000Z', 'x')", (photo,)
        )
    answer = world.ask("GET", f"/public/photos/{photo}")
    return "everybody sees it" if answer.status == 200 else None
