# SPDX-License-Identifier: Apache-2.0
"""Field clients of others against a started server: pyodk, and a script that speaks as ODK Collect does.

Usage: python3 check_clients.py BIN [--data DIR]

pyodk 1.3.0 reads and writes everything it can. A Collect-like script with a phone's own key loads lists, forms and
manifests, and sends records whole, split, out of order, resumed, repeated and conflicting, with Thai file names, in
chunked encoding, with the key in the address and by Basic; the seven cases of openrosa-server-tests are among them. The
settings are decoded from the picture of the QR code. Then foreign keys, foreign programmes, XML bombs, names that climb
out of folders, and sealed answers in feeds are tried. Exit 1 when anything is found.
"""

import argparse
import base64
import hashlib
import http.client
import io
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import time
import urllib.parse
import uuid
import zlib

import openpyxl
import pyodk.client
import requests
from lxml import etree
from pyodk._endpoints.submission_attachments import SubmissionAttachmentService
from pyodk.errors import PyODKError

from deeds import PIXEL
from server import Client, Server, copy_data, folder, need, run, totp

HEAD = ["type", "name", "label::Thai (th)", "label::English (en)", "required", "class", "countable", "fact", "save_to"]
SECRET = "1103700000013"
PERSONAL = "คุณสมมุติ เก็บไว้เฉพาะใน"
LOGIN = "partner"
PASSWORD = "four invented words 2569"
ROSA = {"X-OpenRosa-Version": "1.0"}
SPACE = {"f": "http://openrosa.org/xforms/xformsList", "m": "http://openrosa.org/xforms/xformsManifest"}


