# SPDX-License-Identifier: Apache-2.0
"""Checks the rules of the house that no compiler knows: floors, sizes, words, languages, licences.

Usage: python3 Scripts/checks/house.py [FOLDER]

Prints `path:line: message`; a line that begins with `warning:` does not fail. Exit 0 clean, 1 findings, 2 cannot run.
"""

import functools
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from swift_source import SwiftSource  # noqa: E402

# The house of docs/architecture.md: a target imports only from floors below its own.
FLOORS = {
    "Kernel": 0, "ThaiText": 0,
    "Storage": 1, "StorageSQLite": 1, "StoragePostgres": 1, "Sealing": 1, "Web": 1, "Expressions": 1,
    "Documents": 1,
    "Places": 2, "Access": 2, "Privacy": 2, "Facts": 2, "Files": 2,
    "Partners": 3, "Forms": 3, "Indicators": 3, "Reading": 3,
    "Planning": 4, "Meetings": 4, "Publishing": 4, "Assessments": 4, "Cases": 4, "Funds": 4, "Learning": 4,
    "Linkage": 4, "Mobilizing": 4,
    "Packs": 5, "Interchange": 5,
    "Server": 6,
    "phakhi": 7, "bench": 7,
}
DRIVERS = {"StorageSQLite", "StoragePostgres"}

# Which target may speak to which module that is not ours.
OUTSIDE = {
    "Kernel": {"Logging"},
    "StorageSQLite": {"GRDB", "GRDBSQLite"},
    "StoragePostgres": {"CPostgres"},
    "Sealing": {"Crypto", "CryptoExtras"},
    "Packs": {"Yams"},
    "Indicators": {"Yams"},
    "Server": {
        "Logging", "Metrics", "Configuration", "Hummingbird", "HummingbirdCore", "NIOCore", "NIOPosix", "NIOHTTPTypes",
        "ServiceLifecycle", "UnixSignals", "HTTPTypes",
    },
    "phakhi": {"ArgumentParser"},
    "bench": {"ArgumentParser"},
}
TOOLCHAIN = {
    "Swift", "Foundation", "FoundationEssentials", "FoundationXML", "FoundationNetworking", "Synchronization",
    "Dispatch", "Glibc", "Testing", "RegexBuilder",
}
NEVER_BUILT = ("NIOSSL", "CNIOBoringSSL", "AsyncHTTPClient")

FILE_WARN, FILE_FAIL, TEST_FILE_FAIL = 250, 400, 600
FUNCTION_WARN, FUNCTION_FAIL = 40, 60
LINE_FAIL = 110
PAGE_FAIL = 80

# Rooms whose code is about the Thai language itself; everywhere else Thai stands in `Text/`.
THAI_ROOMS = {"ThaiText", "Reading", "Places"}
# Single literals that are the same in both languages.
THAI_LITERALS = {
    "Web/Layout.swift": {"ก−", "ก+", "ไทย", "ภาษาไทย", " · ภาคี"},
    "phakhi/Phakhi.swift": {"ภาคี: what was agreed becomes a plan that everyone follows."},
    "phakhi/Serve.swift": {"ภาคี "},
}
SEED_LENGTH = 12
# Dictionary words and official names that every report uses: vocabulary, not a copied passage. One a line.
EVERYDAY_WORDS = pathlib.Path(__file__).with_name("everyday-words.txt")

FORBIDDEN_CODE = [
    (re.compile(r"\bfatalError\b"), "fatalError: return or throw a Problem"),
    (re.compile(r"\btry!"), "try!: handle the error"),
    (re.compile(r"\bas!"), "as!: decode with a check"),
    (re.compile(r"\bimport\s+XCTest\b"), "XCTest: the tests use Swift Testing"),
    (
        re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias)\s+\w*(?:Manager|Service|Helpers?|Utils?|Impl|DTO)\b"),
        "name: say what it is in the words of the field",
    ),
]
UNCHECKED = re.compile(r"@unchecked\s+Sendable|\bnonisolated\s*\(\s*unsafe\s*\)|@preconcurrency\b")
UNCHECKED_ROOMS = {"Storage", "StorageSQLite", "StoragePostgres", "Server"}
PRINTS = re.compile(r"(?<![.\w])(?:debugPrint|print|dump)\(")
# The words are put together here, so that this file does not find itself.
LATER = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
MACHINE_PATH = re.compile("(?:/wo" + "rk/|/ro" + "ot/|/tmp/" + "h(?:/|\\b)|/ho" + "me/[a-z])")
DRAWERS = {"Utils", "Utilities", "Helpers", "Common", "Managers", "Core", "Extensions"}
SPDX = "SPDX-License-Identifier: Apache-2.0"
LICENSED = {".swift", ".c", ".h", ".py", ".sh", ".js", ".mjs"}
TEXT_FILES = LICENSED | {".css", ".md", ".yml", ".json", ".svg", ".modulemap"}

