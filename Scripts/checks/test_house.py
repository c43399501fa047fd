# SPDX-License-Identifier: Apache-2.0
"""Shows that house.py finds what it is there to find: python3 -m unittest discover Scripts/checks"""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402
from swift_source import SwiftSource  # noqa: E402

LICENSE = "// SPDX-License-Identifier: Apache-2.0\n"
TARGETS = [
    {"name": "CZip", "type": "regular", "dependencies": []},
    {"name": "Kernel", "type": "regular", "dependencies": []},
    {"name": "Storage", "type": "regular", "dependencies": [{"byName": ["Kernel", None]}]},
    {"name": "Web", "type": "regular", "dependencies": [{"byName": ["Storage", None]}, {"byName": ["Kernel", None]}]},
    {"name": "Planning", "type": "regular", "dependencies": [{"product": ["Hummingbird", "hummingbird", None, None]}]},
    {"name": "WebTests", "type": "test", "dependencies": [{"byName": ["Web", None]}]},
]
SEEDS = "ตกลงกันว่าจะปลูกต้นไม้ริมคลองให้ครบทุกหมู่บ้าน"
LONG_FUNCTION = "func long() {\n" + "    step()\n" * 60 + "}\n"

# Where it stands, what stands there, what must be said about it.
FAULTS = [
    ("Sources/Kernel/A.swift", "let a = 1\n", "begins without"),
    ("Sources/Kernel/A.swift", LICENSE + "import Storage\n", "does not declare"),
    ("Sources/Web/A.swift", LICENSE + "public import Storage\n", "arrows only point down"),
    ("Sources/Planning/A.swift", LICENSE + "import Hummingbird\n", "design keeps it elsewhere"),
    ("Sources/Kernel/A.swift", LICENSE + "let a = b as! Int\n", "as!"),
    ("Sources/Kernel/A.swift", LICENSE + 'let a = "\\(try! b())"\n', "try!"),
    ("Sources/Kernel/A.swift", LICENSE + "fatalError()\n", "fatalError"),
    ("Sources/Kernel/A.swift", LICENSE + "final class A: @unchecked Sendable {}\n", "only in Storage"),
    ("Sources/Kernel/A.swift", LICENSE + "struct PlaceManager {}\n", "name: say what"),
    ("Sources/Kernel/A.swift", LICENSE + 'func a() { print("x") }\n', "print: log it"),
    ("Sources/Kernel/A.swift", LICENSE + "// TO" + "DO later\n", "unfinished"),
    ("Sources/Kernel/A.swift", LICENSE + 'let a = "/wo' + 'rk/x"\n', "path of one machine"),
    ("Sources/Kernel/A.swift", LICENSE + 'let a = "แผน"\n', "Thai outside"),
    ("Sources/Kernel/Text/A.swift", LICENSE + 'let a = "ปลูกต้นไม้ริมคลอง"\n', "stands in a seed report"),
    ("Sources/Kernel/Utils/A.swift", LICENSE, "a drawer"),
    ("Sources/Kernel/A.swift", LICENSE + "let a = 1\n" * 400, "401 lines"),
    ("Tests/WebTests/A.swift", LICENSE + "let a = 1\n" * 600, "601 lines"),
    ("Sources/Kernel/A.swift", LICENSE + LONG_FUNCTION, "has 62 lines"),
    ("Sources/Kernel/A.swift", LICENSE + "/// " + "word " * 30 + "\n", "columns"),
    ("Tests/WebTests/A.swift", LICENSE + "import XCTest\n", "XCTest"),
    (".build/x/debug/NIOSSL.build/a.o", "", "was built"),
]
# What may stand.
CLEAN = [
    ("Sources/Kernel/A.swift", LICENSE + '// try! this, "fatalError" (แผน)\nlet a = "as! try! fatalError()"\n'),
    ("Sources/Kernel/A.swift", LICENSE + "protocol A {\n    func a()\n    func b()\n}\n" + "let c = 1\n" * 80),
    ("Sources/Kernel/Text/A.swift", LICENSE + 'let a = "ปลูกต้นไม้"\n'),
    ("Sources/Storage/A.swift", LICENSE + "import Kernel\nnonisolated(unsafe) let a = 1\n"),
    ("Tests/WebTests/A.swift", LICENSE + 'import Testing\nimport Web\n@Test func `"แผน" isn\'t lost`() {}\n'),
    ("Sources/Kernel/A.swift", LICENSE + 'let a = #"\\(not) "quoted" try!"#\nlet b = """\n  "fatalError"\n  """\n'),
]


class HouseTests(unittest.TestCase):
    def findings(self, path, text):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            return house.check(pathlib.Path(folder), [house.Target(t) for t in TARGETS], SEEDS)

    def about(self, path, text):
        return [line for line in self.findings(path, text).faults if not line.startswith("Package.swift")]

    def test_each_fault_is_found(self):
        for path, text, message in FAULTS:
            with self.subTest(message):
                self.assertTrue(any(message in fault for fault in self.about(path, text)), self.about(path, text))

    def test_what_may_stand_is_left_alone(self):
        for path, text in CLEAN:
            with self.subTest(text[len(LICENSE) :][:40]):
                self.assertEqual(self.about(path, text), [])

    def test_a_declared_arrow_that_nobody_follows_is_found(self):
        faults = self.findings("Sources/Kernel/A.swift", LICENSE).faults
        self.assertTrue(any("Storage declares Kernel but never imports it" in fault for fault in faults))

    def test_a_room_without_its_page_and_a_page_that_names_what_is_gone_are_found(self):
        room = [house.Target({"name": "Kernel", "type": "regular", "dependencies": []})]
        with tempfile.TemporaryDirectory() as folder:
            found = house.Findings()
            house.check_pages(pathlib.Path(folder), room, found)
            self.assertIn("missing", found.faults[0])
            page = pathlib.Path(folder, "Sources/Kernel/Kernel.docc/Kernel.md")
            page.parent.mkdir(parents=True)
            pathlib.Path(folder, "Sources/Kernel/A.swift").write_text(LICENSE + "public struct Day {}\n")
            page.write_text("# ``Kernel``\n\n- ``Day``\n- ``Day/iso``\n- ``Week``\n", encoding="utf-8")
            found = house.Findings()
            house.check_pages(pathlib.Path(folder), room, found)
            self.assertEqual(found.faults, [f"{room[0].page}:5: ``Week``: Kernel has no public type of this name"])

    def test_an_interpolation_inside_a_literal_stays_code(self):
        source = SwiftSource('let a = "ก \\(b("ข")) ค"\nfatalError()\n')
        self.assertEqual({literal.text for literal in source.literals}, {"ก ", "ข", " ค"})
        self.assertIn("b(", source.code)
        self.assertIn("fatalError", source.code)


if __name__ == "__main__":
    unittest.main()
