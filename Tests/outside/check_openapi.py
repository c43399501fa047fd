# SPDX-License-Identifier: Apache-2.0
"""Has schemathesis make requests from the OpenAPI description that the program writes about itself.

Usage: python3 check_openapi.py BIN SCHEMATHESIS [--data DIR] [--seconds N]

As nobody, as a volunteer and as a coordinator: no answer is a fault of ours (5xx), and nobody gets a success on a
route whose permission none of their roles holds. Exit 1 when schemathesis found something.
"""

import argparse
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys

from attack import prepared
from attack_world import World
from server import folder, run

VISITORS = (None, "volunteer", "coordinator")
OPEN = {"open", "link"}


def held(data, login):
    """The permissions that someone's roles hold, wherever that may be."""
    if login is None:
        return OPEN
    with sqlite3.connect(f"{data}/phakhi.db", timeout=30) as database:
        rows = database.execute(
            "select p.permission from role_permissions p join grants g on g.role = p.role"
            " join accounts a on a.id = g.account where a.login = ? and p.is_held = 1",
            (login,),
        )
        return OPEN | {"me"} | {row[0] for row in rows}


def probe(tool, world, schema, login, seconds):
    """One run as one visitor; how many requests, and what was found."""
    command = [
        str(tool), "run", str(schema), "--url", f"http://127.0.0.1:{world.port}", "--max-time", str(seconds),
        "--checks", "not_a_server_error,within_permissions", "--phases", "coverage,fuzzing", "--max-examples", "3",
        "--max-redirects", "0", "--workers", "2", "--continue-on-failure", "--generation-database", "none",
        "--seed", "1", "--no-color", "--warnings", "off", "--suppress-health-check", "all",
        "--exclude-path", "/sign-out",
    ]
    who = world.person(login) if login else {}
    if who:
        command += ["--header", "Cookie: " + "; ".join(f"{name}={value}" for name, value in who.items())]
    environment = dict(
        os.environ,
        SCHEMATHESIS_HOOKS=str(pathlib.Path(__file__).with_name("openapi_hooks.py")),
        PHAKHI_ALLOWED=",".join(sorted(held(world.data, login))),
    )
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=seconds * 4 + 120, cwd=schema.parent
    )
    cases = re.search(r"(\d+) generated", done.stdout)
    findings = [] if done.returncode == 0 else [f"as {login or 'nobody'}:\n{done.stdout[-6000:]}{done.stderr[-2000:]}"]
    if login and not world.is_in(who):
        findings.append(f"as {login}: signed out on the way, so the rest was tried as nobody")
    return int(cases.group(1)) if cases else 0, findings


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("schemathesis")
    parser.add_argument("--data", help="a copy of this folder instead of new demo data")
    parser.add_argument("--seconds", type=int, default=35, help="for each visitor")
    arguments = parser.parse_args()
    total, findings = {}, []
    with folder("openapi") as work:
        data = prepared(arguments.binary, work, "real", arguments.data)
        schema = work / "openapi.json"
        schema.write_text(run(arguments.binary, "routes", "--openapi").stdout)
        world = World(arguments.binary, data)
        try:
            served = json.loads(world.ask("GET", "/api/openapi.json").text)
            if served != json.loads(schema.read_text()):
                findings.append("the description that is served is not the one that is printed")
            for login in VISITORS:
                count, found = probe(pathlib.Path(arguments.schemathesis).resolve(), world, schema, login, arguments.seconds)
                total[login or "nobody"] = count
                findings += found + ([f"as {login}: no request was made"] if not count else [])
        finally:
            world.close()
    for finding in findings:
        print(finding)
    counted = ", ".join(f"{name} {count}" for name, count in total.items())
    print(f"requests: {counted}; {len(findings)} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
