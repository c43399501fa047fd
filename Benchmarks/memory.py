# SPDX-License-Identifier: Apache-2.0
"""How much memory the server holds: idle, and with 10,000 commitments after people looked at everything.

Usage: python3 memory.py BIN [--commitments 10000] [--visits 300]
"""

import argparse
import itertools
import pathlib

from figures import folder, memory, print_line, run
from server import Server
from sitemap import Sitemap, read_routes


def look_around(binary, server, visits):
    """Opens one page of each kind over and over; how many, and how many of them were not 200."""
    client = server.client()
    site = Sitemap(read_routes(binary)).crawl(client)
    addresses = sorted(site.samples.values())
    refused = sum(client.get(address).status != 200 for address in itertools.islice(itertools.cycle(addresses), visits))
    return len(addresses), refused


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--commitments", type=int, default=10_000)
    parser.add_argument("--visits", type=int, default=300)
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("memory") as work, Server(binary, work / "empty") as server:
        server.client().get("/healthz")
        now, high = memory(server.process.pid)
        print_line("memory", what="idle, no data", resident_mb=now, highest_mb=high)
    with folder("memory") as work:
        made = run(binary, "demo", "--data", work / "data", "--commitments", options.commitments)
        with Server(binary, work / "data") as server:
            server.client().get("/")
            start, _ = memory(server.process.pid)
            kinds, refused = look_around(binary, server, options.visits)
            now, high = memory(server.process.pid)
            print_line(
                "memory",
                what=f"{options.commitments} commitments",
                demo=made.stdout.strip(),
                database_mb=round((work / "data" / "phakhi.db").stat().st_size / 1e6, 1),
                first_page_mb=start,
                resident_mb=now,
                highest_mb=high,
                kinds_of_page=kinds,
                not_200=refused,
            )


if __name__ == "__main__":
    main()
