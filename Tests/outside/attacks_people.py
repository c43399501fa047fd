# SPDX-License-Identifier: Apache-2.0
"""Attacks on who one is and what one may do: sessions, links, PINs, codes, roles, keys."""

import datetime
import re
import secrets
import sqlite3
import statistics
import threading
import time

from attack_world import HOST, PASSWORD, PIN, attack
from sitemap import read_routes

NOBODY = ("open", "link")


@attack("Everything without signing in", "policy")
def guest_reads(world):
    for route in read_routes(world.binary):
        if route.permission in NOBODY:
            continue
        path = re.sub(r"\{\w+\}", "nothing", route.path)
        answer = world.ask("GET", path) if route.method == "GET" else world.form(path, [("name", "x")])
        to_door = answer.status == 303 and re.match(r"/(sign-in|unlock)", answer.location)
        if answer.status not in (401, 403) and not to_door:
            return f"{route.name}: status {answer.status} {answer.location}"
    return None


@attack("A known session from before signing in (fixation)", "fixation")
def fixation(world):
    planted = {"phakhi-session": "F" * 43, "phakhi-device": "D" * 43}
    fresh = world.form(world.link("volunteer"), [("pin", PIN), ("again", PIN)], who=planted)
    if fresh.cookies.get("phakhi-session") == planted["phakhi-session"] or world.is_in(planted):
        return "the planted session is in"
    return None


@attack("A cookie that somebody made up", "tokens")
def forged_cookie(world):
    for value in ("A" * 43, "", "null", "' or '1'='1", "1", "../" * 14 + "x", "administrator"):
        if world.is_in({"phakhi-session": value}):
            return f"{value!r} is in"
    return None


@attack("A cookie under its twin's name", "twin")
def twin_cookie(world):
    me = world.person("volunteer")["phakhi-session"]
    if world.ask("GET", "/me", [("X-Forwarded-Proto", "https")], who={"phakhi-session": me}).status == 200:
        return "a cookie of the unsafe site opens the safe one"
    return None


@attack("A session after signing out", "session")
def after_sign_out(world):
    me = world.enter(world.link("volunteer"))
    world.form("/sign-out", [], who=me)
    return "still in" if world.is_in(me) else None


@attack("A session after its time", "session")
def expired(world):
    me = world.enter(world.link("volunteer"))
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        database.execute("update sessions set idle_ends = '2020-01-01T00:00:00.000Z' where created_at = (select max(created_at) from sessions)")
    return "still in" if world.is_in(me) else None


@attack("The phone's cookie without the PIN", "phone")
def device_only(world):
    me = world.enter(world.link("volunteer"))
    return "in without a PIN" if world.is_in({"phakhi-device": me["phakhi-device"]}) else None


@attack("An invitation used twice", "links")
def link_twice(world):
    link = world.link("volunteer")
    world.enter(link)
    answer = world.form(link, [("pin", "715204"), ("again", "715204")])
    return "a second phone is in" if answer.cookies.get("phakhi-session") else None


@attack("An older invitation after a new one", "links")
def older_link(world):
    first = world.link("volunteer")
    world.link("volunteer")
    answer = world.form(first, [("pin", PIN), ("again", PIN)])
    return "it still works" if answer.cookies.get("phakhi-session") else None


@attack("Guessing invitations", "rates")
def link_guess(world):
    me = world.fresh()
    for number in range(60):
        if world.form(f"/enter/{'I' * 40}{number:03}", [("pin", PIN), ("again", PIN)], client=me).status == 429:
            return None
    return "60 guesses"


@attack("Guessing a PIN", "lock,rates")
def pin_guess(world):
    me = world.enter(world.link("volunteer"))
    device = {"phakhi-device": me["phakhi-device"]}
    lock = re.search(r'name="lock"[^>]*value="([^"]+)"', world.ask("GET", "/unlock", who=device).text)
    fields = [("lock", lock.group(1) if lock else "")]
    for number in range(12):
        answer = world.form("/unlock", fields + [("pin", f"30{number:02}97")], who=device)
        if answer.cookies.get("phakhi-session"):
            return f"in after {number} tries"
    answer = world.form("/unlock", fields + [("pin", PIN)], who=device)
    return "never locked" if answer.cookies.get("phakhi-session") else None


@attack("Locking others out of their phones by guessing passwords", "crowd")
def crowd_out(world):
    me = world.enter(world.link("volunteer"))
    device = {"phakhi-device": me["phakhi-device"]}
    lock = re.search(r'name="lock"[^>]*value="([^"]+)"', world.ask("GET", "/unlock", who=device).text).group(1)
    over = threading.Event()

    def guess():
        while not over.is_set():
            world.form("/sign-in", [("login", f"nobody-{secrets.randbelow(1000)}"), ("password", "guess")])

    guessers = [threading.Thread(target=guess) for _ in range(90)]
    for guesser in guessers:
        guesser.start()
    time.sleep(2)
    statuses = [world.form("/unlock", [("lock", lock), ("pin", PIN)], who=device).status for _ in range(6)]
    over.set()
    for guesser in guessers:
        guesser.join()
    return f"right PINs were answered {statuses}" if set(statuses) != {303} else None


