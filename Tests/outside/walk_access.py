# SPDX-License-Identifier: Apache-2.0
"""Comes in, shuts out and hands over, as people with phones would: every page on the way is looked at.

Usage: python3 walk_access.py BIN [--shots DIR] [--data DIR]

In an empty house: set-up link, password, authenticator (pyotp), recovery code. With demo data, on a phone and on a
desk: an invitation by QR (decoded by zbarimg), a PIN, two people on one phone, wrong PINs and the pause after them, a
lost phone, an app key, an agreement, a record that is refused, a hand-over. axe, console, content policy and sideways
scrolling on each page. Exit 1 when anything is found.
"""

import argparse
import datetime
import pathlib
import re
import subprocess
import sys
import urllib.error
import urllib.request

import pyotp

from browser import DESK, PHONE, Window, browser
from server import PASSWORD, Client, Server, copy_data, folder, need, run

PIN, OTHER_PIN = "482917", "590316"


class Walk:
    """What was found, and the pictures of the pages on the way."""

    def __init__(self, shots, name="access"):
        self.shots, self.name, self.findings, self.steps = shots, name, [], 0

    def expect(self, condition, message):
        if not condition:
            self.findings.append(message)
        return bool(condition)

    def tell(self):
        """Prints what was found; the exit code."""
        found = list(dict.fromkeys(self.findings))
        for finding in found:
            print(finding)
        print(f"{self.name}: {self.steps} pages on the way, {len(found)} findings")
        return 1 if found else 0


class Person:
    """One browser of one person."""

    def __init__(self, walk, opened, port, size, **options):
        self.walk, self.size = walk, size
        self.window = Window(opened, port, size, stranger=True, **options)
        self.page = self.window.page

    def seen(self, name, status=200):
        """Checks the page at hand and keeps a picture of it."""
        self.page.wait_for_load_state()
        troubles = self.window.heard() + self.window.overflow() + self.window.accessibility()
        troubles += self.window.small_targets()
        self.walk.findings += [f"{self.size[0]} {name}: {trouble}" for trouble in troubles]
        self.window.troubles = []
        self.walk.steps += 1
        self.window.shoot(self.walk.shots / f"{self.walk.name}-{name}-{self.size[0]}.png")

    def go(self, path, name, status=200):
        troubles = self.window.open(path, status)
        self.walk.findings += [f"{self.size[0]} {name}: {trouble}" for trouble in troubles]
        self.seen(name)

    def press(self, selector, name, status=200):
        """Presses the first visible thing that matches, and waits for the page behind it."""
        self.window.expected = status
        with self.page.expect_navigation():
            self.page.locator(selector).locator("visible=true").first.click()
        self.seen(name)

    def fill(self, **fields):
        for name, value in fields.items():
            self.page.fill(f"#{name}", value)

    def here(self):
        return self.page.url.removeprefix(self.window.base)

    def text(self):
        return self.page.locator("body").inner_text()

    def has(self, words, message):
        self.walk.expect(words in self.text(), f"{self.size[0]} {message}: “{words}” is missing at {self.here()}")

    def choose_pin(self, link, pin, name):
        self.go(link, f"enter-{name}")
        self.fill(pin=pin, again=pin)
        self.press("main form .btn", f"first-{name}")

    def unlock(self, pin, name, status=200):
        self.fill(pin=pin)
        self.press("main form .btn", name, status)


def read_qr(person, name):
    """What a phone's camera reads from the picture on the page."""
    picture = person.walk.shots / f"qr-{name}.png"
    person.page.locator("svg.qr").screenshot(path=str(picture))
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, timeout=60)
    return done.stdout.strip()


def set_up(walk, opened, binary, work):
    """An empty house: the printed link, a password, the authenticator, out, and in again in every way."""
    with Server(binary, work / "empty", account=None) as server:
        link = server.hear(re.compile(rb"/enter/[\w-]+")).group().decode()
        admin = Person(walk, opened, server.port, PHONE)
        admin.go("/people", "door")
        walk.expect(admin.here().startswith("/sign-in?back="), f"a stranger lands at {admin.here()}")
        admin.go(link, "set-up")
        admin.fill(name="ดวงใจ ตัวอย่าง", login="duangjai", password="short", again="short")
        admin.press("main form .btn", "set-up-short", 422)
        admin.fill(password=PASSWORD, again=PASSWORD)
        admin.press("main form .btn", "two-steps")
        uri = read_qr(admin, "totp")
        walk.expect(uri.startswith("otpauth://totp/"), f"the picture for the app holds {uri[:40]}")
        clock = pyotp.parse_uri(uri)
        admin.fill(code="000000")
        admin.press("main form .btn", "two-steps-wrong", 422)
        walk.expect(read_qr(admin, "totp") == uri, "a wrong code changes the key that was scanned")
        admin.fill(code=clock.now())
        admin.press("main form .btn", "recovery")
        codes = [item.inner_text() for item in admin.page.locator(".codes .secret").all()]
        walk.expect(len(codes) >= 8, f"{len(codes)} recovery codes")
        admin.press("main .btn", "home")
        admin.go("/me", "me-admin")
        admin.press("main .row .btn", "signed-out")
        admin.go("/me", "signed-out-door")
        sign_in(walk, admin, codes)
        again = Person(walk, opened, server.port, PHONE)
        again.go(link, "used-link", 409)
        for person in (admin, again):
            person.window.close()


