# SPDX-License-Identifier: Apache-2.0
"""Attacks by what is in pages, forms, addresses and files."""

import csv
import hashlib
import io
import pathlib
import re
import secrets
import sqlite3
import struct
import subprocess
import time
import zipfile
import zlib

from attack_world import HOST, attack
from deeds import PIXEL
from server import Client, part, run
from sitemap import Sitemap, read_routes

PAYLOAD = "\"'><script>x9()</script><img src=x onerror=x9()>"


@attack("Open redirect", "back")
def open_redirect(world):
    for back in ("//evil.example", "/\\evil.example", "https://evil.example", "/%09/evil.example", "/\t/evil.example",
                 "///evil.example", "\\\\evil.example", "/%5cevil.example", "javascript:x9()", "/..//evil.example"):
        place = world.form("/preferences", [("size", "1"), ("back", back)]).location
        if re.match(r"(//|/\\|\\|[a-z]+:|/\s)", place):
            return f"leads to {place}"
    return None


@attack("CRLF in a redirect", "back")
def header_injection(world):
    for back in ("/\r\nSet-Cookie: planted=1", "/\nX-Planted: 1", "/\u010d\u010aX-Planted: 1", "/x\r\n\r\n<b>planted"):
        answer = world.form("/preferences", [("size", "1"), ("back", back)])
        if "planted" in str(answer.headers).lower() and ("x-planted" in answer.headers or "planted=1" in answer.headers.get("set-cookie", "")):
            return f"headers {answer.headers}"
        if any(sign in answer.location for sign in "\r\n") or "planted" in answer.location:
            return f"a Location of {answer.location!r}"
    return None


@attack("Path traversal among our own files", None)
def asset_traversal(world):
    return traverse(world, "/assets/0/")


@attack("Path traversal among uploads", None)
def upload_traversal(world):
    return traverse(world, "/files/")


def traverse(world, start):
    steps = ("../../../../etc/passwd", "..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
             "....//....//etc/passwd", "..%5c..%5cetc%5cpasswd", "%252e%252e%252fetc%252fpasswd", "phakhi.css%00.png",
             "/etc/passwd", "..%c0%af..%c0%afetc/passwd", "../phakhi.db", "..%2fphakhi.db")
    for step in steps:
        target = f"GET {start}{step} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n"
        out = world.raw(target)
        if b"root:" in out or b"SQLite format" in out or b" 500 " in out.split(b"\r\n")[0]:
            return f"{start}{step}: {out[:80]!r}"
    return None


@attack("Null bytes and broken UTF-8", None)
def odd_bytes(world):
    me = world.person("coordinator")
    odd = ("%00", "%ff%fe", "a%00b", "%ed%a0%80", "%f4%90%80%80", "%")
    for text in odd:
        for target in (f"/search?q={text}", f"/partners/{text}", f"/files/{text}", f"/answer/{text}"):
            out = world.raw(f"GET {target} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n")
            if b" 500 " in out.split(b"\r\n")[0] or not out:
                return f"{target}: {out[:60]!r}"
        body = f"name={text}&kind=network&size=1&back={text}".encode()
        for path in ("/preferences", "/partners"):
            answer = world.ask("POST", path, [("Content-Type", "application/x-www-form-urlencoded")], body, who=me)
            if answer.status >= 500 or answer.status == 0:
                return f"POST {path} {text}: {answer.status}"
    return None


@attack("SQL and search syntax in a search", "search")
def injection(world):
    me = world.person("coordinator")
    plain = len(world.ask("GET", "/search?q=zzzzqqqq", who=me).body)
    for text in ("' or 1=1 --", '"', "a* OR b*", "NEAR(a b)", "x'); drop table journal; --", "%", "{a}", "a:b", "-", '""'):
        answer = world.ask("GET", "/search?q=" + text, who=me)
        if answer.status >= 500:
            return f"{text}: status {answer.status}"
        if text.startswith("'") and len(answer.body) > plain * 4:
            return f"{text}: {len(answer.body)} bytes"
    return None


@attack("Stored XSS in every text field of what is new", "escape")
def stored_xss(world):
    me = world.person("coordinator")
    seen = []
    for route in read_routes(world.binary):
        texts = [field["name"] for field in route.fields if field["place"] == "form" and field["kind"].startswith("text")]
        if route.method != "POST" or not texts or not route.is_fixed:
            continue
        fields = [(field["name"], PAYLOAD if field["name"] in texts else sensible(field["kind"])) for field in route.fields]
        answer = world.form(route.path, [(name, value) for name, value in fields if value], who=me)
        seen.append((route.path, answer))
        if answer.status == 303:
            seen.append((answer.location, world.ask("GET", answer.location, who=me)))
    for path in ("/", "/partners", "/programmes", "/reports", "/search?q=" + PAYLOAD, "/public", "/progress"):
        seen.append((path, world.ask("GET", path, who=me)))
    return next((f"{path} runs it" for path, answer in seen if runs(answer)), None)


