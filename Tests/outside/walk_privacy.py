# SPDX-License-Identifier: Apache-2.0
"""Opens a record in need, gives a consent and takes it back, has a name erased: each to its end, as people would.

Usage: python3 walk_privacy.py BIN [--shots DIR] [--data DIR]

On a phone and on a desk. A case worker with two factors may not see a report, says why, sees it; who is responsible sees
the reason and marks it as seen; "who saw it" prints on one page that names the worker and has no button (pdftotext). A
consent is asked for, agreed to by the person's own link, shown, taken back by the same link. The person asks to be
erased: the request is worked off, and then the name stands on no page, in no file of the data folder, in no backup
and not in the log. People whose data came from others are told. A photo is shown on a published plan once the person
on it has agreed, and is gone the moment the consent is taken back. axe, console, content policy and sideways scrolling on each page. Exit 1 when anything is found.
"""

import argparse
import pathlib
import re
import sqlite3
import subprocess
import sys
import zipfile

import pyotp

from browser import DESK, PHONE, browser
from deeds import PUBLISHED_PHOTO
from server import PASSWORD, SESSIONS, Client, Server, copy_data, folder, need, run
from walk_access import Person, Walk, choose_organization, read_qr

REASON = "ต้องดูบันทึกของการประชุมก่อนไปเยี่ยมบ้านวันนี้"


def office(walk, opened, server, size):
    """The administrator's window."""
    admin = Person(walk, opened, server.port, size)
    # A new link ends the sessions there were, also that of the clients without a window.
    SESSIONS[server.port] = server.enter("administrator")
    admin.window.set_cookies(**SESSIONS[server.port])
    return admin


def invite_worker(admin, name):
    """Adds a case worker; the path of a link with which they choose a password."""
    admin.go("/people/new", "worker-new")
    admin.fill(name=name)
    admin.page.select_option("#role", "case-worker")
    choose_organization(admin, 4)
    admin.press("main form .btn", "worker-link")
    admin.press("main p > a.btn", "worker-person")
    admin.press("form[action$='/password-link'] .btn", "worker-password-link")
    return "/enter/" + admin.page.input_value("#address").partition("/enter/")[2]


def come_in_with_two_steps(worker, link, login):
    """A password and the app's code, as whoever opens sealed data needs them."""
    worker.go(link, "worker-enter")
    worker.fill(login=login, password=PASSWORD, again=PASSWORD)
    worker.press("main form .btn", "worker-two-steps")
    worker.fill(code=pyotp.parse_uri(read_qr(worker, f"worker-{worker.size[0]}")).now())
    worker.press("main form .btn", "worker-recovery")


def open_in_need(walk, opened, server, size):
    """State a reason, see the record; the responsible sees it, and prints who saw the record."""
    admin, name = office(walk, opened, server, size), f"สุดา ผู้ดูแล {size[0]}"
    worker = Person(walk, opened, server.port, size)
    come_in_with_two_steps(worker, invite_worker(admin, name), f"suda-{size[0]}")
    report = re.search(r"/reports/[0-9a-f-]{36}", Client(server.port).get("/reports").text)
    if not walk.expect(report, "no report to open in need"):
        return
    report = report.group()
    worker.go(report, "need-refused", 403)
    worker.press("main a[href^='/open?']", "need-why")
    worker.fill(reason="อยากดู")
    worker.press("main form .btn", "need-short", 422)
    walk.expect(worker.page.input_value("#reason") == "อยากดู", "the short reason was thrown away")
    worker.fill(reason=REASON)
    worker.page.select_option("#hours", "1")
    worker.press("main form .btn", "need-opened")
    walk.expect(worker.here() == report, f"after the reason one stands at {worker.here()}")
    others = [path for path in re.findall(r"/reports/[0-9a-f-]{36}", Client(server.port).get("/reports").text) if path != report]
    if walk.expect(others, "no second report to try"):
        worker.go(others[0], "need-other-refused", 403)
    admin.go("/openings", "openings")
    admin.has(REASON, "the reason before the responsible")
    admin.has(name, "who opened it")
    admin.press(f".card:has-text('{name}') form[action$='/seen'] .btn", "openings-seen")
    admin.press(f".card:has-text('{name}') a[href^='/views']", "who-saw")
    admin.has(name, "who saw the record")
    print_who_saw(walk, admin, name)
    for person in (admin, worker):
        person.window.close()


