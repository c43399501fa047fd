# SPDX-License-Identifier: Apache-2.0
"""Forms made by chance and filled by chance: pyxform's XForm and ours in JavaRosa, and our own engine, send the same.

    python3 Tests/outside/check_forms.py PHAKHI [--forms 300] [--seed 1] [--wasm engine.wasm] [--keep FOLDER]

1. Seeded forms (`form_cases.py`) are written as .xlsx and converted by pyxform and by `phakhi form convert --xform`.
2. JavaRosa (`javarosa/Fill.java`, as Collect does it) fills both with the same wishes; `phakhi form fill` and, with --wasm, the engine
   for phones under Node fill theirs with the answers that were given. All submissions and all refusals must be the same.
3. Every XForm of ours passes ODK Validate.
4. Wrong forms of many kinds: what pyxform refuses, we refuse.
Exit 1 when anything differs.
"""

import argparse
import collections
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile
import time
import warnings

import lxml.etree
import openpyxl

import form_cases
from javarosa_archive import java_archive

HERE = pathlib.Path(__file__).resolve().parent
# JavaRosa has the machine's clock, so everyone has.
CLOCK = int(time.time() * 1000)
MASKED = {"instanceID", "start", "end", "today", "deviceid", "username"}


def write(form, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in form.items():
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(key for row in rows for key in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column) or None for column in columns])
    book.save(path)


def pyxform_convert(path):
    """pyxform's XForm, or None and why it refuses."""
    from pyxform.xls2xform import convert
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return convert(str(path), validate=False).xform, ""
        except Exception as problem:  # pyxform raises several kinds
            return None, f"{type(problem).__name__}: {problem}"


def run(command, text="", limit=600):
    return subprocess.run([str(part) for part in command], input=text, capture_output=True, text=True, timeout=limit)


def canonical(text):
    """A submission without namespaces, and without what differs every time."""
    def shape(node):
        name = lxml.etree.QName(node).localname
        children = [shape(child) for child in node if isinstance(child.tag, str)]
        words = "" if children else (node.text or "")
        if name in MASKED:
            words = "*" if words else ""
        # Where a row of a repeat stands among other elements says nothing; JavaRosa puts new ones last.
        return (name, words, tuple(sorted(children, key=lambda child: child[0])))
    return shape(lxml.etree.fromstring(text.encode()))


def differences(one, other, path=""):
    if one[0] != other[0] or one[1] != other[1]:
        return [f"{path}/{one[0]}: {one[1]!r} and {other[0]}: {other[1]!r}"]
    names, others = [c[0] for c in one[2]], [c[0] for c in other[2]]
    if names != others:
        return [f"{path}/{one[0]} holds {names} and {others}"]
    return [line for a, b in zip(one[2], other[2]) for line in differences(a, b, f"{path}/{one[0]}")]