THAI = re.compile("[\u0e00-\u0e7f]")
THAI_RUN = re.compile("[\u0e00-\u0e7f]+")
IMPORT = re.compile(
    r"^(?:@testable\s+|@_exported\s+|@preconcurrency\s+|public\s+|internal\s+|package\s+|private\s+|fileprivate\s+)*"
    r"import\s+(?:struct\s+|class\s+|enum\s+|protocol\s+|func\s+|typealias\s+|let\s+|var\s+)?(\w+)",
    re.M,
)


# What a page links to begins with the name of a type; what is declared so that others may see it.
LINKED = re.compile(r"``(\w+)[^`]*``")
DECLARED = re.compile(r"\bpublic\s+(?:indirect\s+|final\s+)?(?:struct|enum|class|actor|protocol|typealias)\s+`?(\w+)")


class Findings:
    """What was found, in the order of the files."""

    def __init__(self):
        self.faults, self.warnings = [], []

    def fault(self, path, line, message):
        self.faults.append(f"{path}:{line}: {message}")

    def warn(self, path, line, message):
        self.warnings.append(f"warning: {path}:{line}: {message}")


class Target:
    """One target of the manifest: what it may import."""

    def __init__(self, description):
        self.name = description["name"]
        self.kind = description["type"]
        default = "Tests" if self.kind == "test" else "Sources"
        self.path = description.get("path") or f"{default}/{self.name}"
        names = [(d.get("byName") or d.get("target") or d.get("product")) for d in description["dependencies"]]
        self.dependencies = {parts[0] for parts in names if parts}

    @property
    def page(self):
        return f"{self.path}/{self.name}.docc/{self.name}.md"

    @property
    def is_c(self):
        return self.name.startswith("C") and self.name[1:2].isupper() and self.name not in FLOORS

    @property
    def is_test(self):
        return self.kind == "test" or self.path.startswith("Tests/")


def read_targets(root):
    """The targets of Package.swift, as SwiftPM understands them."""
    try:
        run = subprocess.run(
            ["swift", "package", "dump-package"], cwd=root, capture_output=True, text=True, timeout=120
        )
    except FileNotFoundError:
        sys.exit("house.py: `swift` is missing: install the Swift toolchain (exit 2)")
    if run.returncode != 0:
        print(run.stderr, file=sys.stderr)
        sys.exit(2)
    return [Target(description) for description in json.loads(run.stdout)["targets"]]


def check_floors(targets, findings):
    """Declared arrows: they point down, and outside packages stand only where the design names them."""
    ours = {target.name for target in targets}
    for target in targets:
        if target.is_c or target.is_test:
            continue
        if target.name not in FLOORS:
            findings.fault("Package.swift", 1, f"{target.name} has no floor: give it one in Scripts/checks/house.py")
            continue
        for name in sorted(target.dependencies):
            check_arrow(target, name, ours, findings, "Package.swift", 1)


def check_arrow(target, name, ours, findings, path, line):
    """One arrow from a target to a module."""
    if name in TOOLCHAIN or (name.startswith("C") and name in ours and name not in FLOORS):
        return
    if name in ours:
        down = FLOORS.get(name, 99) < FLOORS[target.name]
        if not down and not (target.name in DRIVERS and name == "Storage"):
            findings.fault(path, line, f"{target.name} may not use {name}: arrows only point down")
    elif name not in OUTSIDE.get(target.name, set()):
        findings.fault(path, line, f"{target.name} may not use {name}: the design keeps it elsewhere")


def check_imports(target, path, source, ours, findings):
    """Import lines: declared in the manifest, and downward. Returns the modules that are imported."""
    seen = set()
    for match in IMPORT.finditer(source.code):
        name, line = match.group(1), source.line_of(match.start(1))
        seen.add(name)
        if name in TOOLCHAIN or name == target.name:
            continue
        if name not in target.dependencies:
            findings.fault(path, line, f"imports {name}, which {target.name} does not declare in Package.swift")
        elif not target.is_test and target.name in FLOORS:
            check_arrow(target, name, ours, findings, path, line)
    return seen


