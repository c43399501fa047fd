# SPDX-License-Identifier: Apache-2.0
"""Attacks the house in named ways; all must fail, and each must succeed on a build that lacks the defence.

Usage: python3 attack.py BIN [--weakened BIN] [--only WORD]

With `--weakened` (a build with -D WEAKENED, which obeys PHAKHI_WEAK) each attack that names a weakness is first shown
to succeed there; for the few that name none, STRUCTURE says why nothing could be left out. Exit 1 when an attack
succeeds on BIN, or fails on the weakened build, or names no weakness without a reason.
"""

import argparse
import re
import shutil
import sys
import time

import attacks_inside  # noqa: F401
import attacks_pages  # noqa: F401
import attacks_people  # noqa: F401
import attacks_rooms  # noqa: F401
import attacks_wire  # noqa: F401
from attack_world import ATTACKS, World
from server import folder, run

# Attacks that no weakened build can show, because there is no code of ours to leave out; by the beginning of their names.
STRUCTURE = {
    "Path traversal among our own files": "they are compiled in and found by name in a table; no address is opened as a file",
    "Path traversal among uploads": "an address names a row; the file's place is the digest of its content",
    "SQL in a feed's filter": "a grammar of its own reads it, and what it holds reaches SQL as bound values only",
    "A form that costs more": "the limits stand in the engine, which is built for phones too and knows no weakened build",
    "Null bytes and broken UTF-8": "Swift's String cannot hold broken UTF-8, and SQLite is given lengths, not C strings",
    "Mass assignment": "a handler is given the fields that its form declares, one by one; no record is ever filled from names",
    "Smuggling": "SwiftNIO's parser refuses such heads and has no switch that would not",
    "TRACE": "a request is GET, HEAD or POST before anything else is known of it; nothing answers others",
}


def prepared(binary, work, name, given):
    """Demo data of its own, with its keys beside it."""
    data = work / name
    if given:
        shutil.copytree(given, data)
        shutil.copy(f"{given}.keys", f"{data}.keys")
    else:
        run(binary, "demo", "--data", data)
    return data


def show(attacks, binary, work, template, slow):
    """Every attack that names a weakness, on a build that has it and fresh data; those that fail even there."""
    faults, shown = [], 0
    for number, attack in enumerate(attacks):
        if attack.weakness is None:
            continue
        data = prepared(binary, work, f"weak-{number}", template)
        world = World(binary, data, attack.weakness)
        try:
            how = attack.run(world)
        except SystemExit as stopped:
            how = None
            faults.append(f"{attack.name}: stopped: {stopped}")
        finally:
            world.close()
            # An attack's own look into the database may take its side files away meanwhile.
            shutil.rmtree(data, ignore_errors=True)
        if slow:
            print(f"{attack.name}: {how} (without {attack.weakness})", flush=True)
        shown += bool(how)
        if not how:
            faults.append(f"{attack.name}: fails even without the defence ({attack.weakness})")
    return faults, shown


def defend(attacks, binary, data, slow):
    """Every attack on the real build; those that succeed."""
    faults = []
    world = World(binary, data)
    try:
        for attack in attacks:
            started = time.monotonic()
            try:
                if how := attack.run(world):
                    faults.append(f"{attack.name}: {how}")
            except SystemExit as stopped:
                faults.append(f"{attack.name}: stopped: {stopped}")
            if slow:
                print(f"{time.monotonic() - started:6.1f} s  {attack.name}")
        if not world.is_well():
            faults.append("the house no longer answers")
    finally:
        world.close()
    return faults


def unexplained(attacks):
    """Attacks without a weakness and without a reason, and reasons of attacks that have a weakness."""
    for attack in attacks:
        has_reason = any(attack.name.startswith(beginning) for beginning in STRUCTURE)
        if has_reason == (attack.weakness is not None):
            yield f"{attack.name}: names {'a weakness and a reason to have none' if has_reason else 'no weakness and no reason'}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--weakened")
    parser.add_argument("--data", help="a copy of this folder instead of new demo data")
    parser.add_argument("--only", default="", help="attacks whose name holds this (a regular expression)")
    parser.add_argument("--times", action="store_true", help="how each succeeded on the weakened build, and how long each took")
    arguments = parser.parse_args()
    attacks = [attack for attack in ATTACKS if re.search(arguments.only, attack.name, re.I)]
    with folder("attack") as work:
        faults, shown = [], 0
        if arguments.weakened:
            template = prepared(arguments.weakened, work, "weak", arguments.data)
            faults, shown = show(attacks, arguments.weakened, work, template, arguments.times)
        faults += defend(attacks, arguments.binary, prepared(arguments.binary, work, "real", arguments.data), arguments.times)
    faults += unexplained(attacks)
    for fault in faults:
        print(fault)
    unshown = [attack.name for attack in attacks if attack.weakness is None]
    print(f"{len(attacks)} attacks, {len(faults)} findings; {shown} shown on the weakened build, {len(unshown)} have nothing to leave out")
    sys.exit(1 if faults or not attacks else 0)


if __name__ == "__main__":
    main()