def runs(answer):
    """Whether a page holds the payload as something that runs."""
    return answer.headers.get("content-type", "").startswith("text/html") and b"<script>x9()" in answer.body


@attack("Stored XSS in every text field of every record", "escape")
def record_xss(world):
    routes = read_routes(world.binary)
    texts = {
        route.name: [field["name"] for field in route.fields if field["place"] == "form" and field["kind"].startswith("text")]
        for route in routes
    }
    client = Client(world.port, world.person("administrator"), stranger=True)
    posts = Sitemap(routes).crawl(client).posts
    taken = 0
    for name, (target, fields, _) in sorted(posts.items()):
        # One at a time, beside what the form shows, so that one field's refusal does not save another.
        for text in set(texts[name]):
            others = [(key, value) for key, value in fields if key != text]
            answer = client.post(target, others + [(text, PAYLOAD)])
            taken += answer.status == 303
            if runs(answer):
                return f"{name}, {text}: the answer runs it"
    if taken < 10:
        raise SystemExit(f"only {taken} forms took the payload")
    after = Sitemap(routes).crawl(client).answers
    return next((f"{address} runs it" for address, answer in after.items() if runs(answer)), None)


def sensible(kind):
    """A value that a field takes, so that the texts beside it get through."""
    if "|" in kind:
        return kind.split("|")[0]
    return {"integer": "1", "flag": "", "day": "2026-01-01"}.get(kind, "")


@attack("XSS in the address that a page repeats", "escape")
def reflected_xss(world):
    me = world.person("coordinator")
    for path in (f"/search?q={PAYLOAD}", f"/nowhere/{PAYLOAD}", f"/partners?q={PAYLOAD}", f"/sign-in?back=/{PAYLOAD}"):
        for who in (me, None):
            if b"<script>x9()" in world.ask("GET", path, who=who).body:
                return f"{path} runs it"
    return None


def named(world, name):
    """Someone with a name of one's choice, as an administrator on the machine could add them."""
    run(world.binary, "invite", "--role", "volunteer", "--name", name, "--data", world.data)


@attack("Formula in a CSV export", "formula")
def csv_formula(world):
    named(world, '=HYPERLINK("http://evil.example","x")')
    text = world.ask("GET", "/people/list.csv", who=world.person("administrator")).body.decode("utf-8-sig")
    if "HYPERLINK" not in text:
        raise SystemExit(f"no list of people to look at: {text[:300]}")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    return next((f"the cell {cell!r}" for cell in cells if cell.startswith(("=", "+", "@"))), None)


@attack("Stored XSS in a person's name", "escape")
def name_xss(world):
    named(world, PAYLOAD)
    page = world.ask("GET", "/people", who=world.person("administrator")).text
    if "x9()" not in page:
        raise SystemExit("no list of people to look at")
    return "the list runs it" if "<script>x9()" in page else None


def office(parts):
    """A document put together by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def upload(world, path, field, name, kind, content, fields=()):
    """A form with one file."""
    border = "----attack" + secrets.token_hex(8)
    body = b"".join(part(border, key, value.encode()) for key, value in fields)
    body += part(border, field, content, name, kind) + f"--{border}--\r\n".encode()
    return world.ask("POST", path, [("Content-Type", f"multipart/form-data; boundary={border}")], body, who=world.person("coordinator"))


def highest(world):
    """The most megabytes that the server ever held."""
    with open(f"/proc/{world.server.process.pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) // 1024


def cost(world, act):
    """What an act answers, how many megabytes more the server held for it, and how many seconds it took."""
    # From now on the highest is counted anew.
    pathlib.Path(f"/proc/{world.server.process.pid}/clear_refs").write_text("5")
    before, started = highest(world), time.monotonic()
    answer = act()
    return answer, highest(world) - before, time.monotonic() - started


def bomb(name, weakness, content):
    """A document that grows without end when it is opened."""

    def run(world):
        document = content()
        answer, grown, seconds = cost(world, lambda: upload(
            world, "/reports", "file", "plan.docx", "application/octet-stream", document, [("way", "file")]
        ))
        if answer.status >= 500 or grown > 400 or seconds > 60 or not world.is_well():
            return f"status {answer.status}, {grown} MB more, {seconds:.0f} s"
        return "taken as a report" if answer.status == 303 else None

    attack(name, weakness)(run)


TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
bomb("Zip bomb", "bombs", lambda: office([("[Content_Types].xml", TYPES), ("word/document.xml", b"<a>" + b"a" * 300_000_000)]))


def entities(declared, text):
    head = f'<?xml version="1.0"?><!DOCTYPE w [{declared}]>'
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return office([
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", f"{head}<w:document {space}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"),
    ])


# 240 MB: more than the house may hold for one form, and not so much that a shared machine would suffer.
LAUGHS = '<!ENTITY l0 "hahahahahahahahahahahaha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 8))
bomb("XML entities: a billion laughs", "entities", lambda: entities(LAUGHS, "&l7;"))
bomb("XML entities: a file of the server", "entities", lambda: entities('<!ENTITY f SYSTEM "file:///etc/passwd">', "&f;"))


@attack("Dashes: a form that is slow to take apart", "dashes")
def dashes(world):
    me = world.person("coordinator")
    started = time.monotonic()
    kind = [("Content-Type", "multipart/form-data; boundary=" + "-" * 60 + "x")]
    world.ask("POST", "/reports", kind, b"-" * (20 * 1024 * 1024), who=me)
    seconds = time.monotonic() - started
    return f"{seconds:.0f} s for one form" if seconds > 30 else None


def partner_link(world, ends="2999-01-01T00:00:00.000Z"):
    """A partner's link and a copy that it may write to."""
    token = secrets.token_urlsafe(16)
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        copy, root, organization = database.execute(
            "select id, root, organization from commitment_copies where is_current = 1 and state = 'waiting' limit 1"
        ).fetchone()
        database.execute(
            "insert into partner_links (digest, plan, organization, created_by, created_at, expires_at)"
            " values (?, ?, ?, 'x', ?, ?)",
            (hashlib.sha256(token.encode()).hexdigest(), root, organization, "2026-01-01T00:00:00.000Z", ends),
        )
    return token, copy