def check_sizes(path, source, is_test, findings):
    """Files, functions and lines that have grown too long to be read at once."""
    lines = source.text.splitlines()
    limit = TEST_FILE_FAIL if is_test else FILE_FAIL
    if len(lines) > limit:
        findings.fault(path, 1, f"{len(lines)} lines: at most {limit}")
    elif len(lines) > FILE_WARN and not is_test:
        findings.warn(path, 1, f"{len(lines)} lines: aim at {FILE_WARN} or fewer")
    for function in source.functions():
        if function.lines > FUNCTION_FAIL:
            findings.fault(path, function.line, f"`{function.name}` has {function.lines} lines: at most {FUNCTION_FAIL}")
        elif function.lines > FUNCTION_WARN:
            findings.warn(path, function.line, f"`{function.name}` has {function.lines} lines: aim at {FUNCTION_WARN}")
    for number, (line, code) in enumerate(zip(lines, source.code.splitlines()), 1):
        if columns(line) <= LINE_FAIL or line.lstrip().startswith("/// |"):
            continue  # A row of a table cannot be broken.
        # A string cannot be broken either, and `swift format` breaks around it: what counts is code and comments.
        if "//" in line and not code.strip() or columns(code.rstrip()) > LINE_FAIL and not has_literal(source, number):
            findings.fault(path, number, f"{columns(line)} columns: at most {LINE_FAIL}")


def has_literal(source, number):
    """Whether a string stands on a line or goes on over it."""
    return any(
        literal.line <= number <= literal.line + literal.text.count("\n") and len(literal.text) > 1
        for literal in source.literals
    )


def columns(line):
    """How many columns a line takes: marks above and below a Thai letter take none."""
    return sum(
        1 for character in line if unicodedata.category(character) not in ("Mn", "Me", "Cf") and character != "\u0e33"
    )


def check_words(path, room, source, findings):
    """Code that may stand nowhere, or only in the rooms that need it."""
    for pattern, message in FORBIDDEN_CODE:
        for match in pattern.finditer(source.code):
            findings.fault(path, source.line_of(match.start()), message)
    if room and room not in UNCHECKED_ROOMS:
        for match in UNCHECKED.finditer(source.code):
            findings.fault(path, source.line_of(match.start()), f"{match.group()}: only in Storage and Server")
    if room and room != "phakhi":
        for match in PRINTS.finditer(source.code):
            findings.fault(path, source.line_of(match.start()), "print: log it, or return it to the command")


def check_text(path, text, findings):
    """Notes to oneself, and paths of one machine, in any file."""
    for number, line in enumerate(text.splitlines(), 1):
        if LATER.search(line):
            findings.fault(path, number, "an unfinished thing: finish it or open an issue")
        if MACHINE_PATH.search(line):
            findings.fault(path, number, "the path of one machine: take it from the caller")


def check_thai(path, room, inside, source, findings):
    """Thai stands in `Text/`, so that what people read can be read in one place; word lists in `Data/`."""
    if room in THAI_ROOMS or "/Text/" in path or path.endswith("Text.swift") or "/Data/" in path:
        return
    allowed = THAI_LITERALS.get(inside, set())
    for literal in source.literals:
        if THAI.search(literal.text) and literal.text not in allowed:
            first = THAI_RUN.search(literal.text).group()
            findings.fault(path, literal.line, f"Thai outside Text/: {first[:30]}")


def check_seeds(path, literals, seeds, findings):
    """No passage of the five reports: the reader must know the language, not the reports."""
    everyday = everyday_words()
    for literal in literals:
        for match in THAI_RUN.finditer(literal.text):
            run = match.group()
            if len(run) >= SEED_LENGTH and run in seeds and run not in everyday:
                line = literal.line + literal.text.count("\n", 0, match.start())
                findings.fault(path, line, f"stands in a seed report: {run[:40]}")


@functools.cache
def everyday_words():
    """The vocabulary that may stand in a seed report too."""
    lines = EVERYDAY_WORDS.read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def read_seeds(root):
    """The five reports in one text; they lie beside the project."""
    shared = pathlib.Path(os.environ.get("PHAKHI_SHARED", root.parent / "shared"))
    files = sorted((shared / "reading" / "seeds").glob("*.txt"))
    if not files:
        sys.exit(f"house.py: no seed reports in {shared / 'reading' / 'seeds'}: set PHAKHI_SHARED (exit 2)")
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def check_license(path, file, text, findings):
    """The first line of each file says under which licence it may be used."""
    if file.suffix not in LICENSED:
        return
    first = text.split("\n", 2)[:2]
    may_be_second = first and (first[0].startswith("#!") or first[0].startswith("// swift-tools-version"))
    if SPDX not in (first[1] if may_be_second and len(first) > 1 else first[0]):
        findings.fault(path, 1, f"begins without `{SPDX}`")


