# SPDX-License-Identifier: Apache-2.0
"""Coming in while someone guesses, and what deciding who may see a page costs.

Usage: python3 access.py BIN [--bench BENCH] [--people 12] [--attackers 8] [--addresses 50] [--seconds 15] [--data DIR]

Log-ins: people open the lock on their own phones with their PIN, over and over, each from an address of their own; first
alone, then while attackers guess passwords (of a name that there is and of names that there are not) and secret links from
many addresses. Every honest log-in has to succeed. The server trusts this script as its proxy, so that addresses count.

Pages: BENCH (`swift build -c release --product bench`, beside BIN unless told) weighs two pages for someone signed in, and
the same pages without any check; seconds of CPU, so that a busy machine counts less. Memory: before and after the guessing.
"""

import argparse
import pathlib
import random
import re
import secrets
import statistics
import threading
import time

from figures import SEED, cpu_seconds, demo, folder, memory, print_line, run
from server import Client, Server

HOST = "phakhi.test"
PIN = "482917"


class Visitor(Client):
    """Someone behind the proxy, from an address of their own."""

    def __init__(self, port, address):
        super().__init__(port, stranger=True)
        self.address = address

    def ask(self, method, path, body=None, headers=None):
        return super().ask(method, path, body, {"Host": HOST, "X-Forwarded-For": self.address, **(headers or {})})


class Person(threading.Thread):
    """Locks and unlocks the own phone until told to stop."""

    def __init__(self, server, number, stop):
        super().__init__()
        self.number, self.stop, self.took, self.refused = number, stop, [], []
        self.visitor = Visitor(server.port, f"203.0.113.{number + 1}")
        link = server.invite("--role", "volunteer", "--name", f"คนที่ {number}")
        self.visitor.cookies = self.visitor.post(link, {"pin": PIN, "again": PIN}).cookies
        page = self.visitor.get("/unlock").text
        self.lock = re.search(r'name="lock"[^>]*value="([^"]+)"', page).group(1)
        # What opens the lock is the phone; each time a new session begins.
        self.visitor.cookies.pop("phakhi-session", None)

    def run(self):
        while not self.stop.is_set():
            # Nobody opens a lock sixty times from one address, so each try comes from another.
            self.visitor.address = f"203.{self.number}.{secrets.randbelow(256)}.{secrets.randbelow(254) + 1}"
            started = time.perf_counter()
            answer = self.visitor.post("/unlock", {"lock": self.lock, "pin": PIN})
            self.took.append(time.perf_counter() - started)
            if answer.status != 303 or not answer.cookies:
                self.refused.append(answer.status)
            self.visitor.cookies.pop("phakhi-session", None)


class Attacker(threading.Thread):
    """Guesses passwords and links, each try from another of many addresses."""

    def __init__(self, port, number, addresses, stop):
        super().__init__()
        self.dice, self.stop, self.answers = random.Random(SEED + number), stop, {}
        self.visitors = [Visitor(port, f"198.51.{number}.{address + 1}") for address in range(addresses)]

    def run(self):
        while not self.stop.is_set():
            visitor, kind = self.dice.choice(self.visitors), self.dice.random()
            if kind < 0.2:
                answer = visitor.get(f"/enter/{self.dice.randbytes(16).hex()}{'x' * 11}")
            else:
                login = "administrator" if kind < 0.6 else f"nobody-{self.dice.randrange(1000)}"
                answer = visitor.post("/sign-in", {"login": login, "password": f"guess {self.dice.random()}"})
            self.answers[answer.status] = self.answers.get(answer.status, 0) + 1
            if answer.status == 303 and answer.cookies:
                raise SystemExit("a guess came in")


def together(threads, stop, seconds):
    """Runs them all for a while."""
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    stop.set()
    for thread in threads:
        thread.join()


def log_ins(server, options, attackers):
    """How many log-ins a second, how long they took, and what the attackers were answered."""
    stop = threading.Event()
    people = [Person(server, number, stop) for number in range(options.people)]
    guessing = [Attacker(server.port, number, options.addresses, stop) for number in range(attackers)]
    before = cpu_seconds(server.process.pid)
    together(people + guessing, stop, options.seconds)
    took = sorted(second for person in people for second in person.took)
    refused = [status for person in people for status in person.refused]
    if refused or not took:
        raise SystemExit(f"{len(refused)} of {len(took)} honest log-ins were refused: {sorted(set(refused))}")
    answers = {}
    for attacker in guessing:
        for status, count in attacker.answers.items():
            answers[str(status)] = answers.get(str(status), 0) + count
    return {
        "log_ins_per_second": round(len(took) / options.seconds, 1),
        "log_ins": len(took),
        "refused": 0,
        "p50_ms": round(statistics.median(took) * 1000),
        "p95_ms": round(took[int(len(took) * 0.95)] * 1000),
        "guesses_per_second": round(sum(answers.values()) / options.seconds, 1),
        "guesses_by_status": answers,
        "cpu_share": round((cpu_seconds(server.process.pid) - before) / options.seconds, 2),
    }


def pages(binary, bench, data):
    """What two pages cost with and without checks; the lines of `bench page`."""
    with Server(binary, data, account="coordinator") as server:
        client = server.client()
        board = re.search(r'href="(/plans/[0-9a-f-]{36})"', client.get(first_programme(client)).text).group(1)
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
    for path in (board, "/"):
        print(run(bench, "page", "--data", data, "--path", path, "--cookie", cookie).stdout, end="", flush=True)


def first_programme(client):
    """The page of one programme."""
    return re.search(r'href="(/programmes/[0-9a-f-]{36})"', client.get("/programmes").text).group(1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--bench", type=pathlib.Path)
    parser.add_argument("--people", type=int, default=12)
    parser.add_argument("--attackers", type=int, default=8, help="how many guess at the same time")
    parser.add_argument("--addresses", type=int, default=50, help="from how many addresses each of them")
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    bench = (options.bench or binary.with_name("bench")).resolve()
    with folder("access") as work:
        data = demo(binary, work, options.data)
        with Server(binary, data, "--host", HOST, "--proxy", "127.0.0.1") as server:
            start, _ = memory(server.process.pid)
            alone = log_ins(server, options, 0)
            quiet, _ = memory(server.process.pid)
            attacked = log_ins(server, options, options.attackers)
            now, high = memory(server.process.pid)
            print_line(
                "access",
                people=options.people,
                attackers=options.attackers,
                addresses=options.attackers * options.addresses,
                alone=alone,
                attacked=attacked,
                start_mb=start,
                after_log_ins_mb=quiet,
                after_attack_mb=now,
                highest_mb=high,
            )
        pages(binary, bench, data)


if __name__ == "__main__":
    main()
