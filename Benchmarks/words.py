# SPDX-License-Identifier: Apache-2.0
"""How fast Thai text is cut into words, beside ICU, libthai and PyThaiNLP newmm on the same text in one run.

Usage: python3 words.py BIN [--megabytes 4] [--gold PATH]

Ours is `phakhi words --count`, the file given many times minus once. ICU runs in a small C program (needs cc and ICU's
headers), libthai through one call of its library, newmm in this process on a fiftieth of the text; what is missing is null. --gold: a
file with one sentence a line and bars between its words; prints the F1 of the words of ours and of what is there.
"""

import argparse
import ctypes
import ctypes.util
import pathlib
import subprocess
import time

from figures import folder, print_line, report

ICU = r"""
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
int main(int argc, char **argv) {
  FILE *f = fopen(argv[1], "rb"); fseek(f, 0, SEEK_END); long n = ftell(f); rewind(f);
  char *b = malloc(n); if (fread(b, 1, n, f) != (size_t)n) return 1;
  UErrorCode e = U_ZERO_ERROR; int32_t m; UChar *u = malloc(2 * n + 2);
  u_strFromUTF8(u, n, &m, b, n, &e);
  struct timespec s, t; clock_gettime(CLOCK_MONOTONIC, &s);
  UBreakIterator *it = ubrk_open(UBRK_WORD, "th", u, m, &e); long c = 0;
  while (ubrk_next(it) != UBRK_DONE) c++;
  clock_gettime(CLOCK_MONOTONIC, &t);
  printf("%f %ld\n", t.tv_sec - s.tv_sec + (t.tv_nsec - s.tv_nsec) / 1e9, c);
  return U_FAILURE(e);
}
"""


def ours(binary, file, times):
    started = time.perf_counter()
    subprocess.run([binary, "words", "--count", *[str(file)] * times], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def icu(work, file):
    source, program = work / "icu.c", work / "icu"
    source.write_text(ICU)
    built = subprocess.run(["cc", "-O2", source, "-o", program, "-licuuc"], capture_output=True)
    if built.returncode:
        return None
    return min(float(subprocess.run([program, file], capture_output=True, text=True, check=True).stdout.split()[0]) for _ in range(3))


def libthai(text):
    try:
        library = ctypes.CDLL(ctypes.util.find_library("thai") or "libthai.so.0")
    except OSError:
        return None
    encoded = text.encode("tis-620", errors="replace")
    places = (ctypes.c_int * len(encoded))()
    started = time.perf_counter()
    library.th_brk(encoded, places, len(encoded))
    return time.perf_counter() - started


def newmm(text):
    try:
        from pythainlp.tokenize import word_tokenize
    except ImportError:
        return None
    word_tokenize("ประชุม")
    started = time.perf_counter()
    word_tokenize(text, engine="newmm")
    return time.perf_counter() - started


def edges(words):
    at, found = 0, set()
    for word in words:
        bare = word.replace(" ", "")
        if bare:
            found.add((at, at + len(bare)))
        at += len(bare)
    return found


def score(binary, gold, work):
    """F1 of word spans, blanks ignored."""
    lines = [line for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    plain = work / "gold.txt"
    plain.write_text("\n".join(line.replace("|", "") for line in lines), encoding="utf-8")
    cut = subprocess.run([binary, "words", str(plain)], capture_output=True, text=True, check=True).stdout.splitlines()
    right = wanted = given = 0
    for line, mine in zip(lines, cut):
        gold_edges, my_edges = edges(line.split("|")), edges(mine.split("|"))
        right, wanted, given = right + len(gold_edges & my_edges), wanted + len(gold_edges), given + len(my_edges)
    return round(2 * right / max(1, wanted + given), 4)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=4)
    parser.add_argument("--gold", type=pathlib.Path)
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    with folder("words") as work:
        text = report(int(options.megabytes * 1e6))
        file = work / "text.txt"
        file.write_text(text, encoding="utf-8")
        size = file.stat().st_size / 1e6
        part = text[: len(text) // 50]
        speeds = {
            "phakhi": 5 * size / min(ours(binary, file, 6) - ours(binary, file, 1) for _ in range(3)),
            "icu": (found := icu(work, file)) and size / found,
            "libthai": (found := libthai(text)) and size / found,
            "newmm": (found := newmm(part)) and len(part.encode()) / 1e6 / found,
        }
        f1 = {"f1": score(binary, options.gold, work)} if options.gold else {}
        print_line("words", megabytes=round(size, 2), mb_per_second={name: speed and round(speed, 2) for name, speed in speeds.items()}, **f1)


if __name__ == "__main__":
    main()
