# SPDX-License-Identifier: Apache-2.0
"""Attacks hidden counts with linear programs: what could each of them be, given everything that is published?

Usage: python3 Tests/outside/check_suppression.py PHAKHI [--tables 1000] [--seed 1]

Makes random tables (levels of places × sexes × sums), lets `phakhi indicator suppress` hide what it hides, and bounds every
hidden count from below and above by scipy's linear programs over all published sums. Then the table grows and is
published again; the second attack knows both tables and that counts only grow. Every width must reach the threshold.
Prints the smallest widths and how much was hidden; exit 1 when one is too small.
"""

import argparse
import json
import random
import subprocess
import sys

import numpy
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

THRESHOLD = 5


def make_table(chance):
    """A region with provinces with subdistricts; columns are the sum, women, men and not stated."""
    parents, leaves = [None], []
    for _ in range(chance.randint(2, 3)):
        parents.append(0)
        province = len(parents) - 1
        for _ in range(chance.randint(1, 3)):
            parents.append(province)
            leaves.append(len(parents) - 1)
    columns = chance.choice([1, 3, 4])
    most = chance.choice([3, 8, 20, 60])
    counts = {leaf: [chance.choice([0, chance.randint(0, most)]) for _ in range(max(1, columns - 1))] for leaf in leaves}
    return parents, leaves, columns, counts


def add_up(parents, columns, counts):
    """The whole table from its lowest counts."""
    table = [[0] * columns for _ in parents]
    for leaf, cells in counts.items():
        row = cells if columns == 1 else [sum(cells)] + cells
        place = leaf
        while place is not None:
            for column in range(columns):
                table[place][column] += row[column]
            place = parents[place]
    return table


def grow(chance, counts):
    """The same places a week later: most counts stay, some grow a little, some a lot."""
    step = [0, 0, 0, 1, 2, 3, 6, 15]
    return {leaf: [cell + chance.choice(step) for cell in cells] for leaf, cells in counts.items()}


def sums(parents, columns):
    """Rows of coefficients that are always zero: children against parents, columns against their sum."""
    def at(place, column):
        return place * columns + column

    rows = []
    children = {}
    for place, parent in enumerate(parents):
        if parent is not None:
            children.setdefault(parent, []).append(place)
    for parent, inside in children.items():
        for column in range(columns):
            rows.append([(at(parent, column), -1)] + [(at(child, column), 1) for child in inside])
    if columns > 1:
        for place in range(len(parents)):
            rows.append([(at(place, 0), -1)] + [(at(place, column), 1) for column in range(1, columns)])
    return rows


def matrix(rows, width, shift=0):
    entries = [(index, column + shift, value) for index, row in enumerate(rows) for column, value in row]
    if not entries:
        return coo_matrix((0, width))
    lines, columns, values = zip(*entries)
    return coo_matrix((values, (lines, columns)), shape=(len(rows), width))


def widths(hidden_cells, rows, bounds, grows):
    """For each hidden count the difference between the most and the least it can be."""
    width = len(bounds)
    equal = matrix(rows, width).tocsr()
    less = None
    if grows:
        half = width // 2
        less = matrix([[(index, 1), (index + half, -1)] for index in range(half)], width).tocsr()
    found = []
    for cell in hidden_cells:
        goal = numpy.zeros(width)
        ends = []
        for sign in (1, -1):
            goal[cell] = sign
            answer = linprog(
                goal, A_ub=less, b_ub=None if less is None else numpy.zeros(less.shape[0]),
                A_eq=equal, b_eq=numpy.zeros(equal.shape[0]), bounds=bounds, method="highs",
            )
            if answer.status == 3:  # nothing bounds it
                ends.append(numpy.inf)
                continue
            assert answer.status == 0, answer.message
            ends.append(answer.fun)
        found.append(numpy.inf if numpy.inf in ends else -ends[1] - ends[0])
    return found


def bounds_of(counts, hidden):
    return [
        (0, None) if mark else (count, count)
        for row, marks in zip(counts, hidden) for count, mark in zip(row, marks)
    ]


class Suppressor:
    """One running program that hides tables line by line."""

    def __init__(self, program):
        self.run = subprocess.Popen(
            [program, "indicator", "suppress"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def hide(self, question):
        self.run.stdin.write(json.dumps(question) + "\n")
        self.run.stdin.flush()
        return json.loads(self.run.stdout.readline())["hidden"]


def check(chance, suppressor, tally):
    """One table, published twice. Returns a fault or None."""
    parents, _, columns, counts = make_table(chance)
    first = add_up(parents, columns, counts)
    question = {"threshold": THRESHOLD, "parents": parents, "counts": first}
    hidden = suppressor.hide(question)
    second = add_up(parents, columns, grow(chance, counts))
    later = suppressor.hide({
        "threshold": THRESHOLD, "parents": parents, "counts": second, "before": {"counts": first, "hidden": hidden},
    })
    for table, marks in ((first, hidden), (second, later)):
        for row, row_marks in zip(table, marks):
            for count, mark in zip(row, row_marks):
                if 0 < count < THRESHOLD and not mark:
                    return f"a count of {count} is published: {table} {marks}"
    for row, old, marks in zip(second, first, later):
        for count, before, mark in zip(row, old, marks):
            if 0 < count - before < THRESHOLD and not mark:
                return f"a change of {count - before} is published: {first} {second} {later}"
    rows = sums(parents, columns)
    cells = [i for i, (low, high) in enumerate(bounds_of(first, hidden)) if high is None]
    alone = widths(cells, rows, bounds_of(first, hidden), False)
    size = len(parents) * columns
    both_rows = rows + [[(column + size, value) for column, value in row] for row in rows]
    both = bounds_of(first, hidden) + bounds_of(second, later)
    both_cells = [i for i, (low, high) in enumerate(both) if high is None]
    together = widths(both_cells, both_rows, both, True)
    tally["cells"] += 2 * size
    tally["small"] += sum(0 < c < THRESHOLD for table in (first, second) for row in table for c in row)
    tally["hidden"] += len(both_cells)
    tally["alone"] = min([tally["alone"]] + alone)
    tally["together"] = min([tally["together"]] + together)
    if min(alone + together, default=numpy.inf) < THRESHOLD - 1e-6:
        return f"a width of {min(alone + together)}: {parents} {first} {hidden} {second} {later}"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--tables", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    suppressor = Suppressor(wanted.program)
    tally = {"cells": 0, "small": 0, "hidden": 0, "alone": numpy.inf, "together": numpy.inf}
    for number in range(wanted.tables):
        fault = check(chance, suppressor, tally)
        if fault:
            print(f"table {number}: {fault}")
            print("0 passed, 1 failed")
            sys.exit(1)
    print(
        f"{wanted.tables} tables, each published twice: {tally['hidden']} of {tally['cells']} counts hidden "
        f"({tally['small']} are small themselves); smallest width {tally['alone']:g} with one table, "
        f"{tally['together']:g} with both (threshold {THRESHOLD})"
    )
    print(f"{wanted.tables} passed, 0 failed")


if __name__ == "__main__":
    main()
