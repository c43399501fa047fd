#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether our sort key orders Thai words as ICU's collation for Thai does, over the gazetteer and the word list.

Usage: check_sort.py BINARY [FILE...]     more files of words, one a line; needs cc and ICU's headers (libicu-dev)

Every name of a place (Thai and English) and every word of the shared lexicon is sorted by both. Each pair of words that
stand next to each other in ICU's order must not stand the other way round in ours. Numbers inside words are left out: ours
sort by value, which ICU does only on request.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("PHAKHI_SHARED", ROOT.parent / "shared"))
PROGRAM = r"""
#include <unicode/ucol.h>
#include <unicode/ustring.h>
#include <stdio.h>
#include <string.h>
int main(void) {
  UErrorCode e = U_ZERO_ERROR; UCollator *c = ucol_open("th", &e);
  ucol_setAttribute(c, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &e);
  char line[4096];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    UChar u[4096]; int32_t n; u_strFromUTF8(u, 4096, &n, line, -1, &e);
    uint8_t key[16384]; int32_t m = ucol_getSortKey(c, u, n, key, sizeof key);
    for (int32_t i = 0; i < m; i++) printf("%02x", key[i]);
    printf("\n");
  }
  return U_FAILURE(e);
}
"""


def words(files):
    found = set()
    for row in (ROOT / "Sources/CPlacesData/data/places.tsv").read_text(encoding="utf-8").splitlines():
        found.update(cell for cell in row.split("\t") if re.search(r"[ก-๙A-Za-z]", cell))
    for file in [SHARED / "thai/lexicon.md", *map(pathlib.Path, files)]:
        if file.exists():
            found.update(re.findall(r"[ก-ฺเ-๎]+", file.read_text(encoding="utf-8")))
    return sorted(word.strip() for word in found if len(word.strip()) > 1 and not re.search(r"[0-9๐-๙]", word))


def main():
    binary, *files = sys.argv[1:]
    lines = words(files)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "keys.c").write_text(PROGRAM)
        subprocess.run(["cc", "-O1", work / "keys.c", "-o", work / "keys", "-licui18n", "-licuuc"], check=True)
        text = "\n".join(lines) + "\n"
        (work / "words.txt").write_text(text, encoding="utf-8")
        theirs = subprocess.run([work / "keys"], input=text, capture_output=True, text=True, check=True).stdout.split()
        ours = subprocess.run([binary, "words", "--keys", work / "words.txt"], capture_output=True, text=True, check=True)
    keys = ours.stdout.splitlines()
    assert len(keys) == len(theirs) == len(lines), (len(keys), len(theirs), len(lines))
    order = sorted(range(len(lines)), key=lambda index: (theirs[index], lines[index]))
    wrong = [(a, b) for a, b in zip(order, order[1:]) if theirs[a] != theirs[b] and keys[a].encode() > keys[b].encode()]
    print(f"{len(lines)} words: {len(wrong)} neighbours of ICU's order stand the other way round in ours")
    for a, b in wrong[:20]:
        print(f"  ICU {lines[a]} < {lines[b]}, ours {keys[a]!r} > {keys[b]!r}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
