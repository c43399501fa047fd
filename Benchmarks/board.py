# SPDX-License-Identifier: Apache-2.0
"""Pages of the board per second of CPU: ours, and Flask's of the same content, in the same run.

Usage: python3 board.py BIN [--seconds 5] [--connections 8] [--data DIR]

Only the serving processes' CPU counts, taken from the kernel; a single answer other than 2xx fails the run. Ours keeps a
board until anyone commits, which Flask's does not; so ours is measured a second time while another process commits
without pause ("busy"), when hardly any board can be kept.
"""

import argparse
import os
import pathlib
import re
import socket
import sqlite3
import subprocess
import sys
import threading
import time

import flask_board
from figures import cpu_seconds, demo, folder, print_line, wrk
from server import Client, Server
from sitemap import Document, Sitemap, read_routes


def find_board(binary, server):
    """The fullest board: its address and page."""
    client = server.client()
    site = Sitemap(read_routes(binary)).crawl(client)
    boards = [
        (answer.text.count("<tr"), address, answer.text)
        for address, answer in site.answers.items()
        if address.startswith("/plans/") and "axis=organization" not in address and answer.kind == "text/html" and flask_board.TABLE in answer.text
    ]
    if not boards:
        raise SystemExit("no board among the pages: is the demo's data there?")
    _, address, text = max(boards)
    return address, text


def measure(url, pids, connections, seconds):
    """Requests per second of CPU and of the clock, 2xx only."""
    wrk(url, connections, 1)
    before = cpu_seconds(*pids)
    result = wrk(url, connections, seconds)
    used = cpu_seconds(*pids) - before
    if result["refused"] or result["broken"]:
        raise SystemExit(f"{url}: {result['refused']} answers were not 2xx, {result['broken']} socket errors")
    return {
        "per_cpu_second": round(result["requests"] / used, 1),
        "per_second": round(result["requests"] / result["seconds"], 1),
        "cpu_ms_per_page": round(1000 * used / result["requests"], 3),
        "requests": result["requests"],
        "latency": result["latency"],
    }


def readable(page):
    """The words of a page in order, without the blanks between them."""
    whole = re.sub(r'<span class="nowrap">(.*?)</span>', r"\1", page)
    main = Document(whole).elements("main")[0]
    return " ".join("".join(f" {text} " for text in main.itertext()).split())


def check_same(ours, flask):
    """Both pages must say the same, or the comparison would be worth nothing."""
    if ours != flask:
        at = next((place for place, (one, other) in enumerate(zip(ours, flask)) if one != other), min(len(ours), len(flask)))
        raise SystemExit(f"Flask's page differs: ours …{ours[at - 60 : at + 60]}…\nFlask's …{flask[at - 60 : at + 60]}…")


class Commits:
    """Another process's commits, as many as the disk takes, in a table of their own."""

    def __init__(self, database):
        self.database = database
        self.count = 0
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        database = sqlite3.connect(self.database, timeout=30, isolation_level=None)
        database.execute("create table benchmark_ticks (id integer)")
        while not self.stop.is_set():
            database.execute("insert into benchmark_ticks values (1)")
            self.count += 1
        database.execute("drop table benchmark_ticks")
        database.close()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join()


class Yardstick:
    """Flask behind gunicorn with one worker."""

    def __init__(self, place):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        here = pathlib.Path(__file__).parent
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--workers", "1", "--threads", "4", "--log-level", "error",
             "--bind", f"127.0.0.1:{self.port}", "--chdir", str(here), "flask_board:application()"],
            env={**os.environ, "BOARD_FOLDER": str(place), "PYTHONDONTWRITEBYTECODE": "1"},
        )

    def pids(self):
        """gunicorn's own process and its worker."""
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    def __enter__(self):
        for _ in range(100):
            try:
                self.page = Client(self.port).get("/board")
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit("Flask did not start")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("board") as work:
        data = demo(binary, work, options.data)
        place = work / "flask"
        place.mkdir()
        with Server(binary, data) as server:
            address, page = find_board(binary, server)
            flask_board.make(page, address, data / "phakhi.db", place)
            url = f"http://127.0.0.1:{server.port}{address}"
            ours = measure(url, [server.process.pid], options.connections, options.seconds)
            with Commits(data / "phakhi.db") as commits:
                busy = measure(url, [server.process.pid], options.connections, options.seconds)
            busy["commits"] = commits.count
        with Yardstick(place) as yardstick:
            check_same(readable(page), readable(yardstick.page.text))
            size = len(yardstick.page.body)
            url = f"http://127.0.0.1:{yardstick.port}/board"
            flask = measure(url, yardstick.pids(), options.connections, options.seconds)
        print_line(
            "board",
            rows=page.count('<th scope="row"'),
            bytes=len(page.encode()),
            flask_bytes=size,
            ours=ours,
            busy=busy,
            flask=flask,
            times=round(ours["per_cpu_second"] / flask["per_cpu_second"], 1),
            times_busy=round(busy["per_cpu_second"] / flask["per_cpu_second"], 1),
        )


if __name__ == "__main__":
    main()
