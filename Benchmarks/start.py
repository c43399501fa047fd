# SPDX-License-Identifier: Apache-2.0
"""How long it takes from starting the program to its first page, with the demo's data.

Usage: python3 start.py BIN [--runs 15] [--data DIR]
"""

import argparse
import pathlib
import time

from figures import demo, folder, print_line, summary
from server import Server


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("start") as work:
        data = demo(binary, work, options.data)
        ready, page = [], []
        with Server(binary, data) as server:
            # Comes in once: sessions outlive the program, and coming in is not what is measured.
            session = dict(server.client().cookies)
        for _ in range(options.runs):
            started = time.perf_counter()
            with Server(binary, data, account=None) as server:
                ready.append(1000 * (time.perf_counter() - started))
                answer = server.client(**session).get("/")
                page.append(1000 * (time.perf_counter() - started))
                if answer.status != 200:
                    raise SystemExit(f"GET /: status {answer.status}")
        print_line("start", ready_ms=summary(ready, 1), first_page_ms=summary(page, 1), page_bytes=len(answer.body))


if __name__ == "__main__":
    main()
