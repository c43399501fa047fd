# SPDX-License-Identifier: Apache-2.0
"""Backs up while people write, restores, compares, and tries to restore what is broken.

Usage: python3 drill_backup.py BIN [--data DIR]

Exit 1 when a backup taken under writing is not whole, when anything acknowledged before it began is missing from it,
when a stored file differs, or when a damaged backup is taken.
"""

import argparse
import hashlib
import json
import pathlib
import random
import shutil
import sqlite3
import sys
import threading
import zipfile

from deeds import PIXEL, Progress, state
from server import Server, copy_data, folder, run


class Writer(threading.Thread):
    """Someone who keeps sending news until told to stop."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.client = server.client()
        self.deed = Progress(self.client)
        self.acknowledged, self.faults, self.stopped = [], [], threading.Event()

    def run(self):
        while not self.stopped.is_set():
            mark, path, fields = self.deed.prepare(self.client)
            answer = self.client.post(path, fields)
            if answer.status == 303:
                self.acknowledged.append(mark)
            else:
                self.faults.append(f"POST {path} while backing up: status {answer.status}")
                return


def send_photo(server):
    """News with a photo, so that there is a file to keep."""
    client = server.client()
    _, path, fields = Progress(client).prepare(client)
    answer = client.post(path, fields, files=[("photo", "field.png", "image/png", PIXEL)])
    if answer.status != 303:
        raise SystemExit(f"POST {path} with a photo: status {answer.status}: {answer.text[:400]}")


def digests(place):
    """Every stored file with its digest."""
    root = place / "files"
    return {
        str(file.relative_to(root)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in root.rglob("*")
        if file.is_file()
    }


def check_restored(binary, source, target, marks):
    """The restored folder against what was acknowledged before the backup began; the faults."""
    faults = []
    with sqlite3.connect(target / "phakhi.db") as database:
        check = database.execute("pragma integrity_check").fetchone()[0]
        if check != "ok":
            faults.append(f"integrity_check of the restored database: {check}")
        deed = object.__new__(Progress)
        lost = [mark for mark in marks if state(deed, database, mark)[0] != "whole"]
        if lost:
            faults.append(f"{len(lost)} of {len(marks)} acknowledged before the backup are not in it")
    kept, restored = digests(source), digests(target)
    if not restored or any(kept.get(name) != digest for name, digest in restored.items()):
        faults.append(f"stored files differ: {len(kept)} kept, {len(restored)} restored")
    # The keys are in no backup: the restored folder is opened with the key file of the old one.
    keys = ["--keys", f"{source}.keys"]
    verify = run(binary, "journal", "verify", "--data", target, *keys, check=False)
    if verify.returncode != 0:
        faults.append(f"journal verify on the restored folder: {verify.stdout}{verify.stderr}")
    with Server(binary, target, *keys) as server:
        status = server.client().get("/").status
        if status != 200:
            faults.append(f"the restored house answers {status}")
    return faults


def damaged(backup, work):
    """The backup in several states of damage: name and file."""
    content, dice = backup.read_bytes(), random.Random(2565)
    cut = work / "cut.backup"
    cut.write_bytes(content[: len(content) // 2])
    yield "cut in half", cut
    start, length = largest_member(backup)
    for number in range(6):
        flipped = bytearray(content)
        place = start + dice.randrange(length // 20, length * 9 // 10)
        flipped[place] ^= 0x40
        file = work / f"flipped-{number}.backup"
        file.write_bytes(flipped)
        yield f"one bit turned at {place}", file
    empty = work / "empty.backup"
    empty.write_bytes(b"")
    yield "empty", empty
    yield from repacked(backup, work)


def largest_member(backup):
    """Where the largest file of the archive lies in it: first byte and length."""
    with zipfile.ZipFile(backup) as archive:
        largest = max(archive.infolist(), key=lambda member: member.compress_size)
    with backup.open("rb") as file:
        file.seek(largest.header_offset + 26)
        name, extra = (int.from_bytes(file.read(2), "little") for _ in range(2))
    return largest.header_offset + 30 + name + extra, largest.compress_size


def repacked(backup, work):
    """A well-formed archive whose content is not what its list says: only the digests can tell."""
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = next(name for name in members if name.endswith(".json"))
    json.loads(members[manifest])
    for what, change in (
        ("another database", lambda m: m.update({n: b + b"\0" for n, b in m.items() if n.endswith(".db")})),
        ("a file that is not listed", lambda m: m.update({"files/extra": b"x"})),
        ("a way out of the folder", lambda m: m.update({"../outside": b"x"})),
        ("no list", lambda m: m.pop(manifest)),
    ):
        changed = dict(members)
        change(changed)
        file = work / f"{what.replace(' ', '-')}.backup"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in changed.items():
                archive.writestr(name, content)
        yield what, file


def check_damaged(binary, backup, work):
    """Every damaged backup is refused with exit 2, says why, and leaves nothing behind; the faults."""
    faults, tried = [], 0
    for name, file in damaged(backup, work):
        target = work / "refused"
        done = run(binary, "restore", "--data", target, file, check=False)
        tried += 1
        if done.returncode != 2 or not done.stderr.strip():
            faults.append(f"{name}: exit {done.returncode}, expected 2 and a reason: {done.stderr[:200]}")
        if target.exists() or (work / "outside").exists():
            faults.append(f"{name}: left something behind")
            shutil.rmtree(target, ignore_errors=True)
    return faults, tried


def drill(binary, data, work):
    """The whole drill; faults and figures."""
    backup, target = work / "phakhi.backup", work / "restored"
    with Server(binary, data) as server:
        send_photo(server)
        writers = [Writer(server) for _ in range(4)]
        for writer in writers:
            writer.start()
        while any(len(writer.acknowledged) < 5 and writer.is_alive() for writer in writers):
            writers[0].join(0.05)
        before = [mark for writer in writers for mark in writer.acknowledged[:]]
        run(binary, "backup", "--data", data, backup)
        during = sum(len(writer.acknowledged) for writer in writers) - len(before)
        for writer in writers:
            writer.stopped.set()
            writer.join()
    faults = [fault for writer in writers for fault in writer.faults]
    if during == 0:
        faults.append("nobody wrote while the backup ran: the drill shows nothing")
    run(binary, "restore", "--data", target, backup)
    faults += check_restored(binary, data, target, before)
    again = run(binary, "restore", "--data", target, backup, check=False)
    if again.returncode != 2:
        faults.append(f"restoring over a folder in use: exit {again.returncode}, expected 2")
    refused, tried = check_damaged(binary, backup, work)
    return faults + refused, f"{len(before)} acknowledged before, {during} during, {tried} damaged backups tried"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("backup") as work:
        data = work / "data"
        if options.data:
            copy_data(options.data, data)
        else:
            run(binary, "demo", "--data", data)
        faults, figures = drill(binary, data, work)
    for fault in faults:
        print(fault)
    print(f"backup: {figures}, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