def print_who_saw(walk, admin, name):
    """The list as it comes out of the printer: A4, the names, and nothing that one would press."""
    paper = walk.shots / f"who-saw-{admin.size[0]}.pdf"
    admin.page.pdf(path=str(paper), prefer_css_page_size=True)
    subprocess.run(["pdftoppm", "-r", "60", "-png", str(paper), str(paper.with_suffix(""))], check=True, timeout=60)
    words = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, text=True, timeout=60).stdout
    # Thai marks come out of a PDF in several orders; the number at the end of the name is enough.
    walk.expect(name.split()[-1] in words, "the printed list does not name the worker")
    admin.page.emulate_media(media="print")
    left = admin.page.locator("main button, main .btn, header nav").locator("visible=true").count()
    walk.expect(left == 0, f"{left} buttons on paper")
    admin.page.emulate_media(media="screen")


def agree_and_take_back(walk, opened, server, size, name):
    """The office asks by link; the person agrees, reads it again, takes it back; the office sees all three."""
    admin = office(walk, opened, server, size)
    admin.go("/privacy/consents/new", "consent-new")
    admin.page.select_option("#purpose", "photos")
    admin.fill(subject=name, scope="ภาพหมู่ในงานประชุม ใช้ในหน้าสาธารณะ", age="34")
    admin.page.select_option("#way", "link")
    admin.press("main form .btn", "consent-asked")
    own = "/consent/" + re.search(r"/consent/([\w-]{43})", admin.text()).group(1)
    receipt = admin.page.locator("form[action$='/erase']").first.get_attribute("action").removesuffix("/erase")
    phone = Person(walk, opened, server.port, PHONE if size == DESK else size)
    phone.go(own, "own-asked")
    walk.expect(name not in phone.page.content(), "the name stands on the page behind the link")
    phone.press("form[action$='/agree'] .btn", "own-given")
    admin.go(receipt, "consent-given")
    admin.has(name, "who agreed")
    walk.expect(admin.page.locator("form[action$='/withdraw']").count() == 1, "a given consent cannot be taken back")
    phone.press("form[action$='/withdraw'] .btn", "own-withdrawn")
    walk.expect(phone.page.locator("main form").count() == 0, "a consent that was taken back can be answered again")
    admin.go(receipt, "consent-withdrawn")
    walk.expect(admin.page.locator("form[action$='/withdraw']").count() == 0, "the office does not see that it was taken back")
    for person in (admin, phone):
        person.window.close()
    return receipt, own


def erase(walk, opened, server, size, name, receipt):
    """The request from its first day to its answer; then the names of the request and of the consent."""
    admin = office(walk, opened, server, size)
    admin.go("/privacy/requests/new", "request-new")
    admin.page.select_option("#kind", "erase")
    admin.fill(who=name, contact=f"บ้านเลขที่ {secret_of(size)}", matter=f"ขอให้ลบชื่อ {name} ออกจากภาพ")
    admin.press("main form .btn", "request-received")
    request = admin.here()
    admin.page.select_option("#state", "identified")
    admin.fill(identity="มาด้วยตัวเอง เจ้าหน้าที่รู้จัก")
    admin.press("form[action$='/move'] .btn", "request-identified")
    admin.page.select_option("#state", "done")
    admin.fill(answer="ลบแล้ว และบอกด้วยวาจา")
    admin.press("form[action$='/move'] .btn", "request-done")
    for page, step in ((receipt, "consent"), (request, "request")):
        admin.go(page, f"{step}-before")
        admin.has(name, f"whom the {step} is about")
        admin.page.locator("details:has(form[action$='/erase']) summary").click()
        admin.press("form[action$='/erase'] .btn", f"{step}-erased")
        walk.expect(name not in admin.page.content(), f"the {step} still names who was erased")
        walk.expect(admin.page.locator("form[action$='/erase']").count() == 0, f"the {step} can be erased twice")
    admin.window.close()
    return request


def tell_people(walk, opened, server, size):
    """Data came in from elsewhere: the clock, the words to tell, and who told them."""
    admin = office(walk, opened, server, size)
    admin.go("/privacy/tellings/new", "telling-new")
    admin.fill(source=f"สำนักงานสมมุติ {size[0]}", people="ผู้สูงอายุ 42 คน")
    admin.press("main form .btn", "telling")
    admin.has("เหลือ 30 วัน", "how long there is to tell people")
    admin.has("สิทธิของคุณ", "the words to tell")
    admin.fill(answer="อ่านให้ฟังในที่ประชุมหมู่บ้าน")
    admin.press("main form[action$='/close'] .btn", "telling-told")
    admin.has("แจ้งแล้ว", "that they were told")
    admin.go("/privacy/tellings", "tellings")
    admin.go("/privacy/work", "privacy-work")
    admin.window.close()


