# SPDX-License-Identifier: Apache-2.0
"""What every benchmark shares: one JSON line, the machine's load in it, CPU and memory of a process, seeded reports."""

import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests" / "outside"))
from server import SESSIONS, copy_data, folder, need, run, seed  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")
SEED = 2565


def print_line(name, **figures):
    """One benchmark's result, with what the machine was doing meanwhile."""
    load = [round(value, 2) for value in os.getloadavg()]
    print(json.dumps({"benchmark": name, **figures, "load": load, "cores": os.cpu_count()}, ensure_ascii=False), flush=True)


def cpu_seconds(*pids):
    """User and system time that processes have used."""
    total = 0
    for pid in pids:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def memory(pid):
    """Resident memory now and at its highest, in MB of 1,000,000 bytes."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    found = {key: int(value) * 1024 / 1e6 for key, value in re.findall(r"(VmRSS|VmHWM):\s+(\d+) kB", status)}
    return round(found["VmRSS"], 1), round(found["VmHWM"], 1)


def summary(values, digits=2):
    """Median, best and worst of a list."""
    return {
        "median": round(statistics.median(values), digits),
        "min": round(min(values), digits),
        "max": round(max(values), digits),
        "runs": len(values),
    }


def report(size, dice=None):
    """A report of about so many bytes, from the lines of the five real ones in a fixed random order."""
    dice = dice or random.Random(SEED)
    lines = [line for number in range(5) for line in seed(number).read_text(encoding="utf-8").splitlines() if line.strip()]
    out, length = [], 0
    while length < size:
        # Stretches of neighbouring lines, so that lists and their headings stay together.
        start = dice.randrange(len(lines))
        for line in lines[start : start + dice.randint(3, 12)]:
            out.append(line)
            length += len(line.encode()) + 1
    return "\n".join(out).encode()[:size].decode(errors="ignore")


def demo(binary, work, source, *arguments):
    """A data folder with demo data: a copy of `source`, or made now."""
    data = work / "data"
    if source:
        copy_data(source, data)
    else:
        run(binary, "demo", "--data", data, *arguments)
    return data


def wrk(url, connections, seconds, script=None):
    """Bounded load from wrk; requests, seconds, answers that were not 2xx or 3xx, and socket errors."""
    need("wrk")
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "--latency"]
    command += ["-s", str(script)] if script else []
    # As someone who has come in: the way there is not what is measured.
    session = SESSIONS.get(urllib.parse.urlsplit(url).port, {})
    command += ["-H", "Cookie: " + "; ".join(f"{name}={value}" for name, value in session.items())] if session else []
    done = subprocess.run([*command, url], capture_output=True, text=True, timeout=seconds + 60)
    if done.returncode:
        raise SystemExit(f"wrk: {done.stdout}{done.stderr}")
    total = re.search(r"(\d+) requests in ([\d.]+)(ms|s|m)", done.stdout)
    took = float(total.group(2)) * {"ms": 0.001, "s": 1, "m": 60}[total.group(3)]
    other = re.search(r"Non-2xx or 3xx responses: (\d+)", done.stdout)
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", done.stdout)
    latency = dict(re.findall(r"(50|99)%\s+([\d.]+(?:us|ms|s))", done.stdout))
    return {
        "requests": int(total.group(1)),
        "seconds": took,
        "refused": int(other.group(1)) if other else 0,
        "broken": sum(map(int, broken.groups())) if broken else 0,
        "latency": {f"p{key}": value for key, value in latency.items()},
    }
