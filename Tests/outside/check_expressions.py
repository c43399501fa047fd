# SPDX-License-Identifier: Apache-2.0
"""The same expressions worked out by JavaRosa, the engine of ODK Collect, and by us.

    python3 Tests/outside/check_expressions.py COMMAND… [--seed 7] [--nested 2000] [--all] [--wasm engine.wasm]

COMMAND is `phakhi expression` or another program that speaks as it does. JavaRosa comes from pyxform's wheel (ODK Validate),
the driver in `javarosa/Evaluate.java` is compiled with javac. Prints how the expressions are distributed, the chosen
differences by reason (`docs/expressions.md`) and every other disagreement. Exit 1 when there is one.
"""

import argparse
import collections
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import lxml.etree

import expression_cases
from javarosa_archive import java_archive

HERE = pathlib.Path(__file__).resolve().parent
# The field that the expressions belong to.
FIELD = "/data/needs"
WORDS = {"Double": "number", "String": "string", "Boolean": "boolean", "Date": "date", "ERR": "ERR"}
# Where we differ on purpose: reason, and what the expression or the answers look like.
CHOSEN = [
    ("functions of XPath 1.0 that JavaRosa lacks", lambda text, java, ours: java[0] == "ERR" and "cannot handle function" in java[1]
        and re.search(r"\b(floor|ceiling|last|name|local-name|namespace-uri|substring|lang|current)\(", text)),
    ("predicates of XPath 1.0 that are no comparison", lambda text, java, ours: re.search(r"\[(?![^\]]*(=|<|>|not\(|selected\())", text)),
    ("back references in patterns", lambda text, java, ours: "regex(" in text and re.search(r"\\[1-9]", text)),
    ("days before 1921 (local mean time, and the Julian calendar before 1583) and after 9999", lambda text, java, ours: java[0] == "Date" and java[1] < "1921" or ours[0] == "date" and ours[1] < "1921"
        or re.search(r"'0?\d{1,3}-\d|date\(.*-\d{6,}|\b\d{5,}-\d\d-\d\d", text + java[1])),
    ("a wrong name of the outermost element, which JavaRosa overlooks", lambda text, java, ours:
        re.search(r"(?<![\w.)\]*@:])/(?!data\b)|(?<![\w/.:@])(?!data\b)[a-z]\w*/", text)),
    ("axes of XPath 1.0 that JavaRosa lacks", lambda text, java, ours: "unsupported construct [step other" in java[1]),
    ("current() with something between its brackets", lambda text, java, ours: re.search(r"current\([^)]", text)),
    ("half of a sign of two UTF-16 units", lambda text, java, ours: "\ufffd" in ours[1] or "?" in java[1]),
    ("the last digit of a power, logarithm or angle", lambda text, java, ours: java[0] == "Double" and ours[0] == "number"
        and close(java[1], ours[1]) and re.search(r"\b(a?(sin|cos|tan)2?|exp(10)?|log(10)?|pow|sqrt|area|distance)\(", text)),
]


def close(one, other):
    try:
        one, other = float(one), float(other)
    except ValueError:
        return False
    return abs(one - other) <= 1e-14 * max(abs(one), abs(other))


def run(command, text, environment):
    done = subprocess.run(command, input=text, capture_output=True, text=True, env=environment, timeout=900)
    if done.returncode:
        sys.exit(f"{command[0]}: exit {done.returncode}: {done.stderr[-400:]}")
    rows = [line.split("\t") for line in done.stdout.split("\n") if line]
    return [tuple(row[-2:]) for row in rows]


def agree(java, ours):
    if WORDS.get(java[0], "") != ours[0] and not (ours[0] == "nodeset" and java[0] != "ERR"):
        return False
    return java[0] == "ERR" or java[1] == ours[1]


def depth(text):
    """How many calls and brackets lie in each other, quotations apart."""
    deepest = now = 0
    for sign in re.sub(r"'[^']*'|\"[^\"]*\"", "", text):
        now += {"(": 1, "[": 1, ")": -1, "]": -1}.get(sign, 0)
        deepest = max(deepest, now)
    return deepest