def workbook(word, version, more=()):
    """A form as its author draws it up."""
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    survey.append(HEAD)
    for row in [
        ["date", "day", "วันที่", "Day", "yes", "", "", "", ""],
        ["text", "house", "บ้านเลขที่", "House", "", "", "", "", "address"],
        ["integer", "people", "กี่คน", "People", "", "", "", "", "people"],
        ["select_one kind", "kind", "เรื่อง", "About", "", "", "yes", "", ""],
        ["text", "who", "ชื่อเล่น", "Nickname", "", "personal", "", "", ""],
        ["text", "number", "เลขประจำตัว", "Id", "", "sealed", "", "", ""],
        ["image", "photo", "รูป", "Photo", "", "", "", "", ""],
        ["image", "scan", "รูปเอกสาร", "Scan", "", "sealed", "", "", ""],
        ["begin repeat", "visit", "เยี่ยม", "Visit", "", "", "", "", ""],
        ["integer", "minutes", "กี่นาที", "Minutes", "", "", "", "", ""],
        ["end repeat", "", "", "", "", "", "", "", ""],
        *more,
    ]:
        survey.append(row)
    choices = book.create_sheet("choices")
    for row in (["list_name", "name", "label::Thai (th)", "label::English (en)"],
                ["kind", "health", "สุขภาพ", "Health"], ["kind", "other", "อื่น ๆ", "Other"]):
        choices.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_id", "form_title", "version"])
    settings.append([word, f"เยี่ยมบ้าน {word}", version])
    entities = book.create_sheet("entities")
    entities.append(["list_name", "label"])
    entities.append([f"homes_{word}", "${house}"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class Person:
    """Someone with a password and an authenticator, as coordinators must have."""

    def __init__(self, server):
        self.server = server
        admin = server.client()
        self.cookies, self.secret = {}, ""
        with sqlite3.connect(f"{server.data}/phakhi.db", timeout=30) as database:
            account = database.execute("select id from accounts where login = ?", (LOGIN,)).fetchone()[0]
        self.enter(admin, account)

    def enter(self, admin, account):
        link = re.search(r"/enter/[\w-]+", admin.post(f"/people/{account}/password-link").text).group(0)
        client = Client(self.server.port, stranger=True)
        client.cookies = client.post(link, {"login": LOGIN, "password": PASSWORD, "again": PASSWORD}).cookies
        page = client.get("/sign-in/two-steps").text
        self.secret = re.search(r'class="secret"[^>]*>([A-Z2-7 ]+)<', page).group(1)
        client.cookies.update(client.post("/sign-in/two-steps", {"code": totp(self.secret)}).cookies)
        self.cookies = client.cookies

    @property
    def password(self):
        """With the code behind it; each code works once, so it is the next one's."""
        return f"{PASSWORD} {totp(self.secret, time.time() + 30)}"


class Check:
    """What was found, with how much was tried."""

    def __init__(self):
        self.tried, self.faults = 0, []

    def that(self, what, is_so, told=""):
        self.tried += 1
        if not is_so:
            self.faults.append(f"{what}: {str(told)[:400]}")

    def refuses(self, what, code, act):
        """pyodk raises with Central's own number."""
        self.tried += 1
        try:
            self.faults.append(f"{what}: not refused, {act()!r:.200}")
        except PyODKError as error:
            if code and not error.is_central_error(code):
                self.faults.append(f"{what}: {error.args[-1].text if error.args else error!r:.300}")


def record(word, version, instance, old="", photo="", scan="", house="99/1", people="4", entity=""):
    """A record as Collect writes it."""
    deprecated = f"<orx:deprecatedID>{old}</orx:deprecatedID>" if old else ""
    return (
        f'<?xml version="1.0" ?><data xmlns:orx="http://openrosa.org/xforms" '
        f'xmlns:entities="http://www.opendatakit.org/xforms/entities" id="{word}" version="{version}">'
        f"<day>2026-02-05</day><house>{house}</house><people>{people}</people><kind>health</kind>"
        f"<who>{PERSONAL}</who><number>{SECRET}</number><photo>{photo}</photo><scan>{scan}</scan>"
        f"<visit><minutes>10</minutes></visit><visit><minutes>25</minutes></visit>"
        f"<orx:meta><orx:instanceID>{instance}</orx:instanceID>{deprecated}{entity}</orx:meta></data>"
    )


def new_id():
    return f"uuid:{uuid.uuid4()}"


def pyodk_surface(check, work, server, person, project, word):
    """All that pyodk can ask for and send."""
    config = work / "pyodk.toml"
    config.write_text(
        f'[central]\nbase_url = "http://127.0.0.1:{server.port}"\nusername = "{LOGIN}"\n'
        f'password = "{person.password}"\ndefault_project_id = {project}\n'
    )
    with pyodk.client.Client(config_path=config, cache_path=work / "cache.toml") as client:
        sheet = work / f"{word}.xlsx"
        sheet.write_bytes(workbook(word, "1"))
        form = client.forms.create(definition=sheet, form_id=word)
        check.that("forms.create", form.xmlFormId == word and form.version == "1", form)
        check.that("projects.list", any(one.id == project for one in client.projects.list()))
        check.that("projects.get", client.projects.get().id == project)
        check.that("forms.list", word in [one.xmlFormId for one in client.forms.list()])
        check.that("forms.get", client.forms.get(word).state == "open")
        xml = client.forms.get_xml(word) if hasattr(client.forms, "get_xml") else client.get(
            f"projects/{project}/forms/{word}.xml").text
        check.that("form's XML", "<h:html" in str(xml), str(xml)[:200])
        attached = work / "villages.csv"
        attached.write_text("name,label\nv1,บ้านหนึ่ง\n")
        sheet.write_bytes(workbook(word, "2", [["text", "note2", "หมายเหตุ", "Note", "", "", "", "", ""]]))
        client.forms.update(word, definition=sheet, attachments=[attached])
        check.that("forms.update", client.forms.get(word).version == "2", client.forms.get(word))
        check.refuses("a form that is not there", 404.1, lambda: client.forms.get("nothing"))
        users = client.projects.create_app_users(["เครื่อง อสม. 1", "เครื่อง อสม. 2"], forms=[word])
        check.that("app users", len(users) == 2 and all(user.token for user in users), users)
        records(check, client, work, word)
        entities(check, client, word)
        return [user.token for user in users], client.session.headers["Authorization"]


def records(check, client, work, word):
    """Records, their review, comments, files and feed."""
    first = new_id()
    made = client.submissions.create(xml=record(word, "2", first, photo="รูป1.png"), form_id=word, device_id="py:1")
    check.that("submissions.create", made.instanceId == first, made)
    again = client.submissions.create(xml=record(word, "2", first, photo="รูป1.png"), form_id=word)
    check.that("the same again is the same", again.instanceId == first)
    check.refuses("the same id with other content", 409.1,
                  lambda: client.submissions.create(xml=record(word, "2", first, house="1"), form_id=word))
    check.that("submissions.list", first in [one.instanceId for one in client.submissions.list(form_id=word)])
    check.that("submissions.get", client.submissions.get(first, form_id=word).deviceId == "py:1")
    photo = work / "รูป1.png"
    photo.write_bytes(PIXEL)
    attachments = SubmissionAttachmentService(client.session, client.project_id, word, first)
    waiting = attachments.list()
    check.that("the photo is waited for", [(one.name, one.exists) for one in waiting] == [("รูป1.png", False)], waiting)
    check.that("attachments.upload", attachments.upload(photo))
    check.that("the photo has come", attachments.list()[0].exists)
    second = new_id()
    client.submissions.edit(first, record(word, "2", second, old=first, people="5"), form_id=word, comment="นับใหม่")
    check.that("submissions.edit keeps the name", client.submissions.get(first, form_id=word).instanceId == first)
    check.refuses("an edit of an edit that was overtaken", "409.12", lambda: client.submissions.edit(
        first, record(word, "2", new_id(), old=first), form_id=word))
    comments = client.submissions.list_comments(first, form_id=word)
    check.that("comments", [one.body for one in comments] == ["นับใหม่"], comments)
    client.submissions.add_comment(first, "ตรวจแล้ว", form_id=word)
    check.that("one more comment", len(client.submissions.list_comments(first, form_id=word)) == 2)
    client.submissions.review(first, "approved", form_id=word)
    check.that("review", client.submissions.get(first, form_id=word).reviewState == "approved")
    for number in range(3):
        client.submissions.create(xml=record(word, "2", new_id(), people=str(number)), form_id=word)
    feed(check, client, word, first)


def feed(check, client, word, first):
    """OData, as pyodk and Excel ask for it."""
    table = client.submissions.get_table(form_id=word, count=True)
    rows = {row["__id"]: row for row in table["value"]}
    check.that("all rows", table["@odata.count"] == 4 == len(rows), table.get("@odata.count"))
    check.that("numbers are numbers", rows[first]["people"] == 5, rows[first])
    check.that("Central's words", rows[first]["__system"]["reviewState"] == "approved"
               and rows[first]["__system"]["edits"] == 1, rows[first]["__system"])
    text = json.dumps(table, ensure_ascii=False)
    check.that("nothing personal or sealed in the feed", SECRET not in text and PERSONAL not in text)
    paged = client.submissions.get_table(form_id=word, top=3, count=True)
    check.that("a link to what comes next", len(paged["value"]) == 3 and "@odata.nextLink" in paged, paged)
    rest = client.get(paged["@odata.nextLink"]).json()
    ids = [row["__id"] for row in paged["value"] + rest["value"]]
    check.that("every row once", sorted(ids) == sorted(rows) and "@odata.nextLink" not in rest, ids)
    year = time.gmtime().tm_year
    for condition, count in [
        ("__system/reviewState eq 'approved'", 1), ("__system/reviewState eq null", 3),
        ("__system/reviewState ne 'approved' and __system/submissionDate lt now()", 3),
        (f"year(__system/submissionDate) ge {year - 1}", 4), ("not (__system/submissionDate gt 2020-01-01)", 0),
        ("__system/submissionDate ge 2020-01-01T00:00:00.000+07:00 or __system/updatedAt ne null", 4),
        ("__system/updatedAt ne null", 1),
    ]:
        told = client.submissions.get_table(form_id=word, filter=condition, count=True)
        check.that(condition, told["@odata.count"] == count, told["@odata.count"])
    for wrong in ["people eq 5", "__system/submissionDate like 'x'", "1 eq 1); drop table submissions --", "((("]:
        check.refuses(wrong, None, lambda: client.submissions.get_table(form_id=word, filter=wrong))
    expanded = client.submissions.get_table(form_id=word, expand="*")["value"]
    check.that("repeats within", [one["minutes"] for one in expanded[0]["visit"]] == [10, 25], expanded[0])
    visits = client.submissions.get_table(form_id=word, table_name="Submissions.visit")["value"]
    check.that("repeats by themselves", len(visits) == 8 and visits[0]["__Submissions-id"] in rows, visits[:1])
    service = f"projects/{client.project_id}/forms/{word}.svc"
    tables = [one["name"] for one in client.get(service).json()["value"]]
    check.that("the service's index", tables == ["Submissions", "Submissions.visit"], tables)
    described = etree.fromstring(client.get(f"{service}/$metadata").content)
    names = described.xpath("//*[local-name()='EntitySet']/@Name")
    check.that("$metadata", names == tables, names)
    check.that("nothing protected in $metadata", not described.xpath("//*[@Name='who' or @Name='number']"))
    chosen = client.get(f"{service}/Submissions?$select=__id,people&$orderby=__system/submissionDate asc").json()
    check.that("$select", all(set(row) == {"__id", "people"} for row in chosen["value"]), chosen["value"][:1])
    dates = [row["__system"]["submissionDate"] for row in client.get(
        f"{service}/Submissions?$orderby=__system/submissionDate asc").json()["value"]]
    check.that("$orderby", dates == sorted(dates), dates)


def entities(check, client, word):
    """Lists of things."""
    name = f"wells_{word}"
    made = client.entity_lists.create(entity_list_name=name)
    check.that("entity_lists.create", made.name == name and made.properties == [], made)
    check.that("a property", client.entity_lists.add_property("depth", entity_list_name=name))
    check.that("entity_lists.list", name in [one.name for one in client.entity_lists.list()])
    check.that("entity_lists.get", [one.name for one in client.entity_lists.get(name).properties] == ["depth"])
    well = client.entities.create(label="บ่อหนึ่ง", data={"depth": "4"}, entity_list_name=name)
    check.that("entities.create", well.currentVersion.label == "บ่อหนึ่ง" and well.currentVersion.version == 1, well)
    client.entities.create_many(
        [{"label": f"บ่อ {n}", "depth": str(n)} for n in range(5)], entity_list_name=name)
    check.that("entities.create_many", len(client.entities.list(entity_list_name=name)) == 6)
    new = client.entities.update(well.uuid, entity_list_name=name, data={"depth": "6"}, base_version=1)
    check.that("entities.update", new.currentVersion.version == 2, new)
    check.refuses("an update of an old version", "409.15", lambda: client.entities.update(
        well.uuid, entity_list_name=name, data={"depth": "7"}, base_version=1))
    forced = client.entities.update(well.uuid, entity_list_name=name, data={"depth": "8"}, force=True)
    check.that("an update by force", forced.currentVersion.version == 3, forced)
    table = client.entities.get_table(entity_list_name=name)["value"]
    check.that("the list as a table", sorted(row["depth"] for row in table) == ["0", "1", "2", "3", "4", "8"], table)
    check.refuses("an unknown property", None, lambda: client.entities.create(
        label="x", data={"colour": "red"}, entity_list_name=name))
    check.that("entities.delete", client.entities.delete(well.uuid, entity_list_name=name))
    check.that("it is gone", len(client.entities.list(entity_list_name=name)) == 5)


class Collect:
    """Speaks as ODK Collect does."""

    def __init__(self, check, base, word, session=None):
        self.check, self.base, self.word = check, base, word
        self.session = session or requests.Session()

    def ask(self, method, path, **more):
        headers = {**ROSA, **more.pop("headers", {})}
        return self.session.request(method, path if "://" in path else self.base + path, headers=headers, timeout=60, **more)

    def send(self, xml, files=(), incomplete=False, device="collect:เครื่อง1"):
        parts = [("xml_submission_file", ("submission.xml", xml.encode(), "text/xml"))]
        parts += [(name, (name, content, "image/png")) for name, content in files]
        if incomplete:
            parts.append(("*isIncomplete*", (None, "yes")))
        return self.ask("POST", "/submission?deviceID=" + urllib.parse.quote(device), files=parts)

    def lists(self):
        """The list, each form and its files, byte for byte as they are named."""
        check = self.check
        answer = self.ask("GET", "/formList")
        check.that("formList", answer.status_code == 200 and answer.headers["content-type"].startswith("text/xml"),
                   answer.text)
        check.that("X-OpenRosa-Version", answer.headers.get("x-openrosa-version") == "1.0")
        forms = etree.fromstring(answer.content).findall("f:xform", SPACE)
        names = [form.findtext("f:formID", namespaces=SPACE) for form in forms]
        check.that("the form is in the list", self.word in names, names)
        for form in forms:
            told = {field: form.findtext(f"f:{field}", namespaces=SPACE)
                    for field in ("formID", "name", "version", "hash", "downloadUrl")}
            check.that("no field is missing", all(told.values()), told)
            xml = self.ask("GET", told["downloadUrl"])
            check.that("the hash is of what is served", told["hash"] == "md5:" + hashlib.md5(xml.content).hexdigest(), told)
            check.that("the form is XML", xml.headers["content-type"].startswith("text/xml"))
        one = etree.fromstring(self.ask("GET", f"/formList?formID={self.word}&verbose=true").content)
        check.that("formID and verbose", len(one) == 1 and one[0].find("f:descriptionText", SPACE) is not None)
        all_ = etree.fromstring(self.ask("GET", f"/formList?formID={self.word}&listAllVersions=true").content)
        versions = [form.findtext("f:version", namespaces=SPACE) for form in all_]
        check.that("all versions", versions == ["2", "1"], versions)
        for form in all_:
            got = self.ask("GET", form.findtext("f:downloadUrl", namespaces=SPACE)).content
            check.that("an older version is served as it was",
                       form.findtext("f:hash", namespaces=SPACE) == "md5:" + hashlib.md5(got).hexdigest())
        answer = self.ask("GET", f"/forms/{self.word}/manifest")
        check.that("manifest", etree.fromstring(answer.content).tag.endswith("manifest"), answer.text)

    def sendings(self):
        """Whole, split, resumed, repeated, conflicting: kept once."""
        check = self.check
        head = self.ask("HEAD", "/submission?deviceID=collect%3A1")
        check.that("HEAD is 204", head.status_code == 204, head.status_code)
        check.that("how much may come", int(head.headers.get("x-openrosa-accept-content-length", 0)) > 10_000_000)
        whole = new_id()
        xml = record(self.word, "2", whole)
        check.that("a record: created", self.send(xml).status_code == 201)
        answer = self.send(xml)
        check.that("the same again: accepted", answer.status_code == 202 and "OpenRosaResponse" in answer.text, answer.text)
        changed = self.send(record(self.word, "2", whole, people="400"))
        check.that("other content under the same id: conflict", changed.status_code == 409 and "error" in changed.text)
        photo = record(self.word, "2", new_id(), photo="ภาพ1.jpg", scan="เอกสาร ๑.png")
        check.that("a part without its files", self.send(photo, incomplete=True).status_code == 201)
        last = self.send(photo, [("เอกสาร ๑.png", PIXEL)])
        check.that("the last part first", last.status_code == 201, last.text)
        check.that("then the one before", self.send(photo, [("ภาพ1.jpg", PIXEL)], True).status_code == 201)
        check.that("the same part again", self.send(photo, [("ภาพ1.jpg", PIXEL)], True).status_code == 202)
        mangled = "ภาพ2.png".encode().decode("latin-1")
        other = record(self.word, "2", new_id(), photo="ภาพ2.png")
        check.that("a name that was read as Latin-1", self.send(other, [(mangled, PIXEL)]).status_code == 201)
        check.that("…is there", self.send(other, [("ภาพ2.png", PIXEL)]).status_code == 202)
        edit = record(self.word, "2", new_id(), old=whole, people="6")
        check.that("an edit by deprecatedID", self.send(edit).status_code == 201)
        check.that("an edit of what was edited", self.send(record(self.word, "2", new_id(), old=whole)).status_code == 409)
        check.that("the edit again", self.send(edit).status_code == 202)
        return whole

    def chunked(self):
        """A body in pieces of unknown number, as phones stream it."""
        border = "----collect"
        xml = record(self.word, "2", new_id()).encode()
        body = (f'--{border}\r\nContent-Disposition: form-data; name="xml_submission_file"; filename="a.xml"\r\n'
                f"Content-Type: text/xml\r\n\r\n").encode() + xml + f"\r\n--{border}--\r\n".encode()
        pieces = (body[start:start + 300] for start in range(0, len(body), 300))
        answer = self.ask("POST", "/submission", data=pieces,
                          headers={"Content-Type": f"multipart/form-data; boundary={border}"})
        self.check.that("chunked encoding", answer.status_code == 201, answer.text)

    def lists_of_things(self, thing):
        """What a record says of things is done with it."""
        made = record(self.word, "2", new_id(), house="บ้าน 7", entity=(
            f'<entities:entity dataset="homes_{self.word}" id="{thing}" create="1"><entities:label>บ้าน 7'
            f"</entities:label></entities:entity>"))
        answer = self.send(made)
        self.check.that("a record makes an entity", answer.status_code == 201, answer.text)
        told = self.ask("GET", f"/integrity?id={thing},{uuid.uuid4()}")
        gone = [one.findtext("deleted") for one in etree.fromstring(told.content).iter("entity")]
        self.check.that("integrity", gone == ["false", "true"], told.text)


def encrypted(check, phone, word):
    """A record that only the holder of the form's key can read."""
    xml = (f'<data id="{word}" version="2" encrypted="yes" xmlns="http://www.opendatakit.org/xforms/encrypted">'
           f"<base64EncryptedKey>QUJD</base64EncryptedKey><meta><instanceID>{new_id()}</instanceID></meta>"
           "<media><file>a.jpg.enc</file></media><encryptedXmlFile>submission.xml.enc</encryptedXmlFile>"
           "<base64EncryptedElementSignature>QUJD</base64EncryptedElementSignature></data>")
    files = [("submission.xml.enc", b"\x01\x02\x03"), ("a.jpg.enc", b"\x04\x05")]
    check.that("an encrypted record", phone.send(xml, files).status_code == 201)
    check.that("…again", phone.send(xml, files).status_code == 202)


def seven_cases(check, phone, word):
    """openrosa-server-tests of KoboToolbox, in its order."""
    xml = record(word, "2", new_id(), photo="one.png")
    check.that("1: a new record is created", phone.send(xml).status_code == 201)
    check.that("2: a duplicate is accepted", phone.send(xml).status_code == 202)
    check.that("3: a duplicate with a new file is created", phone.send(xml, [("one.png", PIXEL)]).status_code == 201)
    check.that("4: a duplicate with a known file is accepted", phone.send(xml, [("one.png", PIXEL)]).status_code == 202)
    nothing = phone.ask("POST", "/submission", files=[("other", ("a.txt", b"x", "text/plain"))])
    check.that("5: without the record's part it is refused", nothing.status_code == 400, nothing.text)
    unknown = phone.send(xml.replace(f'id="{word}"', 'id="nothing"'))
    check.that("6: an unknown form is refused", unknown.status_code == 404, unknown.text)
    broken = phone.send("<data")
    check.that("7: broken XML is refused", broken.status_code == 400 and "OpenRosaResponse" in broken.text, broken.text)


def attacks(check, server, base, word, token, bearer, project):
    """What must not work."""
    root = f"http://127.0.0.1:{server.port}"
    stranger = requests.get(base.replace(token, "phk_" + "A" * 43) + "/formList", headers=ROSA, timeout=60)
    check.that("a made-up key", stranger.status_code == 401, stranger.status_code)
    check.that("no key at all", requests.get(f"{root}/v1/projects", timeout=60).status_code == 401)
    key = {"Authorization": f"Bearer {token}"}
    for path in (f"/v1/projects/{project}/forms/{word}/submissions", f"/v1/projects/{project}/forms/{word}.svc",
                 f"/v1/projects/{project}/forms/{word}.svc/Submissions", f"/v1/projects/{project}/app-users"):
        answer = requests.get(root + path, headers=key, timeout=60)
        check.that(f"a phone's key reads {path}", answer.status_code == 403, answer.status_code)
    check.that("a phone's key opens pages", requests.get(
        f"{base.split('/v1/')[0]}/v1/key/{token}/../../people", timeout=60).status_code >= 400)
    other = requests.get(f"{root}/v1/projects/99999/formList", headers={**key, **ROSA}, timeout=60)
    check.that("a project that is not there", other.status_code == 404, other.status_code)
    admin = Client(server.port)
    others = [one["id"] for one in json.loads(admin.get("/v1/projects").text) if one["id"] != project]
    check.that("there are other programmes", len(others) > 1, others)
    for number in others:
        elsewhere = Collect(check, base.replace(f"/projects/{project}", f"/projects/{number}"), "learning-log")
        check.that("a phone's key in another programme", elsewhere.ask("GET", "/formList").status_code == 404)
        answer = elsewhere.send(record("learning-log", "1", new_id()))
        check.that("a record for another programme", answer.status_code in (403, 404), answer.text)
    made = requests.post(f"{root}/v1/projects/{project}/app-users", json={"displayName": "x"}, headers=key, timeout=60)
    check.that("a key makes a key", made.status_code == 403, made.status_code)
    bomb = ('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
            f'<data id="{word}" version="2"><house>&b;</house></data>')
    phone = Collect(check, base, word)
    check.that("entities in XML", phone.send(bomb).status_code == 400)
    outside = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><data id="{word}"><house>&x;</house></data>'
    check.that("a file from outside in XML", phone.send(outside).status_code == 400)
    deep = f'<data id="{word}">' + "<a>" * 5000 + "</a>" * 5000 + "</data>"
    check.that("XML without a floor", phone.send(deep).status_code == 400)
    climbing = "../../../../tmp/phakhi-outside.png"
    told = phone.send(record(word, "2", new_id(), photo=climbing), [(climbing, PIXEL)])
    check.that("a name that climbs out", told.status_code in (201, 202), told.text)
    check.that("…stays inside", not pathlib.Path("/tmp/phakhi-outside.png").exists())
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    line.request("POST", f"/v1/key/{token}/projects/{project}/submission",
                 headers={"Content-Type": "multipart/form-data; boundary=x", "Content-Length": str(200 << 20)})
    check.that("two hundred megabytes", line.getresponse().status == 413)
    line.close()
    sealed = requests.get(f"{root}/v1/projects/{project}/forms/{word}.svc/Submissions?$expand=*",
                          headers={"Authorization": bearer}, timeout=60).text
    check.that("sealed answers in a feed", SECRET not in sealed and PERSONAL not in sealed)
    wrong = requests.post(f"{root}/v1/sessions", json={"email": LOGIN, "password": "wrong word"}, timeout=60)
    check.that("a wrong password", wrong.status_code >= 400 and "message" in wrong.json(), wrong.text)
    torn = requests.post(f"{root}/v1/sessions", data="{", headers={"Content-Type": "application/json"}, timeout=60)
    check.that("broken JSON", torn.status_code == 400 and torn.json()["code"] == "400.1", torn.text)


def by_qr(check, work, server, person, form):
    """A phone set up from the page: the settings as a scanner reads them."""
    desk = Client(server.port, person.cookies)
    page = desk.get(f"/forms/{form}/phones")
    check.that("the page for phones", page.status == 200, page.text[-300:])
    organization = re.search(r'<option value="([0-9a-f-]{36})"', page.text)
    fields = {"label": "มือถือทดสอบ", "organization": organization.group(1) if organization else ""}
    shown = desk.post(f"/forms/{form}/phones", fields)
    match = re.search(r'<svg class="qr" viewBox="0 0 (\d+) \d+".*?<path d="([^"]+)"', shown.text, re.S)
    check.that("a QR is shown", match is not None, shown.text[-600:])
    if not match:
        return None
    side, path = int(match.group(1)), match.group(2)
    picture = work / "settings.pgm"
    picture.write_bytes(drawn(side, path))
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, timeout=60)
    settings = json.loads(zlib.decompress(base64.b64decode(done.stdout.strip())))
    url = settings["general"]["server_url"]
    check.that("the settings", url.startswith(f"http://127.0.0.1:{server.port}/v1/key/phk_")
               and settings["project"]["name"] == "มือถือทดสอบ", settings)
    check.that("the phone works", requests.get(url + "/formList", headers=ROSA, timeout=60).status_code == 200)
    listed = desk.get(f"/forms/{form}/phones").text
    check.that("the key is not shown again", "phk_" not in listed)
    ending = re.search(rf'/forms/{form}/phones/[0-9a-f-]+/end', listed)
    check.that("it can be ended", ending and desk.post(ending.group(0)).status == 303, listed[-300:])
    check.that("…and is", requests.get(url + "/formList", headers=ROSA, timeout=60).status_code == 401)
    return url


def register(check, server, person):
    """Households of the register go to a phone that was given them, to no other, and the look is noted."""
    admin, desk, word = server.client(), Client(server.port, person.cookies), f"homes{uuid.uuid4().hex[:6]}"
    project = json.loads(admin.get("/v1/projects").text)[0]["id"]
    sheet = workbook(word, "1", [["select_one_from_file households.csv", "home", "บ้าน", "Home", "", "", "", "", ""]])
    kind = {"Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "X-XlsForm-FormId-Fallback": word}
    made = admin.ask("POST", f"/v1/projects/{project}/forms?publish=true", sheet, kind)
    check.that("a form over the households", made.status == 200, made.text[:300])
    with sqlite3.connect(f"{server.data}/phakhi.db", timeout=30) as database:
        form = database.execute("select id from forms where word = ?", (word,)).fetchone()[0]
        own = database.execute("select g.organization from grants g join accounts a on a.id = g.account where a.login = ?", (LOGIN,)).fetchone()[0]
        other = database.execute("select id from organizations where id <> ? limit 1", (own,)).fetchone()[0]
    for client, organization, label in ((desk, own, "บ้านของเรา 7"), (admin, other, "บ้านของเขา 9")):
        client.post(f"/partners/{organization}/households", {"label": label, "address": SECRET, "situation": "tenant"})
    page = desk.get(f"/forms/{form}/phones").text
    check.that("the households are offered to the coordinator", 'value="households"' in page, page[-600:])
    told = []
    for lists in ({"list": "households"}, {}):
        shown = desk.post(f"/forms/{form}/phones", {"label": "x", "organization": own, **lists})
        base = f"http://127.0.0.1:{server.port}" + re.search(r"/v1/key/phk_[\w-]+/projects/\d+", shown.text).group(0)
        manifest = requests.get(f"{base}/forms/{word}/manifest", headers=ROSA, timeout=60).text
        file = requests.get(f"{base}/forms/{word}/attachments/households.csv", headers=ROSA, timeout=60)
        told.append((base, "households.csv" in manifest, file.status_code, file.content.decode()))
    (base, listed, status, text), (_, unlisted, refused, _) = told
    check.that("a phone that was given them has them", listed and status == 200 and "บ้านของเรา 7" in text, text[:200])
    check.that("…its organization's only, nothing sealed", "บ้านของเขา 9" not in text and SECRET not in text, text)
    check.that("a phone that was not has none", not unlisted and refused == 404, refused)
    with sqlite3.connect(f"{server.data}/phakhi.db", timeout=30) as database:
        seen = database.execute("select count(*) from views where kind = 'households'").fetchone()[0]
        check.that("the look is noted", seen >= 1, seen)
        database.execute("update grants set withdrawn_at = starts where account = (select id from accounts where login = ?)", (LOGIN,))
    gone = requests.get(f"{base}/forms/{word}/attachments/households.csv", headers=ROSA, timeout=60)
    check.that("…and goes with the duty", gone.status_code in (401, 403, 404), gone.status_code)


def drawn(side, path, scale=6):
    """The code's path, made of runs of modules, as a grey picture."""
    grid = [[255] * side for _ in range(side)]
    for column, row, width in re.findall(r"M(\d+)[ ,](\d+)h(\d+)", path):
        for step in range(int(width)):
            grid[int(row)][int(column) + step] = 0
    lines = b"".join(bytes(cell for cell in line for _ in range(scale)) * scale for line in grid)
    return f"P5 {side * scale} {side * scale} 255\n".encode() + lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--data", help="a copy of this folder instead of new demo data")
    arguments = parser.parse_args()
    need("zbarimg")
    check = Check()
    with folder("clients") as work:
        data = work / "data"
        if arguments.data:
            copy_data(arguments.data, data)
        else:
            run(arguments.binary, "demo", "--data", data)
        with Server(arguments.binary, data) as server:
            try:
                try_all(check, work, server)
            finally:
                faults = [line for line in server.errors().splitlines() if "failed" in line]
                check.that("no faults of ours", not faults, faults)
                for fault in check.faults:
                    print(fault)
    print(f"clients: {check.tried} things tried, {len(check.faults)} faults")
    sys.exit(1 if check.faults else 0)


def try_all(check, work, server):
    person = Person(server)
    word = f"visit_{uuid.uuid4().hex[:6]}"
    token = requests.post(f"http://127.0.0.1:{server.port}/v1/sessions",
                          json={"email": LOGIN, "password": person.password}, timeout=60)
    check.that("a session", token.status_code == 200, token.text)
    bearer = {"Authorization": "Bearer " + token.json()["token"]}
    projects = requests.get(f"http://127.0.0.1:{server.port}/v1/projects", headers=bearer, timeout=60).json()
    check.that("projects", len(projects) > 0, projects)
    project = projects[0]["id"]
    (work / "cache.toml").write_text(f'token = "{token.json()["token"]}"\n')
    tokens, bearer = pyodk_surface(check, work, server, person, project, word)
    base = f"http://127.0.0.1:{server.port}/v1/key/{tokens[0]}/projects/{project}"
    phone = Collect(check, base, word)
    phone.lists()
    phone.sendings()
    phone.chunked()
    phone.lists_of_things(str(uuid.uuid4()))
    seven_cases(check, phone, word)
    encrypted(check, phone, word)
    basic = requests.Session()
    basic.auth = ("anyone", tokens[1])
    plain = Collect(check, f"http://127.0.0.1:{server.port}/v1/projects/{project}", word, basic)
    check.that("Basic", plain.send(record(word, "2", new_id())).status_code == 201)
    with sqlite3.connect(f"{server.data}/phakhi.db", timeout=30) as database:
        form = database.execute("select id from forms where word = ?", (word,)).fetchone()[0]
    by_qr(check, work, server, person, form)
    attacks(check, server, base, word, tokens[0], bearer, project)
    # The last one: it takes the coordinator's duty away.
    register(check, server, person)


if __name__ == "__main__":
    main()
