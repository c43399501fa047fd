# SPDX-License-Identifier: Apache-2.0
"""Kills the server over and over while it takes something in, and looks at what is left.

Usage: python3 drill_kill.py BIN [--rounds 300] [--data DIR] [--seed N]

Each round sends one form (a report's acceptance, a correction, news about an item) and ends the process with SIGKILL.
The moment of death is spread over the whole request by three aims, of which the one with the fewest deaths so far is
taken more often:

- before: a random time after sending, shorter than the request usually takes to reach the disk;
- during: when the write-ahead log is first touched, plus a random time up to the answer's usual arrival;
- after: when the answer has arrived, plus a random time.

What really happened is judged afterwards, not by the aim: an answer that arrived means after the commit; no answer but
the records there means during; no answer and no records means before. After every death the program must start again,
each deed be there whole or not at all, everything acknowledged be there, the journal verify and SQLite's own check pass.
Exit 1 when anything is lost or torn, or when one of the three kinds is below 20 %
(in fewer than 100 rounds: never happened).
"""

import argparse
import collections
import ctypes
import os
import pathlib
import random
import select
import socket
import sqlite3
import statistics
import sys
import threading
import time
import urllib.parse

from deeds import DEEDS, state
from server import SESSIONS, Server, copy_data, folder, quoted, run

MODIFIED = 0x2
KINDS = ("before", "during", "after")
# The share that each kind of death must have, once there are enough of them.
SHARE, ENOUGH = 0.20, 100
PATIENCE = 30.0


class Watch:
    """Hears when a file is written to (inotify), within tens of microseconds."""

    def __init__(self, path):
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.handle = self.libc.inotify_init1(os.O_NONBLOCK)
        if self.handle < 0 or self.libc.inotify_add_watch(self.handle, str(path).encode(), MODIFIED) < 0:
            raise SystemExit(f"inotify on {path}: {os.strerror(ctypes.get_errno())}")

    def wait(self, seconds):
        """Whether the file was written to."""
        return bool(select.select([self.handle], [], [], seconds)[0])

    def close(self):
        os.close(self.handle)