def show_photo(walk, opened, server, size):
    """Nobody sees a photo before the one on it agrees; then everybody, until the consent is taken back."""
    admin, guest = office(walk, opened, server, size), Client(server.port, {})
    with sqlite3.connect(f"{server.data}/phakhi.db", timeout=30) as database:
        photo, organization, plan = database.execute(PUBLISHED_PHOTO).fetchone()
    place = f"/privacy/photos/{photo}"
    admin.go(place, "photo-new")
    admin.fill(people="1", note="เวทีประชุม", until="31 ธ.ค. 2569")
    admin.page.check("#open")
    admin.press(f"form[action='{place}'] .btn", "photo-alone")
    walk.expect(guest.get(f"/public/photos/{photo}").status == 404, "a photo is public before anyone agreed")
    admin.go("/privacy/consents/new", "photo-consent-new")
    admin.page.select_option("#organization", organization)
    admin.page.select_option("#purpose", "photos")
    admin.fill(subject="ผู้อยู่ในภาพ สมมุติ", scope="เวทีประชุม ใช้ในหน้าสาธารณะ", age="34", evidence="แฟ้มที่สำนักงาน")
    admin.press("main form .btn", "photo-consent")
    admin.go(place, "photo-offered")
    admin.press("form[action$='/consents'] .btn", "photo-agreed")
    walk.expect(guest.get(f"/public/photos/{photo}").kind.startswith("image/"), "a photo with all consents is not shown")
    admin.go(f"/public/plans/{plan}", "photo-public")
    walk.expect(photo in admin.page.content(), "the photo does not stand on the published plan")
    admin.go("/privacy/photos", "photos")
    admin.go(place, "photo-shown")
    admin.press("main li a[href^='/privacy/consents/']", "photo-consent-of")
    admin.press("form[action$='/withdraw'] .btn", "photo-withdrawn")
    walk.expect(guest.get(f"/public/photos/{photo}").status == 404, "a photo stays public after the consent was taken back")
    walk.expect(photo not in guest.get(f"/public/plans/{plan}").text, "the published plan still shows the photo")
    admin.window.close()


def secret_of(size):
    """A number that stands nowhere else."""
    return f"77{size[0]}31"


def is_nowhere(walk, server, binary, work, size, name, pages):
    """Neither the name nor the address: on pages, in lists, in files, in a backup, in the log."""
    client = Client(server.port)
    lists = ["/privacy/requests", "/privacy/consents", "/privacy/consents.csv", "/privacy/work", "/privacy/retention", "/me/views"]
    own, *pages = pages
    # With the name its link has gone: nobody can tell any more whose it was.
    walk.expect(client.get(own).status == 404, "the link of an erased consent still opens")
    for path in [*pages, *lists]:
        answer = client.get(path)
        walk.expect(answer.status == 200, f"{path}: status {answer.status}")
        for word in (name, secret_of(size)):
            walk.expect(word not in answer.text, f"{path} still holds “{word}”")
    backup = work / f"backup-{size[0]}.backup"
    run(binary, "backup", "--data", server.data, backup)
    unpacked = work / f"backup-{size[0]}"
    with zipfile.ZipFile(backup) as archive:
        archive.extractall(unpacked)
    beside = pathlib.Path(server.data).parent.glob(pathlib.Path(server.data).name + ".*")
    files = [file for place in (pathlib.Path(server.data), unpacked, *beside) for file in ([place] if place.is_file() else place.rglob("*"))]
    files = [file for file in files if file.is_file()]
    walk.expect(len(files) > 5, f"only {len(files)} files were looked through")
    for word in (name, secret_of(size)):
        for file in files:
            walk.expect(word.encode() not in file.read_bytes(), f"{file.name} holds “{word}”")
        walk.expect(word not in server.errors() + server.log.decode(), f"the log holds “{word}”")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--shots", help="where screenshots are kept")
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    need("zbarimg", "pdftotext", "pdftoppm")
    binary = options.binary.resolve()
    with folder("privacy") as work:
        shots = pathlib.Path(options.shots or work / "shots")
        shots.mkdir(parents=True, exist_ok=True)
        walk = Walk(shots, "privacy")
        if options.data:
            copy_data(options.data, work / "data")
        else:
            run(binary, "demo", "--data", work / "data")
        with browser() as opened, Server(binary, work / "data") as server:
            for size in (PHONE, DESK):
                name = f"บุหลัน ขอลบชื่อ {size[0]}"
                open_in_need(walk, opened, server, size)
                receipt, own = agree_and_take_back(walk, opened, server, size, name)
                tell_people(walk, opened, server, size)
                show_photo(walk, opened, server, size)
                request = erase(walk, opened, server, size, name, receipt)
                is_nowhere(walk, server, binary, work, size, name, [own, receipt, request])
    return walk.tell()


if __name__ == "__main__":
    sys.exit(main())