@attack("Names behind the PIN page of a strange phone", "phone")
def phone_names(world):
    world.enter(world.link("volunteer"))
    page = world.ask("GET", "/unlock", who={"phakhi-device": "D" * 43})
    return "names are shown" if 'name="lock"' in page.text or "lock=" in page.text else None


@attack("Finding out who has an account (answers)", "answers")
def enumeration(world):
    world.person("administrator")
    pages = []
    for login in ("administrator", "nobody-of-this-name"):
        answer = world.form("/sign-in", [("login", login), ("password", "wrong-" + PASSWORD)])
        pages.append((answer.status, re.sub(r"[\w-]{8}</p>|administrator|nobody-of-this-name", "", answer.text)))
    return "the answers differ" if pages[0] != pages[1] else None


@attack("Finding out who has an account (time)", "timing")
def timing(world):
    world.person("administrator")
    took = {"administrator": [], "nobody-of-this-name": []}
    for _ in range(7):
        for login, times in took.items():
            started = time.perf_counter()
            world.form("/sign-in", [("login", login), ("password", "wrong-" + PASSWORD)])
            times.append(time.perf_counter() - started)
    known, unknown = (statistics.median(times) for times in took.values())
    return f"{known * 1000:.0f} ms and {unknown * 1000:.0f} ms" if max(known, unknown) > 2.5 * min(known, unknown) else None


@attack("Guessing a password", "rates")
def password_guess(world):
    me = world.fresh()
    for number in range(80):
        if world.form("/sign-in", [("login", "administrator"), ("password", f"guess-{number}")], client=me).status == 429:
            return None
    return "80 guesses"


@attack("A password without the second step", "steps")
def half_way(world):
    world.person("administrator")
    half = world.form("/sign-in", [("login", "administrator"), ("password", PASSWORD)]).cookies
    for path in ("/people", "/me", "/partners", "/sign-in/two-steps"):
        answer = world.ask("GET", path, who=half)
        if answer.status == 200 and ("/people" in path or "secret" in answer.text):
            return f"{path} opens"
    return None


@attack("A code from the app used twice", "codes")
def replayed_code(world):
    world.person("administrator")
    code = world.totp.at(time.time() + 30)

    def sign_in():
        half = world.form("/sign-in", [("login", "administrator"), ("password", PASSWORD)]).cookies
        answer = world.form("/sign-in/code", [("code", code)], who=half)
        return answer.status == 303 and bool(answer.cookies)

    first = sign_in()
    return "it works twice" if sign_in() else None if first else "it never worked"


def may_not(name, login, paths):
    """Pages above one's rank."""

    def run(world):
        me = world.person(login)
        for path in paths:
            answer = world.ask("GET", path, who=me)
            if answer.status == 200:
                return f"{path} opens"
        return None

    attack(name, "policy")(run)


may_not("A volunteer among the accounts", "volunteer", ("/people", "/people/new", "/people/list.csv", "/openings", "/agreements"))


@attack("A volunteer who makes accounts", "policy,grants")
def volunteer_invites(world):
    answer = world.form("/people", [("name", "planted"), ("role", "administrator"), ("house", "1")], who=world.person("volunteer"))
    return f"status {answer.status}" if answer.status in (200, 303) else None


def grants(world, login):
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        return database.execute("select count(*) from grants where account = ?", (world.account(login),)).fetchone()[0]


@attack("Giving what one does not hold (grant form)", "grants")
def escalation(world):
    me, target = world.person("partner"), world.account("volunteer")
    before = grants(world, "volunteer")
    for role in ("administrator", "regional-coordinator", "funder-officer"):
        world.form(f"/people/{target}/grants", [("role", role), ("house", "1")], who=me)
    return "a role was given" if grants(world, "volunteer") > before else None


@attack("Lifting oneself", "grants")
def own_grant(world):
    before = grants(world, "partner")
    for role in ("administrator", "coordinator", "regional-coordinator"):
        world.form(f"/people/{world.account('partner')}/grants", [("role", role), ("house", "1")], who=world.person("partner"))
    return "a role was taken" if grants(world, "partner") > before else None


@attack("A link for someone above oneself", "grants,own")
def upward_link(world):
    target = world.account("administrator")
    for way in ("link", "password-link", "lost-phone"):
        answer = world.form(f"/people/{target}/{way}", [], who=world.person("partner"))
        if "/enter/" in answer.text:
            return f"{way}: a link"
    return None