def sign_in(walk, admin, codes):
    """Wrong password, then a recovery code; the same code does not work twice."""
    admin.fill(login="duangjai", password="not the password")
    admin.press("main form .btn", "sign-in-wrong", 422)
    wrong = admin.page.locator("#login-fault").inner_text()
    admin.fill(login="nobody", password="not the password")
    admin.press("main form .btn", "sign-in-unknown", 422)
    walk.expect(admin.page.locator("#login-fault").inner_text() == wrong, "an unknown name is answered otherwise")
    admin.fill(login="duangjai", password=PASSWORD)
    admin.press("main form .btn", "code")
    admin.page.locator("summary").click()
    admin.fill(recovery=codes[0])
    admin.press("details .btn", "me-by-recovery")
    walk.expect(admin.here() == "/me", f"back at {admin.here()} after signing in")
    admin.page.locator("header .me").click()
    admin.page.wait_for_load_state()


def lend_phone(walk, opened, server, size):
    """Two people on one phone: each with a PIN, neither opens the other's work; wrong PINs make a pause."""
    phone = Person(walk, opened, server.port, size)
    partner, volunteer = server.invite("--account", "partner"), server.invite("--account", "volunteer")
    phone.choose_pin(partner, PIN, "partner")
    phone.go("/me", "me-partner")
    phone.has("สมชาย", "the phone's first person")
    phone.press("main .row .btn", "partner-out")
    phone.choose_pin(volunteer, OTHER_PIN, "volunteer")
    phone.go("/me", "me-volunteer")
    phone.has("นิภา", "the phone's second person")
    phone.press("main .row .btn", "volunteer-out")
    phone.go("/unlock?back=/me", "unlock")
    phone.press("a.big:has-text('สมชาย')", "unlock-pin")
    phone.unlock(OTHER_PIN, "unlock-other-pin", 422)
    walk.expect(phone.page.locator("#pin-fault").count() == 1, "another's PIN opens the account")
    phone.unlock(PIN, "unlocked")
    walk.expect(phone.here() == "/me", f"back at {phone.here()} after the PIN")
    phone.press("main .row .btn", "partner-out-again")
    phone.go("/unlock", "unlock-again")
    phone.press("a.big:has-text('นิภา')", "unlock-volunteer")
    for number in range(5):
        phone.unlock(f"10487{number}", f"wrong-{number}", 422)
    phone.window.expected = 429
    phone.unlock(OTHER_PIN, "pause", 429)
    walk.expect("/unlock" in phone.here(), "the right PIN opens during the pause")
    phone.window.close()


def choose_organization(person, index):
    """By its name: the demo has more organizations than a list to scroll would hold."""
    option = person.page.locator("#organization-names option").nth(index)
    person.fill(organization=option.get_attribute("value"))


def look_after(walk, opened, server, size):
    """The administrator invites by QR, shuts a lost phone out, hands over; the new person follows along."""
    admin = Person(walk, opened, server.port, size)
    admin.window.set_cookies(**server.enter("administrator"))
    name = f"มาลี ตัวอย่าง {size[0]}"
    admin.go("/people", "people")
    admin.press("a.btn[href='/people/new']", "people-new")
    admin.press("main form .btn", "people-new-empty", 422)
    admin.fill(name=name)
    admin.page.select_option("#role", "secretary")
    choose_organization(admin, 3)
    admin.press("main form .btn", "link")
    address = read_qr(admin, "invitation")
    walk.expect("/enter/" in address, f"the picture of the link holds {address[:60]}")
    phone = Person(walk, opened, server.port, PHONE)
    phone.choose_pin("/enter/" + address.partition("/enter/")[2], PIN, "invited")
    phone.go("/me", "me-invited")
    phone.has("มาลี", "the invited person")
    admin.press("main p > a.btn", "person")
    lost_phone(walk, admin, phone)
    role_and_hand_over(walk, admin, name)
    for person in (admin, phone):
        person.window.close()


def lost_phone(walk, admin, phone):
    """One press: the old phone is out at once, and there is a new link."""
    admin.press("form[action$='lost-phone'] .btn", "lost-phone")
    walk.expect("/enter/" in admin.page.input_value("#address"), "no new link for the new phone")
    phone.go("/me", "lost-phone-door")
    walk.expect("/me" != phone.here(), "a lost phone still opens the account")
    admin.press("main p > a.btn", "person-after")


