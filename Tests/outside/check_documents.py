# SPDX-License-Identifier: Apache-2.0
"""Looks at our spreadsheets with other people's readers: openpyxl for XLSX, Python's csv for CSV.

    python3 Tests/outside/check_documents.py [PACKAGE]     # after `swift build --build-tests` in PACKAGE

Exit code 0 when everything is as written, 1 otherwise.
"""

import csv
import datetime
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

FORMULA = '=HYPERLINK("http://example.org")'
HEAD = ["กิจกรรม", "จำนวน", "วันที่"]


def check(what: str, found, expected) -> bool:
    good = found == expected
    print("ok  " if good else "FAIL", what, "" if good else f"found {found!r}, expected {expected!r}")
    return good


def check_workbook(path: Path) -> list[bool]:
    sheet = openpyxl.load_workbook(path)["แผนงาน"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [
        check("xlsx head", rows[0], HEAD),
        check("xlsx head is bold", [cell.font.bold for cell in sheet[1]], [True] * 3),
        check("xlsx head is frozen", sheet.freeze_panes, "A2"),
        check("xlsx width", round(sheet.column_dimensions["A"].width), 41),
        check("xlsx formula stays text", (sheet["A2"].value, sheet["A2"].data_type), (FORMULA, "s")),
        check("xlsx number", rows[1][1], 1500.25),
        check("xlsx day", rows[1][2], datetime.datetime(2026, 2, 5)),
        check("xlsx text with quotes and lines", rows[2], ['อบรม "แกนนำ",\nรุ่น 1', -3, None]),
        check("xlsx text that looks like numbers", rows[3], ["-5", None, "@น้ำ"]),
    ]


def check_csv(path: Path) -> list[bool]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return [
        check("csv mark", path.read_bytes()[:3], b"\xef\xbb\xbf"),
        check("csv head", rows[0], HEAD),
        check("csv formula is disarmed", rows[1], ["'" + FORMULA, "1500.25", "2026-02-05"]),
        check("csv quotes and lines", rows[2], ['อบรม "แกนนำ",\nรุ่น 1', "-3", ""]),
        check("csv signed number and at sign", rows[3], ["-5", "", "'@น้ำ"]),
    ]


def main() -> int:
    package = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2])
    with tempfile.TemporaryDirectory() as folder:
        command = ["swift", "test", "--skip-build", "--filter", "DocumentsTests.WorkbookWriterTests"]
        done = subprocess.run(
            command, cwd=package, env=os.environ | {"PHAKHI_OUTSIDE": folder}, capture_output=True, text=True
        )
        if done.returncode != 0:
            print(done.stdout, done.stderr, sep="\n")
            return 1
        results = check_workbook(Path(folder) / "plan.xlsx") + check_csv(Path(folder) / "plan.csv")
    print(f"{sum(results)} of {len(results)} as written")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