@attack("An old partner's link", "expiry")
def old_link(world):
    token, copy = partner_link(world, "2026-01-02T00:00:00.000Z")
    if (seen := world.ask("GET", f"/l/{token}").status) == 200:
        return f"the page opens: status {seen}"
    sent = world.form(f"/l/{token}/progress", {"item": f"copy-{copy}", "line": "planted"})
    return f"news are taken: status {sent.status}" if sent.status in (200, 303) else None


@attack("A partner's link in the hands of someone of another organization", "voice")
def foreign_link(world):
    token, copy = partner_link(world)
    me = world.person("volunteer")
    sent = world.form(f"/l/{token}/support", {"item": f"copy-{copy}", "kind": "other", "text": "planted"}, who=me)
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        taken = database.execute("select count(*) from support_requests where text = 'planted'").fetchone()[0]
    return f"written in its name: status {sent.status}" if taken else None


def photo_of(world, name, kind, content):
    """News with a photo from the holder of a partner's link; the id and the stored bytes, or nothing if refused."""
    token, copy = partner_link(world)
    fields = [("item", f"copy-{copy}"), ("line", "a photo")]
    answer = upload(world, f"/l/{token}/progress", "photo", name, kind, content, fields)
    if answer.status != 303:
        return answer, None, b""
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        identifier, digest = database.execute("select id, digest from files order by created_at desc limit 1").fetchone()
    return answer, f"/files/{identifier}", stored_file(world, digest)


def stored_file(world, digest):
    """The bytes that are kept under a digest."""
    return pathlib.Path(f"{world.data}/files/{digest[:2]}/{digest[2:]}").read_bytes()


@attack("A page or SVG uploaded as a photo, shown as one", "kinds")
def active_upload(world):
    me = world.person("coordinator")
    page = b"<!doctype html><script>x9()</script>"
    vector = b'<svg xmlns="http://www.w3.org/2000/svg"><script>x9()</script></svg>'
    for name, kind, content in (("a.jpg", "image/jpeg", page), ("a.svg", "image/svg+xml", vector), ("a.html", "text/html", page)):
        _, place, stored = photo_of(world, name, kind, content)
        if place is None:
            continue
        answer = world.ask("GET", place, who=me)
        shown = not answer.headers.get("content-disposition", "").startswith("attachment")
        if answer.status == 200 and shown and b"<script>" in stored:
            return f"{place} is shown as {answer.headers.get('content-type')}"
    return None


@attack("A picture that is also a page", "clean")
def polyglot(world):
    me = world.person("coordinator")
    content = b"GIF89a" + b"\x01\x00\x01\x00\x80\x00\x00" + b"\0" * 6 + b"\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    content += b"\x21\xfe\x20<script>x9()</script>/*polyglot*/" + b"\0\x3b<script>x9()</script>"
    answer, place, stored = photo_of(world, "a.gif", "image/gif", content)
    if place is None:
        return None if answer.status == 422 else f"status {answer.status}"
    served = world.ask("GET", place, who=me)
    safe = served.headers.get("x-content-type-options") == "nosniff"
    return f"{place} still holds it" if b"<script>" in stored or not safe else None