class Sender(threading.Thread):
    """Sends one form over a connection of its own and notes when the answer was whole."""

    def __init__(self, port, path, fields):
        super().__init__(daemon=True)
        body = urllib.parse.urlencode(fields).encode()
        known = "; ".join(f"{name}={value}" for name, value in SESSIONS[port].items())
        head = (
            f"POST {quoted(path)} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nCookie: {known}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self.message = head.encode() + body
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.sent, self.answered = threading.Event(), threading.Event()
        self.status, self.sent_at, self.answered_at = None, 0.0, 0.0

    def run(self):
        answer = b""
        try:
            self.sent_at = time.perf_counter()
            self.sent.set()
            self.socket.sendall(self.message)
            while b"\r\n\r\n" not in answer:
                piece = self.socket.recv(65536)
                if not piece:
                    return
                answer += piece
            self.answered_at = time.perf_counter()
            self.status = int(answer.split(b" ", 2)[1])
            self.answered.set()
        except OSError:
            return
        finally:
            self.sent.set()
            self.socket.close()


class Drill:
    """One data folder that survives all rounds, and the account of them."""

    def __init__(self, binary, data, rounds, dice):
        self.binary, self.data, self.rounds, self.dice = binary, data, rounds, dice
        self.deaths = collections.Counter()
        self.by_deed = collections.defaultdict(collections.Counter)
        self.to_disk, self.to_answer = {}, {}
        # For "during": the part of the way from the disk to the answer in which deaths fell there so far.
        self.window = collections.defaultdict(lambda: [0.05, 0.95])
        self.aimed, self.acknowledged, self.faults = None, [], []

    def open_database(self):
        """The file as it lies there, read only."""
        return sqlite3.connect(f"file:{self.data / 'phakhi.db'}?mode=ro", uri=True, timeout=20)

    def run(self):
        self.server = Server(self.binary, self.data)
        try:
            self.run_rounds()
        finally:
            self.server.stop()
        self.check_all()

    def run_rounds(self):
        self.server.start()
        deeds = []
        for kind in DEEDS:
            deeds.append(kind(self.server.client()))
            self.calibrate(self.server, deeds[-1])
        for number in range(self.rounds):
            deed = deeds[number % len(deeds)]
            mark, sender = self.die(self.server, deed, number)
            self.server = Server(self.binary, self.data).start()
            self.judge(deed, mark, sender)
            if (number + 1) % 25 == 0:
                print(f"{number + 1}/{self.rounds}: {dict(self.deaths)}, {len(self.faults)} faults", flush=True)

    def calibrate(self, server, deed):
        """How long the way to the disk and to the answer takes when nobody dies."""
        disk, answer = [], []
        for _ in range(4):
            mark, path, fields = deed.prepare(server.client())
            watch = Watch(self.data / "phakhi.db-wal")
            sender = Sender(server.port, path, fields)
            sender.start()
            touched = watch.wait(PATIENCE)
            touched_at = time.perf_counter()
            sender.join(PATIENCE)
            watch.close()
            if not touched or sender.status != 303:
                raise SystemExit(f"{deed.name}: POST {path} answered {sender.status}, expected 303 and a write")
            disk.append(touched_at - sender.sent_at)
            answer.append(max(sender.answered_at - touched_at, 1e-4))
            with self.open_database() as database:
                found, traces = state(deed, database, mark)
                if found != "whole":
                    raise SystemExit(f"{deed.name}: answered, but {found}: {traces}")
        self.to_disk[deed.name], self.to_answer[deed.name] = statistics.median(disk), statistics.median(answer)
        print(f"{deed.name}: {1000 * statistics.median(disk):.1f} ms to the disk,"
              f" {1000 * statistics.median(answer):.1f} ms from there to the answer", flush=True)

    def aim(self, number):
        """Mostly the kind of death that is rarest so far; sometimes any, so that no moment is left out."""
        if number < len(KINDS) or self.dice.random() < 0.25:
            return self.dice.choice(KINDS)
        return min(KINDS, key=lambda kind: self.deaths[kind])

    def die(self, server, deed, number):
        """Sends a form and kills the server at a moment of the chosen kind."""
        mark, path, fields = deed.prepare(server.client())
        self.aimed = None
        aim, watch = self.aim(number), Watch(self.data / "phakhi.db-wal")
        sender = Sender(server.port, path, fields)
        sender.start()
        sender.sent.wait(PATIENCE)
        if aim == "before":
            wait_until(sender.sent_at + self.dice.uniform(0, 0.95) * self.to_disk[deed.name])
        elif aim == "during":
            watch.wait(PATIENCE)
            touched_at, self.aimed = time.perf_counter(), self.dice.uniform(*self.window[deed.name])
            wait_until(touched_at + self.aimed * self.to_answer[deed.name])
        else:
            sender.answered.wait(PATIENCE)
            wait_until(time.perf_counter() + self.dice.uniform(0, 0.02))
        server.kill()
        sender.join(PATIENCE)
        watch.close()
        return mark, sender

    def judge(self, deed, mark, sender):
        """What kind of death it was, and whether anything is torn or lost."""
        with self.open_database() as database:
            found, traces = state(deed, database, mark)
            check = database.execute("pragma integrity_check").fetchone()[0]
        kind = "after" if sender.status else "during" if found == "whole" else "before"
        self.deaths[kind] += 1
        self.by_deed[deed.name][kind] += 1
        self.learn(deed, kind)
        if sender.status not in (None, 303):
            self.faults.append(f"{deed.name} {mark}: answered {sender.status}")
        if found == "torn":
            self.faults.append(f"{deed.name} {mark}: torn, {traces}")
        if sender.status == 303:
            self.acknowledged.append((deed, mark))
            if found != "whole":
                self.faults.append(f"{deed.name} {mark}: acknowledged, then {found}: {traces}")
        if check != "ok":
            self.faults.append(f"integrity_check after {deed.name} {mark}: {check}")
        verify = run(self.binary, "journal", "verify", "--data", self.data, check=False)
        if verify.returncode != 0:
            self.faults.append(f"journal verify after {deed.name} {mark}: {verify.stdout}{verify.stderr}")

    def learn(self, deed, kind):
        """Moves the window of "during" away from where deaths came too early or too late."""
        if self.aimed is None:
            return
        window = self.window[deed.name]
        if kind == "before":
            window[0] = min(window[0] + 0.4 * max(self.aimed - window[0], 0.05), 1.4)
            window[1] = max(window[1], window[0] + 0.3)
        elif kind == "after":
            window[1] = max(window[1] - 0.4 * max(window[1] - self.aimed, 0.05), 0.05)
            window[0] = max(0.0, min(window[0], window[1] - 0.3))

    def check_all(self):
        """At the end everything that was ever acknowledged is still there."""
        with self.open_database() as database:
            for deed, mark in self.acknowledged:
                if state(deed, database, mark)[0] != "whole":
                    self.faults.append(f"{deed.name} {mark}: acknowledged, gone at the end")


def wait_until(moment):
    """Sleeps, then spins: the last stretch is shorter than the system's own grain."""
    while (left := moment - time.perf_counter()) > 0:
        if left > 0.001:
            time.sleep(left - 0.0008)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    parser.add_argument("--seed", type=int, default=2565)
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("kill") as work:
        data = work / "data"
        if options.data:
            copy_data(options.data, data)
        else:
            run(binary, "demo", "--data", data)
        drill = Drill(binary, data, options.rounds, random.Random(options.seed))
        started = time.monotonic()
        drill.run()
    for name, kinds in drill.by_deed.items():
        print(f"{name}: " + ", ".join(f"{kind} {kinds[kind]}" for kind in KINDS))
    for fault in drill.faults:
        print(fault)
    total = sum(drill.deaths.values())
    shares = {kind: drill.deaths[kind] / total for kind in KINDS}
    print(
        f"kill -9: {total} deaths in {time.monotonic() - started:.0f} s; "
        + ", ".join(f"{kind} the commit {drill.deaths[kind]} ({100 * shares[kind]:.0f} %)" for kind in KINDS)
        + f"; {len(drill.acknowledged)} acknowledged, {len(drill.faults)} faults"
    )
    # A short run on a busy machine cannot promise where deaths fall; what it finds broken counts all the same.
    least = SHARE if total >= ENOUGH else 0
    rare = [kind for kind in KINDS if shares[kind] < least]
    if rare:
        print(f"too few deaths {' and '.join(rare)} the commit: below {100 * least:.0f} %")
    return 1 if drill.faults or rare else 0


if __name__ == "__main__":
    sys.exit(main())