def check_builds(root, findings):
    """What must not be compiled into the product shows in the build folders, when there are any."""
    for name in NEVER_BUILT:
        for folder in root.glob(f".build*/*/*/{name}.build"):
            if next(folder.rglob("*.o"), None):
                findings.fault(folder.relative_to(root), 1, f"{name} was built: some target pulls it in")


def project_files(root):
    """All text files that are ours."""
    skipped = {".git", "node_modules", "__pycache__"}
    for top in ("Sources", "Tests", "Scripts", "Benchmarks", "docs", ".ci"):
        for folder, names, files in os.walk(root / top):
            names[:] = [name for name in names if name not in skipped and not name.startswith(".build")]
            yield from (pathlib.Path(folder) / name for name in files)
    yield from (root / name for name in ("Package.swift", "run", "test") if (root / name).is_file())


def owner(targets, path):
    """The target that a file belongs to."""
    matches = [target for target in targets if path.startswith(target.path + "/")]
    return max(matches, key=lambda target: len(target.path), default=None)


def check(root, targets, seeds):
    """Runs every rule over a tree."""
    findings = Findings()
    ours = {target.name for target in targets}
    used = {target.name: set() for target in targets}
    check_floors(targets, findings)
    check_builds(root, findings)
    for file in sorted(project_files(root)):
        path = file.relative_to(root).as_posix()
        if drawer := DRAWERS.intersection(file.relative_to(root).parts[:-1]):
            findings.fault(path, 1, f"a drawer named {drawer.pop()}: put it beside what uses it")
        if file.suffix not in TEXT_FILES and file.suffix:
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        check_license(path, file, text, findings)
        check_text(path, text, findings)
        if file.suffix == ".swift":
            check_swift(path, SwiftSource(text), targets, ours, used, seeds, findings)
    check_declarations(targets, used, findings)
    return findings


def check_declarations(targets, used, findings):
    """Arrows in the manifest that nothing follows, and C libraries that more than one room speaks to."""
    rooms = [target for target in targets if not target.is_c and not target.is_test]
    for target in rooms:
        for name in sorted(target.dependencies - used[target.name]):
            findings.fault("Package.swift", 1, f"{target.name} declares {name} but never imports it")
    for library in (target.name for target in targets if target.is_c):
        users = [target.name for target in rooms if library in used[target.name]]
        if len(users) > 1:
            findings.fault("Package.swift", 1, f"{library} is used by {', '.join(users)}: one room speaks to it")


def check_swift(path, source, targets, ours, used, seeds, findings):
    """All rules that need to know Swift."""
    target = owner(targets, path)
    is_test = path.startswith("Tests/")
    room = path.split("/")[1] if path.startswith("Sources/") else None
    if target:
        used[target.name] |= check_imports(target, path, source, ours, findings)
    check_sizes(path, source, is_test, findings)
    check_words(path, room, source, findings)
    if room:
        check_thai(path, room, path.removeprefix("Sources/"), source, findings)
        check_seeds(path, source.literals, seeds, findings)


def check_pages(root, targets, findings):
    """Every room explains itself on one page, and the page names nothing that is gone."""
    for target in targets:
        if target.is_test or target.is_c or target.kind != "regular":
            continue
        path = target.page
        if not (root / path).is_file():
            findings.fault(path, 1, "missing: what the room means, its words, one request followed")
            continue
        lines = (root / path).read_text(encoding="utf-8").splitlines()
        if len(lines) > PAGE_FAIL:
            findings.fault(path, 1, f"{len(lines)} lines: at most {PAGE_FAIL}")
        sources = (file.read_text(encoding="utf-8") for file in (root / target.path).rglob("*.swift"))
        known = {target.name}.union(*(DECLARED.findall(text) for text in sources))
        for number, line in enumerate(lines, 1):
            for name in LINKED.findall(line):
                if name not in known:
                    findings.fault(path, number, f"``{name}``: {target.name} has no public type of this name")


def main():
    """Checks a tree and says what does not fit."""
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()
    targets = read_targets(root)
    findings = check(root, targets, read_seeds(root))
    check_pages(root, targets, findings)
    for line in findings.warnings + findings.faults:
        print(line)
    print(f"house: {len(findings.faults)} faults, {len(findings.warnings)} warnings")
    return 1 if findings.faults else 0


if __name__ == "__main__":
    sys.exit(main())