def photo_with_place():
    """A photo that says where it was taken."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    secret = b"Location\0home at 7.0086,100.4747"
    return PIXEL[:33] + chunk(b"tEXt", secret) + chunk(b"eXIf", b"MM\0*" + b"GPS7.0086" * 3) + PIXEL[33:]


@attack("Position and camera of a photo", "clean")
def exif(world):
    answer, place, stored = photo_of(world, "a.png", "image/png", photo_with_place())
    if place is None:
        raise SystemExit(f"no photo to look at: status {answer.status}")
    return f"{place} tells the place" if b"7.0086" in stored else None


@attack("A file's name as a header or path", "names")
def file_name(world):
    for name in ('a";x="\r\nX-Planted: 1', "../../../../tmp/planted.txt", "a\0b.csv", "\u202egpj.exe"):
        # Each of its own, for the same words twice are one report.
        words = f"มีแผน {secrets.randbelow(10**9)} ข้อ".encode()
        answer = upload(world, "/reports", "file", name, "text/plain", words, [("way", "file")])
        if answer.status >= 500 or "x-planted" in answer.headers:
            return f"{name!r}: status {answer.status}"
        with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
            identifier, = database.execute("select id from files order by created_at desc, id desc limit 1").fetchone()
        back = world.ask("GET", f"/files/{identifier}", who=world.person("coordinator"))
        disposition = back.headers.get("content-disposition", "")
        if "x-planted" in back.headers or re.search(r"/|\\|\"|[^ -~]", disposition.removeprefix("attachment")):
            return f"{name!r}: {disposition!r}"
    return None


@attack("Mass assignment: fields that the form does not have", None)
def mass_assignment(world):
    me = world.person("coordinator")
    extra = [("id", "planted-id"), ("version", "99"), ("state", "closed"), ("created_by", "someone"), ("by", "x"), ("actor", "x")]
    answer = world.form("/partners", [("name", "เครือข่ายลองดี " + secrets.token_hex(3)), ("kind", "network")] + extra, who=me)
    return f"leads to {answer.location}" if "planted-id" in answer.location else None


@attack("Private pages in a shared cache", "headers")
def cached(world):
    me = world.person("coordinator")
    for path in ("/", "/partners", "/programmes", "/reports", "/progress"):
        answer = world.ask("GET", path, who=me)
        if answer.status in (200, 401, 403) and "no-store" not in answer.headers.get("cache-control", ""):
            return f"{path}: {answer.headers.get('cache-control')}"
    return None


@attack("Framing (clickjacking) and inline script", "headers")
def framing(world):
    me = world.person("coordinator")
    for path in ("/", "/partners", "/nowhere", "/public"):
        policy = world.ask("GET", path, who=me).headers.get("content-security-policy", "")
        if "frame-ancestors 'none'" not in policy or "unsafe" in policy or "default-src 'none'" not in policy:
            return f"{path}: {policy}"
    return None


@attack("A refusal without protecting headers", "headers")
def bare_refusal(world):
    answer = world.ask("GET", "/healthz", host="evil.example")
    return f"{answer.headers}" if "content-security-policy" not in answer.headers else None


@attack("What was typed in a fault's page or in the log", "logs")
def leak(world):
    me = world.person("coordinator")
    secret = "s3cret-" + secrets.token_hex(4)
    world.form("/partners", [("name", secret + "x" * 5000), ("kind", secret)], who=me)
    world.ask("GET", f"/search?q={secret}", who=me)
    return "it stands in the log" if secret in world.server.errors() else None


@attack("Rewriting the journal, chain and all", "heads")
def rewritten_journal(world):
    keys, heads = pathlib.Path(f"{world.data}.keys"), pathlib.Path(f"{world.data}.heads")
    if not keys.exists() or not heads.exists():
        return None if not keys.exists() else "no heads were copied out"
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        room, = database.execute("select room from journal group by room order by count(*) desc").fetchone()
        rows = database.execute(
            "select seq, at, actor, action, record, digest from journal where room = ? order by seq", (room,)
        ).fetchall()
        chain = ""
        for seq, at, actor, action, record, digest in rows:
            actor = "someone-else" if seq == 2 else actor
            fields = [chain, str(seq), at, actor, action, record, digest]
            chain = hashlib.sha256("".join(f"{len(f.encode())}:{f}" for f in fields).encode()).hexdigest()
            database.execute(
                "update journal set actor = ?, chain = ? where room = ? and seq = ?", (actor, chain, room, seq)
            )
    done = subprocess.run([world.binary, "journal", "verify", "--data", world.data], capture_output=True, text=True)
    found = done.returncode == 1 and re.search(rf"{room} \d+ rewritten", done.stderr)
    return None if found else "unnoticed: " + done.stdout + done.stderr