class Check:
    def __init__(self, options, work):
        self.options, self.work, self.faults = options, work, []
        self.archive = java_archive()
        self.classes = work / "classes"
        self.classes.mkdir(exist_ok=True)
        done = run(["javac", "-cp", self.archive, "-d", self.classes, HERE / "javarosa/Fill.java"])
        if done.returncode:
            sys.exit(done.stderr)

    def fault(self, where, words):
        self.faults.append(where)
        if len(self.faults) <= 40:
            print(f"DIFFERS {where}: {words}")

    def java(self, pairs):
        text = "".join(f"{form}\t{wishes}\n" for form, wishes in pairs)
        command = ["java", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-Duser.timezone=Asia/Bangkok", "-cp", f"{self.archive}:{self.classes}", "Fill"]
        done = run(command, text)
        return dict(line.split("\t", 1) for line in done.stdout.splitlines() if "\t" in line)

    def ours(self, *words):
        return run([self.options.phakhi, "form", *words])

    def forms(self):
        features, questions, made = collections.Counter(), 0, []
        for number in range(self.options.forms):
            seed = self.options.seed * 100_000 + number
            maker = form_cases.Maker(seed)
            form = maker.form()
            name = self.work / f"f{seed}"
            write(form, f"{name}.xlsx")
            pathlib.Path(f"{name}.wishes").write_text("".join(f"{p}\t{a}\n" for p, a in maker.wishes))
            theirs, why = pyxform_convert(f"{name}.xlsx")
            if theirs is None:
                self.fault(name.name, f"pyxform refuses a form that was meant to be right: {why}")
                continue
            pathlib.Path(f"{name}.pyx.xml").write_text(theirs)
            features.update(maker.features)
            questions += len(maker.rows)
            made.append(name)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            converted = list(pool.map(lambda name: self.ours("convert", f"{name}.xlsx", "--xform"), made))
        for name, done in list(zip(made, converted)):
            if done.returncode:
                self.fault(name.name, "we refuse it: " + " ".join(done.stderr.split())[-300:])
                made.remove(name)
            else:
                pathlib.Path(f"{name}.our.xml").write_text(done.stdout)
        print(f"{len(made)} forms, {questions} rows; " + ", ".join(f"{word} {count}" for word, count in features.most_common()))
        return made

    def fill(self, made):
        told = self.java([(f"{name}.{kind}.xml", f"{name}.wishes") for name in made for kind in ("pyx", "our")])
        whole = []
        for name in made:
            words = [told.get(f"{name}.{kind}.xml", "nothing said") for kind in ("pyx", "our")]
            if words[0] != "ok" and words[0] == words[1]:
                continue  # JavaRosa fails on both in the same way: nothing to compare
            if words != ["ok", "ok"]:
                self.fault(name.name, f"JavaRosa: pyxform's {words[0]}; ours {words[1]}")
                continue
            whole.append(name)
        for name in whole:
            theirs, ours = (pathlib.Path(f"{name}.{kind}.xml.sent").read_text() for kind in ("pyx", "our"))
            for line in differences(canonical(theirs), canonical(ours))[:3]:
                self.fault(name.name, f"pyxform's and our XForm in JavaRosa: {line}")
            if pathlib.Path(f"{name}.pyx.xml.done").read_text() != pathlib.Path(f"{name}.our.xml.done").read_text():
                self.fault(name.name, "other answers were asked for in our XForm")
        given = {name: self.answers(name) for name in whole}
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            self.compare("phakhi", whole, given, list(pool.map(self.fill_here, whole)))
        if self.options.wasm:
            self.compare("wasm", whole, given, self.fill_in_node(whole))
        asked = sum(len(lines) for lines in given.values())
        refused = sum(len([line for line in lines if line[2] != "ok"]) for lines in given.values())
        print(f"{len(whole)} filled by {'four' if self.options.wasm else 'three'}; {asked} answers given, {refused} of them refused")

    @staticmethod
    def answers(name):
        text = pathlib.Path(f"{name}.pyx.xml.done").read_text()
        lines = [tuple(line.split("\t")) for line in text.split("\n") if line]
        pathlib.Path(f"{name}.answers").write_text("".join(f"{line[0]}\t{line[1]}\n" for line in lines))
        return lines

    def fill_here(self, name):
        done = self.ours("fill", f"{name}.xlsx", f"{name}.answers", "--now", str(CLOCK))
        return done.stdout, done.stderr

    def fill_in_node(self, names):
        packs = []
        for name in names:
            done = subprocess.run([self.options.phakhi, "form", "convert", f"{name}.xlsx", "--pack"], capture_output=True, timeout=60)
            pathlib.Path(f"{name}.pack").write_bytes(done.stdout)
            packs += [f"{name}.pack", f"{name}.answers"]
        script = HERE.parent.parent / "Scripts/wasm/fill.mjs"
        done = run(["node", script, self.options.wasm, str(CLOCK)], "\n".join(packs) + "\n")
        if done.returncode:
            sys.exit(done.stderr[-2000:])
        parts = done.stdout.split("\x1e")
        return [tuple(part.split("\x1f")) for part in parts[:len(names)]]

    def compare(self, who, names, given, results):
        for name, (sent, refused) in zip(names, results):
            java = sorted(f"{word}\t{path}" for path, _, word in given[name] if word != "ok")
            ours = sorted(line for line in refused.splitlines() if line.split("\t")[0] in ("constraint", "required", "kind", "unasked", "nowhere"))
            odd = [line for line in refused.splitlines() if line.startswith("formula")]
            if java != ours:
                self.fault(name.name, f"{who} refuses {ours} where JavaRosa refuses {java}")
            if not sent.strip():
                self.fault(name.name, f"{who} sends nothing: {refused[-200:]}")
                continue
            for line in differences(canonical(pathlib.Path(f"{name}.pyx.xml.sent").read_text()), canonical(sent))[:3]:
                self.fault(name.name, f"JavaRosa and {who}: {line} {odd[:1]}")

    def validate(self, made):
        files = [f"{name}.our.xml" for name in made]
        for start in range(0, len(files), 100):
            part = files[start:start + 100]
            done = run(["java", "-XX:TieredStopAtLevel=1", "-jar", self.archive, "--fail-fast", *part])
            if done.returncode:
                for file in part:
                    one = run(["java", "-XX:TieredStopAtLevel=1", "-jar", self.archive, file])
                    if one.returncode:
                        self.fault(pathlib.Path(file).name, "ODK Validate: " + " ".join((one.stdout + one.stderr).split())[:300])
        print(f"{len(files)} XForms looked at by ODK Validate")

    def wrong(self):
        cases, refused = form_cases.wrong_forms(), 0
        for word, form in cases.items():
            path = self.work / (word.replace(" ", "_").replace("/", "_") + ".xlsx")
            write(form, path)
            theirs, why = pyxform_convert(path)
            ours = self.ours("convert", path, "--xform")
            if theirs is None:
                refused += 1
                if ours.returncode != 2:
                    self.fault(word, f"we take what pyxform refuses: {why[:200]}")
                elif "error" not in ours.stderr:
                    self.fault(word, "refused without a word")
            elif self.options.verbose:
                print(f"pyxform takes “{word}”; we {'refuse' if ours.returncode else 'take'} it")
        print(f"{len(cases)} wrong forms, {refused} of them refused by pyxform")
        if refused < 60:
            self.fault("wrong forms", "too few are refused by pyxform")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("phakhi")
    parser.add_argument("--forms", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wasm")
    parser.add_argument("--keep")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(options.keep or folder)
        work.mkdir(parents=True, exist_ok=True)
        check = Check(options, work)
        check.wrong()
        made = check.forms()
        check.fill(made)
        check.validate(made)
    print(f"{len(check.faults)} differences")
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()
