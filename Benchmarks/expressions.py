# SPDX-License-Identifier: Apache-2.0
"""Expressions a second: in the server's engine, and in the same engine as WebAssembly under Node.

    python3 Benchmarks/expressions.py BIN [engine.wasm]

BIN is a release build, engine.wasm comes from Scripts/wasm/build.sh. Each line is JSON and says what else the machine was doing.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
EXPRESSIONS = {
    "compare": "'visit' = 'call' or 72 >= 60",
    "score": "if(3 + 2 + 1 + 0 + 3 >= 8, 'high', if(3 + 2 + 1 + 0 + 3 >= 5, 'some', 'low')) != ''",
    "choices": "selected('a b c d', 'c') and count-selected('a b c d') > 2",
    "date": "(date('2026-05-04') - date('1954-02-03')) div 365.25 >= 60",
    "pattern": "regex('0812345678', '0[689][0-9]{8}')",
}


def native(binary, text):
    times = 2000
    while True:
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run([binary, "expression", "--times", str(times)], input=text + "\n", text=True, check=True, capture_output=True)
        seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        if seconds > 1:
            return round(times / seconds)
        times *= 4


def wasm(module, text):
    command = ["node", str(HERE.parent / "Scripts/wasm/evaluate.mjs"), module, "--measure", text]
    return int(subprocess.run(command, text=True, check=True, capture_output=True).stdout)


binary, module = sys.argv[1], (sys.argv[2:] or [None])[0]
for name, text in EXPRESSIONS.items():
    row = {"expression": name, "server_per_cpu_second": native(binary, text)}
    if module:
        row["wasm_per_second"] = wasm(module, text)
    print(json.dumps({**row, "load": round(os.getloadavg()[0], 1)}))
