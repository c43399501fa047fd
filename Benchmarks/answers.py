# SPDX-License-Identifier: Apache-2.0
"""The first page of a form with very many records, and taking all of them along.

Usage: python3 answers.py BIN [--records 1000000] [--data DIR]

Demo data gets a form of its own with that many records of one repeat each, written into the database file the way the
program writes them; then the list is asked for over HTTP (first page, by state, by an indexed answer, by one without an
index), and every export is read to its end while the server's memory is watched. One answer other than 200 fails the run.
"""

import argparse
import json
import pathlib
import sqlite3
import time
import uuid

from figures import demo, memory, print_line
from server import Server, folder


def fill(database, records):
    """So many records of the form with the most, of the same answers but for one code and one number."""
    base = sqlite3.connect(database)
    base.execute("pragma synchronous = off")
    columns = [row[1] for row in base.execute("pragma table_info(submissions)")]
    form = base.execute("select form, count(*) from submissions group by form order by 2 desc limit 1").fetchone()[0]
    sample = dict(zip(columns, base.execute(f"select {', '.join(columns)} from submissions where form = ? limit 1", (form,)).fetchone()))
    marks = ", ".join("?" for _ in columns)

    def rows():
        for number in range(records):
            row = dict(sample, id=str(uuid.UUID(int=number + (1 << 100))), state="sent")
            row["recorded_at"] = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(1_760_000_000 + number * 7))
            answers = json.loads(sample["answers"])
            answers["bench_code"] = "abcdefgh"[number % 8]
            row["answers"] = json.dumps(answers, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            yield [row[name] for name in columns]

    base.executemany(f"insert into submissions ({', '.join(columns)}) values ({marks})", rows())
    base.execute("analyze")
    base.commit()
    base.close()
    return form


def best(client, address, times=5):
    """The middle of several, milliseconds."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        answer = client.get(address)
        taken.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{address}: {answer.status}")
    return round(sorted(taken)[times // 2], 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--data", help="a demo folder to copy, instead of making one")
    options = parser.parse_args()
    with folder("answers") as work:
        data = demo(options.binary, work, options.data)
        begun = time.perf_counter()
        form = fill(pathlib.Path(data) / "phakhi.db", options.records)
        print_line("filled", records=options.records, seconds=round(time.perf_counter() - begun, 1))
        with Server(options.binary, data) as server:
            client = server.client()
            pages = {
                "first page": f"/forms/{form}/answers",
                "by state": f"/forms/{form}/answers?state=sent",
                "page 100": f"/forms/{form}/answers?page=100",
                "list of forms": "/forms",
            }
            print_line("milliseconds", **{name: best(client, address) for name, address in pages.items()})
            for kind in ("csv", "zip", "geojson", "xlsx"):
                (before, _), begun = memory(server.process.pid), time.perf_counter()
                answer = client.get(f"/forms/{form}/answers.{kind}")
                if answer.status != 200:
                    raise SystemExit(f"{kind}: {answer.status}")
                seconds = round(time.perf_counter() - begun, 1)
                print_line(kind, seconds=seconds, bytes=len(answer.body), before=before, peak=memory(server.process.pid)[1])


if __name__ == "__main__":
    main()