def distribution(cases, answers):
    functions = collections.Counter(name for text in cases for name in re.findall(r"([a-z][a-z0-9-]*)\(", text))
    known = {row[0] for row in expression_cases.FUNCTIONS} | {"now", "today", "uuid", "random"}
    kinds = collections.Counter(kind for kind, _ in answers)
    total = len(cases)
    nested, refused = sum(depth(text) >= 3 for text in cases), kinds["ERR"]
    rare = {name: functions[name] for name in known if functions[name] < 20}
    print(f"{total} expressions; nested three deep {nested} ({nested * 100 // total} %), refused by JavaRosa {refused} "
          f"({refused * 100 // total} %); results: " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    print(f"{len(known)} functions, each at least {min(functions[name] for name in known)} times; "
          f"{len(expression_cases.TYPES) ** 2} pairs of types in {len(expression_cases.OPERATORS)} operators and every function of two values")
    faults = []
    if rare:
        faults.append(f"too rare: {rare}")
    if total < 3000 or nested * 4 < total or refused * 10 < total:
        faults.append("the distribution is not the promised one")
    return faults


def compare(cases, java, ours, show_all):
    differences, chosen = [], collections.Counter()
    for text, one, other in zip(cases, java, ours):
        if agree(one, other):
            continue
        reason = next((reason for reason, holds in CHOSEN if holds(text, one, other)), None)
        if reason:
            chosen[reason] += 1
        if not reason or show_all:
            differences.append(f"{text}\n    JavaRosa {one[0]} {one[1][:150]}\n    ours     {other[0]} {other[1][:150]}")
    for reason, count in chosen.most_common():
        print(f"chosen difference: {reason}: {count}")
    for difference in differences[: None if show_all else 40]:
        print(difference)
    return differences


def same_as_wasm(cases, command, module, folder, environment):
    """In a form of one field without an answer, the phone's engine says the same, sign for sign, also why it refuses."""
    text = "\n".join(cases) + "\n"
    unanswered = pathlib.Path(folder, "unanswered.xml")
    unanswered.write_text("<data><needs/></data>")
    native = run([*command, "--data", str(unanswered), "--at", FIELD], text, environment)
    wasm = run(["node", str(HERE.parent.parent / "Scripts/wasm/evaluate.mjs"), module], text, environment)
    different = [text for text, one, other in zip(cases, native, wasm, strict=True) if one != other]
    print(f"WebAssembly: {len(cases) - len(different)} the same, {len(different)} different")
    for text in different[:20]:
        print(f"    {text}")
    return different


def as_libxml(text, node):
    """Kind and value as libxml2 says, in our words."""
    try:
        found = node.xpath(text)
    except lxml.etree.XPathEvalError:
        return "ERR", ""
    if isinstance(found, bool):
        return "boolean", str(found).lower()
    if isinstance(found, float):
        whole = "NaN" if math.isnan(found) else f"{'-' if found < 0 else ''}Infinity" if math.isinf(found) else f"{found:.10g}"
        return "number", "0" if whole == "-0" else whole
    return "string", str(found)


def same_as_libxml(command, answers, environment):
    """What JavaRosa lacks of XPath 1.0 is compared with libxml2."""
    node = lxml.etree.parse(str(answers)).getroot().find(FIELD.rsplit("/", 1)[1])
    cases = expression_cases.core_cases()
    ours = run([*command, "--data", str(answers), "--at", FIELD], "\n".join(cases) + "\n", environment)
    different = [f"{text}\n    libxml2 {wanted}\n    ours    {got}" for text, got in zip(cases, ours, strict=True)
                 if (wanted := as_libxml(text, node)) != (got if got[0] != "ERR" else ("ERR", ""))]
    print(f"libxml2: {len(cases) - len(different)} of {len(cases)} agree")
    for difference in different[:20]:
        print(difference)
    return different


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", nargs="+")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--nested", type=int, default=2000)
    parser.add_argument("--all", action="store_true", help="the chosen differences too")
    parser.add_argument("--wasm", help="engine.wasm of Scripts/wasm/build.sh")
    parser.add_argument("--zone", default="Asia/Bangkok")
    options = parser.parse_args()
    environment = dict(os.environ, TZ=options.zone, LC_ALL="C.UTF-8")
    cases = expression_cases.cases(options.seed, options.nested)
    with tempfile.TemporaryDirectory() as folder:
        answers = pathlib.Path(folder, "answers.xml")
        answers.write_text(expression_cases.ANSWERS)
        jar = str(java_archive())
        subprocess.run(["javac", "-nowarn", "-cp", jar, "-d", folder, str(HERE / "javarosa/Evaluate.java")], check=True,
                       stderr=subprocess.DEVNULL)
        text = "\n".join(cases) + "\n"
        java = run(["java", "-cp", f"{jar}{os.pathsep}{folder}", "Evaluate", str(answers), FIELD], text, environment)
        core = same_as_libxml(options.command, answers, environment)
        ours = run([*options.command, "--data", str(answers), "--at", FIELD], text, environment)
        phone = same_as_wasm(cases, options.command, options.wasm, folder, environment) if options.wasm else []
    if not len(java) == len(ours) == len(cases):
        sys.exit(f"{len(cases)} expressions, {len(java)} answers of JavaRosa, {len(ours)} of ours")
    faults = distribution(cases, java)
    differences = core + compare(cases, java, ours, options.all)
    print(f"{len(cases) - len(differences)} agree or differ on purpose, {len(differences)} disagree (seed {options.seed})")
    for fault in faults:
        print(fault)
    sys.exit(1 if differences or faults or phone else 0)


main()
