# SPDX-License-Identifier: Apache-2.0
"""Attacks the house in named ways; all must fail, and each must succeed on a build that lacks the defence.

Usage: python3 attack.py BIN [--weakened BIN] [--only WORD]

With `--weakened` (a build with -D WEAKENED, which obeys PHAKHI_WEAK) each attack that names a weakness is first shown
to succeed there. Exit 1 when an attack succeeds on BIN, or fails on the weakened build.
"""

import argparse
import re
import shutil
import sys
import time

import attacks_pages  # noqa: F401
import attacks_people  # noqa: F401
import attacks_wire  # noqa: F401
from attack_world import ATTACKS, World
from server import folder, run


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
        finally:
            world.close()
            shutil.rmtree(data)
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
            if how := attack.run(world):
                faults.append(f"{attack.name}: {how}")
            if slow:
                print(f"{time.monotonic() - started:6.1f} s  {attack.name}")
        if not world.is_well():
            faults.append("the house no longer answers")
    finally:
        world.close()
    return faults


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
    for fault in faults:
        print(fault)
    unshown = [attack.name for attack in attacks if attack.weakness is None]
    print(f"{len(attacks)} attacks, {len(faults)} findings; {shown} shown on the weakened build, {len(unshown)} have none")
    sys.exit(1 if faults or not attacks else 0)


if __name__ == "__main__":
    main()
