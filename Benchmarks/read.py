# SPDX-License-Identifier: Apache-2.0
"""How fast reports are read: an 8 KB one and a 1 MB one, through `phakhi read --json`.

Usage: python3 read.py BIN [--sizes 8192 1000000] [--runs 5]

A process reads the same file once or many times; the difference, divided, is the time of one reading without the
process's own start. Standard output goes to a file, as in a pipe line.
"""

import argparse
import pathlib
import resource
import subprocess
import time

from figures import folder, print_line, report, summary


def read(binary, file, times):
    """Wall and CPU seconds of one process that reads a file so many times."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([binary, "read", "--json", *[file] * times], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise SystemExit(f"phakhi read: exit {done.returncode}: {done.stderr.decode()[:400]}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[8192, 1_000_000])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    with folder("read") as work:
        for size in options.sizes:
            file = work / f"report-{size}.txt"
            file.write_text(report(size), encoding="utf-8")
            times = max(2, min(200, 2_000_000 // size))
            single = [read(binary, str(file), 1) for _ in range(options.runs)]
            many = [read(binary, str(file), times) for _ in range(options.runs)]
            walls = [1000 * (m[0] - s[0]) / (times - 1) for m, s in zip(many, single)]
            cpus = [1000 * (m[1] - s[1]) / (times - 1) for m, s in zip(many, single)]
            wall = summary(walls, 3)
            print_line(
                "read",
                bytes=file.stat().st_size,
                in_process_ms=wall,
                in_process_cpu_ms=summary(cpus, 3),
                mb_per_second=round(file.stat().st_size / 1e6 / max(wall["median"] / 1000, 1e-9), 2),
                whole_process_ms=summary([1000 * s[0] for s in single], 1),
            )


if __name__ == "__main__":
    main()