@attack("Ending another's session by its id (IDOR)", "own")
def foreign_session(world):
    other = world.enter(world.link("funder"))
    with sqlite3.connect(f"{world.data}/phakhi.db", timeout=30) as database:
        rows = database.execute("select id from sessions where account = ?", (world.account("funder"),)).fetchall()
    for identifier, in rows:
        world.form(f"/me/sessions/{identifier}/end", [], who=world.person("volunteer"))
    return None if world.is_in(other) else "another's session was ended"


@attack("Another organization's record by its id (IDOR)", "policy")
def foreign_record(world):
    me = world.person("volunteer")
    database = sqlite3.connect(f"{world.data}/phakhi.db", timeout=30)
    own, = database.execute("select organization from grants where account = ?", (world.account("volunteer"),)).fetchone()
    others = database.execute("select id from commitment_copies where organization <> ? limit 400", (own,)).fetchall()
    for copy, in others[::20]:
        world.form("/progress", [("item", f"copy-{copy}"), ("line", "planted"), ("state", "going")], who=me)
    planted, = database.execute(
        "select count(*) from progress p join commitment_copies c on c.id = p.copy where p.line = 'planted' and c.organization <> ?", (own,)
    ).fetchone()
    database.close()
    return f"{planted} records of others" if planted else None


def key(world, *permissions, **sender):
    """What a script would send to be its owner, or nothing if no such key is made."""
    day = datetime.date.today() + datetime.timedelta(days=90)
    fields = [("label", "x"), ("ends", f"{day.day}/{day.month}/{day.year + 543}")]
    page = world.form("/me/keys", fields + [("permission", permission) for permission in permissions], **sender)
    found = re.search(r"phk_[\w-]+", page.text)
    return [("Authorization", "Bearer " + found.group(0))] if found else None


def plain_key(world):
    """A key of someone who may have one, without which the attacks on keys would prove nothing."""
    bearer = key(world, "partners.read", who=world.person("partner"))
    if not bearer or world.ask("GET", "/partners", bearer).status != 200:
        raise SystemExit("an honest key was not made or does not work")
    return bearer


@attack("A key that may more than its owner", "keys")
def wide_key(world):
    plain_key(world)
    wished = ("access.house", "access.manage", "partners.write", "privacy.read", "privacy.write")
    bearer = key(world, *wished, who=world.person("partner"))
    if not bearer:
        return None
    for path in ("/people", "/openings", "/privacy/consents"):
        if world.ask("GET", path, bearer).status == 200:
            return f"{path} opens with the key"
    return None


@attack("A key that makes keys, or changes the PIN", "policy,keys")
def key_makes_key(world):
    return "a second key" if key(world, "partners.read", headers=plain_key(world)) else None


@attack("A key that somebody made up", "tokens")
def forged_key(world):
    plain_key(world)
    for value in ("phk_" + "A" * 43, "phk_", "", "A" * 43, secrets.token_urlsafe(32)):
        answer = world.ask("GET", "/partners", [("Authorization", "Bearer " + value)])
        if answer.status == 200:
            return f"{value!r} is in"
    return None


@attack("CSRF: a form of someone who is signed in", "site")
def signed_in_csrf(world):
    foreign = [("Origin", "http://evil.example")]
    answer = world.form("/me/sessions/end-others", [], foreign, who=world.person("coordinator"))
    return f"status {answer.status}" if answer.status != 403 else None


@attack("A PIN, password or code repeated on a page", "secrets")
def repeated_secret(world):
    secret = "847261" + secrets.token_hex(2)
    for path in (world.link("volunteer"), "/sign-in", "/unlock", "/me/password"):
        answer = world.form(path, [("pin", secret), ("again", "x"), ("password", secret), ("old", secret), ("login", "x")])
        if secret in answer.text or secret in answer.location:
            return f"{path} repeats it"
    return "it stands in the log" if secret in world.server.errors() else None


@attack("A way back that leads away after signing in", "back")
def sign_in_back(world):
    me = world.enter(world.link("volunteer"))
    device = {"phakhi-device": me["phakhi-device"]}
    lock = re.search(r'name="lock"[^>]*value="([^"]+)"', world.ask("GET", "/unlock", who=device).text)
    fields = [("lock", lock.group(1) if lock else ""), ("pin", PIN)]
    for back in ("//evil.example", "https://evil.example", "/\\evil.example"):
        place = world.form("/unlock", fields + [("back", back)], who=device).location
        if re.match(r"(//|/\\|[a-z]+:)", place):
            return f"leads to {place}"
    return None


@attack("Cookies that scripts or other sites can read", "cookies")
def cookie_flags(world):
    link = world.link("volunteer")
    headers = [("X-Forwarded-Proto", "https"), ("Origin", f"https://{HOST}")]
    answer = world.form(link, [("pin", PIN), ("again", PIN)], headers)
    line = answer.headers.get("set-cookie", "")
    wanted = ("__Host-phakhi", "Secure", "HttpOnly", "SameSite=Lax", "Path=/")
    missing = [word for word in wanted if word not in line]
    return f"without {missing}: {re.sub('=[^;]{20,}', '=…', line)}" if missing else None