def role_and_hand_over(walk, admin, name):
    """One more role that needs a place, with what is wrong said beside the field; then all of it to someone else."""
    admin.press("a.btn[href$='/grants']", "grant-new")
    admin.page.select_option("#role", "volunteer")
    admin.page.locator("details.plainbox summary").click()
    admin.fill(place="ที่ไหนก็ไม่รู้", ends="31 กุมภา")
    admin.press("main form .btn", "grant-wrong", 422)
    admin.fill(place="จ.สตูล", ends="")
    admin.press("main form .btn", "person-two-roles")
    admin.press("a.btn[href$='/hand-over']", "hand-over")
    admin.page.select_option("#to", label="นิภา ตัวอย่าง")
    admin.press("main form .btn", "handed-over")
    admin.has("นิภา", "who took over")
    admin.go("/people?q=" + name.split()[0], "people-found")


def keep_books(walk, opened, server, size):
    """An app key for a script, an agreement, a record that a case worker may not see."""
    admin = Person(walk, opened, server.port, size)
    cookies = server.enter("administrator")
    admin.window.set_cookies(**cookies)
    admin.go("/me/keys", "keys")
    admin.press("main form .btn", "keys-empty", 422)
    admin.fill(label="ตารางสรุป", ends=in_half_a_year())
    admin.page.check("[value='partners.read']")
    admin.press("main form .btn", "key-shown")
    key = admin.page.locator(".secret").inner_text()
    walk.expect(asks(server, "/partners/list.csv", key) == 200, "the app key does not open what it may")
    walk.expect(asks(server, "/people", key) == 403, "the app key opens what was not chosen")
    walk.expect(asks(server, "/partners/list.csv", key[:-2] + "xx") == 401, "a wrong app key is not refused")
    walk.expect(asks(server, "/me", key) in (401, 403), "an app key opens its owner's account")
    admin.press("main .btn", "keys-one")
    admin.press("main form[action$='/end'] .btn", "keys-ended")
    walk.expect(asks(server, "/partners/list.csv", key) == 401, "an ended key still works")
    agree(walk, admin)
    refuse_report(walk, opened, server, admin, size)
    admin.window.close()


def in_half_a_year():
    """A day ahead, as a person would type it."""
    day = datetime.date.today() + datetime.timedelta(days=180)
    return f"{day.day}/{day.month}/{day.year + 543}"


def asks(server, path, key):
    """The status that a script with a key gets."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.port}{path}", headers={"Authorization": f"Bearer {key}"}
    )
    try:
        return urllib.request.urlopen(request, timeout=30).status
    except urllib.error.HTTPError as refusal:
        return refusal.code


def agree(walk, admin):
    admin.go("/agreements", "agreements")
    choose_organization(admin, 5)
    admin.fill(place="ไม่มีที่นี่", note="แฟ้ม 2")
    admin.press("main form.stack .btn", "agreement-wrong", 422)
    admin.fill(place="จ.พัทลุง", ends="30 ก.ย. 2599")
    admin.press("main form.stack .btn", "agreement-made")
    admin.has("แฟ้ม 2", "the new agreement")
    admin.press("form[action$='/end'] .btn", "agreement-ended")


def refuse_report(walk, opened, server, admin, size):
    """By a PIN alone a case worker may not see a report; how they open it in need is in walk_privacy.py."""
    # Anew: on the way here sessions were ended.
    client = Client(server.port, server.enter("coordinator"))
    report = re.search(r"/reports/([0-9a-f-]{36})", client.get("/reports").text)
    if not walk.expect(report, "no report to open in need"):
        return
    worker = Person(walk, opened, server.port, size)
    link = server.invite("--role", "case-worker", "--name", f"ผู้ดูแลกรณี {size[0]}")
    worker.choose_pin(link, PIN, "worker")
    worker.go(report.group(), "report-refused", 403)
    worker.window.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--shots", help="where screenshots are kept")
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    need("zbarimg")
    binary = options.binary.resolve()
    with folder("access") as work:
        shots = pathlib.Path(options.shots or work / "shots")
        shots.mkdir(parents=True, exist_ok=True)
        walk = Walk(shots)
        if options.data:
            copy_data(options.data, work / "data")
        else:
            run(binary, "demo", "--data", work / "data")
        with browser() as opened:
            set_up(walk, opened, binary, work)
            with Server(binary, work / "data") as server:
                for size in (PHONE, DESK):
                    lend_phone(walk, opened, server, size)
                    look_after(walk, opened, server, size)
                    keep_books(walk, opened, server, size)
    return walk.tell()


if __name__ == "__main__":
    sys.exit(main())
