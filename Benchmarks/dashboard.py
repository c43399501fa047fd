# SPDX-License-Identifier: Apache-2.0
"""The dashboard of a region: 30 indicators of 14 provinces, asked for over 32 connections.

Usage: python3 dashboard.py BIN [--seconds 5] [--connections 32] [--data DIR]

Adds 18 definitions to the demo's 12 and loads the matrix of all provinces. Once with nobody writing, when what was read is
kept, and once while another process commits without pause ("busy"), when hardly anything can be. The aim is a p99
of at most 100 ms.
"""

import argparse
import pathlib

from board import Commits, measure
from figures import demo, folder, print_line
from server import Server, run

MORE = "indicators:\n" + "".join(
    f"  - {{key: more-{number:02d}, name: {{th: ตัวชี้วัดที่ {number}, en: Indicator {number}}}, unit: {unit}, digits: 1, "
    f"numerator: {{kind: contact.proactive, where: \"{where}\", count: {count}, by: {{sex: [f, m]}}}}"
    + (", denominator: {table: demo-members}}\n" if unit == "percent" else "}\n")
    for number, (where, count, unit) in enumerate(
        [
            (where, count, unit)
            for where in ("service = 'visit'", "service = 'phone'", "service = 'group'")
            for count in ("facts", "subjects")
            for unit in ("number", "percent", "number")
        ]
    )
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with folder("dashboard") as work:
        data = demo(binary, work, options.data)
        (work / "more.yaml").write_text(MORE, encoding="utf-8")
        run(binary, "indicator", "import", work / "more.yaml", "--data", data)
        with Server(binary, data) as server:
            page = server.client().get("/indicators/matrix")
            rows, places = page.text.count('<th scope="row"'), page.text.count('<th scope="col"') - 1
            if page.status != 200 or rows < 30 or places < 14:
                raise SystemExit(f"no dashboard: status {page.status}, {rows} indicators, {places} provinces")
            url = f"http://127.0.0.1:{server.port}/indicators/matrix"
            pids = [server.process.pid]
            quiet = measure(url, pids, options.connections, options.seconds)
            with Commits(data / "phakhi.db") as commits:
                busy = measure(url, pids, options.connections, options.seconds)
            busy["commits"] = commits.count
        print_line("dashboard", indicators=rows, provinces=places, bytes=len(page.body), quiet=quiet, busy=busy)


if __name__ == "__main__":
    main()
