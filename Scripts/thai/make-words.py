#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes Sources/CThaiData/data/words.bin, the dictionary by which Thai text is cut into words.

Sources: pythainlp 5.4.0 from PyPI, checked by digest, of which only two files are used:
  icubrk_th.txt  the Thai dictionary of ICU's break iterator   Unicode licence
  tnc_freq.txt   how often words stand in the Thai National Corpus   CC0
and names of places (Sources/CPlacesData/data/places.tsv) and domain-words.txt beside this script.

The file is a trie in one array of little-endian 32-bit units. Low byte: the letter that led here (offset from
U+0E00), bit 7 says that a word ends here; upper 24 bits: where the children are (index = place xor letter). The unit
at that place xor 0 holds the cost of the word in its upper 24 bits: -log of its share, times 64.

Usage: Scripts/thai/make-words.py [--downloads DIR]
The same input always gives the same bytes. Python 3.9 or later, standard library and pip only.
"""

import argparse
import array
import hashlib
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OUT = ROOT / "Sources" / "CThaiData" / "data" / "words.bin"
WHEEL = ("pythainlp==5.4.0", "pythainlp-5.4.0-py3-none-any.whl", "9239753df877202da1a50dd2842d9569eff764034f31f20222b3df4def5df193")
WORD = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]{1,40}$")
DOMAIN_COUNT, PROVINCE_COUNT, DISTRICT_COUNT, TAMBON_COUNT = 400, 400, 60, 4
# Words that ICU's list lacks, such as ภายใต้ and แลกเปลี่ยน, come in when they stand this often in the corpus.
COMMON = 300
SHORTEST_DISTRICT, SHORTEST_TAMBON = 4, 7


def wheel(folder):
    path = folder / WHEEL[1]
    if not path.exists():
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), WHEEL[0]]
        subprocess.run(command, check=True)
    if hashlib.sha256(path.read_bytes()).hexdigest() != WHEEL[2]:
        sys.exit(f"{path}: not the file that this script was written for")
    return zipfile.ZipFile(path)


def lines(archive, name):
    text = archive.read(f"pythainlp/corpus/{name}").decode("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def counts(archive):
    """How often each word is to be expected."""
    known = {}
    for line in lines(archive, "tnc_freq.txt"):
        word, _, count = line.partition("\t")
        if WORD.match(word):
            known[word] = int(count)
    words = {word: known.get(word, 0) + 1 for word in lines(archive, "icubrk_th.txt") if WORD.match(word)}
    words.update({word: count for word, count in known.items() if count >= COMMON and len(word) > 1})
    for line in (HERE / "domain-words.txt").read_text(encoding="utf-8").splitlines():
        for word in line.split() if not line.startswith("#") else []:
            if WORD.match(word):
                words[word] = max(words.get(word, 0), known.get(word, 0), DOMAIN_COUNT)
    for line in (ROOT / "Sources/CPlacesData/data/places.tsv").read_text(encoding="utf-8").splitlines():
        code, name = line.split("\t")[:2]
        shortest, count = {2: (3, PROVINCE_COUNT), 4: (SHORTEST_DISTRICT, DISTRICT_COUNT)}.get(
            len(code), (SHORTEST_TAMBON, TAMBON_COUNT)
        )
        if WORD.match(name) and len(name) >= shortest:
            words[name] = max(words.get(name, 0), count)
    return words


def trie(words):
    root = {}
    for word in sorted(words):
        node = root
        for letter in word:
            node = node.setdefault(ord(letter) - 0x0E00, {})
        node[0] = words[word]
    return root


def pack(root):
    """One array; every node has a place of its own, so that a letter alone tells whether a step is right."""
    units, used, places = [0] * 512, bytearray(512), set()
    used[0] = 1
    # Where the last place was found, for nodes of one child and of more: what lies far below is as good as full.
    hints = [1, 1]
    queue = [(root, 0)]
    for node, index in queue:
        letters = sorted(node)
        kind = len(letters) > 1
        start = max(1, hints[kind] - 60)
        while True:
            place = start ^ letters[0]
            if max(place ^ letter for letter in letters) + 256 > len(units):
                units += [0] * 4096
                used += bytearray(4096)
            if place not in places and not any(used[place ^ letter] for letter in letters):
                break
            start += 1
        hints[kind] = max(hints[kind], start)
        places.add(place)
        units[index] |= place << 8 | (0x80 if 0 in node else 0)
        for letter in letters:
            at = place ^ letter
            used[at] = 1
            units[at] = node[letter] << 8 if letter == 0 else letter
            if letter:
                queue.append((node[letter], at))
    last = max(i for i, taken in enumerate(used) if taken)
    return units[: last + 129]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--downloads", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        words = counts(wheel(options.downloads or pathlib.Path(scratch)))
    total = sum(words.values())
    costs = {word: round(-math.log(count / total) * 64) for word, count in words.items()}
    units = array.array("I", pack(trie(costs)))
    if sys.byteorder == "big":
        units.byteswap()
    OUT.write_bytes(units.tobytes())
    print(f"{len(words)} words, {len(units)} units, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
