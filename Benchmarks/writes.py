# SPDX-License-Identifier: Apache-2.0
"""Writes per second: news about items, each answered after its commit is on the disk, with 1 and 64 writers.

Usage: python3 writes.py BIN [--writers 1 64] [--seconds 5] [--data DIR]

wrk sends the forms; afterwards the rows in the database are counted: fewer rows than answers fails the run.
"""

import argparse
import json
import pathlib
import sqlite3
import urllib.parse

from figures import cpu_seconds, demo, folder, print_line, wrk
from deeds import Progress
from server import Server

SCRIPT = """
local items = {ITEMS}
local sent = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
request = function()
  sent = sent + 1
  return wrk.format(nil, nil, nil, "item=" .. items[sent % #items + 1] .. "&line=MARK-" .. sent)
end
"""


def measure(server, data, items, writers, seconds, work):
    """One run with so many writers at once."""
    mark = f"writers{writers}"
    script = work / f"{mark}.lua"
    listed = "{" + ", ".join(json.dumps(urllib.parse.quote(item)) for item in items) + "}"
    script.write_text(SCRIPT.replace("{ITEMS}", listed).replace("MARK", mark))
    before = cpu_seconds(server.process.pid)
    result = wrk(f"http://127.0.0.1:{server.port}/progress", writers, seconds, script)
    used = cpu_seconds(server.process.pid) - before
    with sqlite3.connect(f"file:{data / 'phakhi.db'}?mode=ro", uri=True) as database:
        rows = database.execute("select count(*) from progress where line like ?", (mark + "-%",)).fetchone()[0]
        facts = database.execute(
            "select count(*) from facts join progress on facts.source = progress.id where line like ?", (mark + "-%",)
        ).fetchone()[0]
    answered = result["requests"] - result["refused"]
    if result["refused"] or result["broken"] or rows < answered or facts < rows:
        raise SystemExit(f"{mark}: {result}, {rows} rows, {facts} facts: something was refused or lost")
    print_line(
        "writes",
        writers=writers,
        per_second=round(result["requests"] / result["seconds"], 1),
        cpu_ms_per_write=round(1000 * used / result["requests"], 3),
        requests=result["requests"],
        rows=rows,
        latency=result["latency"],
        items=len(items),
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--writers", type=int, nargs="+", default=[1, 64])
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("writes") as work:
        data = demo(binary, work, options.data)
        with Server(binary, data) as server:
            items = Progress(server.client()).items
            for writers in options.writers:
                measure(server, data, items, writers, options.seconds, work)


if __name__ == "__main__":
    main()
