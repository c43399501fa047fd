# SPDX-License-Identifier: Apache-2.0
"""A form of 200 questions: how long converting it takes beside pyxform, and how fast it is filled, here and on phones.

    python3 Benchmarks/forms.py BIN [engine.wasm]

BIN is a release build, engine.wasm comes from Scripts/wasm/build.sh. Each line is JSON and says what else the machine was doing.
Both convert the same .xlsx many times in one process; what starting the process costs is taken away.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent
ROWS = 200


def write(path):
    """A third choices, a third numbers with rules, a third texts; 40 calculations, 20 groups, chains of relevance."""
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    survey.append(["type", "name", "label::Thai (th)", "label::English (en)", "relevant", "constraint", "required", "calculation"])
    answers = []
    for number in range(ROWS):
        if number % 10 == 0:
            survey.append(["begin_group", f"g{number}", f"ตอนที่ {number}", f"Part {number}"])
        place, name, before = f"g{number // 10 * 10}/q{number}", f"q{number}", f"q{number - 1}"
        labels = [name, f"คำถามข้อที่ {number} ของแบบบันทึก", f"Question {number} of the form"]
        if number % 5 == 4:
            survey.append(["calculate", name, None, None, None, None, None, f"if(${{{f'q{number - 2}'}}} > 5, ${{{f'q{number - 2}'}}} * 2, 1)"])
        elif number % 5 == 0:
            survey.append(["select_one yn", *labels, None, None, "yes"])
            answers.append(f"{place}\tyes")
        elif number % 5 == 1:
            survey.append(["text", *labels, f"${{{before}}} = 'yes'", "string-length(.) < 50"])
            answers.append(f"{place}\tข้อความ")
        else:
            survey.append(["integer", *labels, None, ". >= 0 and . <= 120"])
            answers.append(f"{place}\t{number % 100}")
        if number % 10 == 9:
            survey.append(["end_group"])
    choices = book.create_sheet("choices")
    choices.append(["list_name", "name", "label::Thai (th)", "label::English (en)"])
    for row in (["yn", "yes", "ใช่", "Yes"], ["yn", "no", "ไม่ใช่", "No"]):
        choices.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_title", "form_id", "version"])
    settings.append(["แบบ 200 ข้อ", "large", "1"])
    book.save(path)
    return answers


def spent(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def say(**row):
    print(json.dumps({**row, "load": round(os.getloadavg()[0], 1)}), flush=True)


def main():
    binary, module = sys.argv[1], (sys.argv[2:] or [None])[0]
    with tempfile.TemporaryDirectory() as folder:
        form, lines = pathlib.Path(folder, "large.xlsx"), pathlib.Path(folder, "answers")
        answers = write(form)
        lines.write_text("".join(f"{answer}\n" for answer in answers))
        times = 100
        ours = (spent([binary, "form", "convert", form, "--xform", "--times", times + 1]) - spent([binary, "form", "convert", form, "--xform"])) / times
        code = f"import sys,time\nfrom pyxform.xls2xform import convert\nconvert({str(form)!r}, validate=False)\nstart=time.process_time()\n" \
            f"for _ in range(5): convert({str(form)!r}, validate=False)\nprint((time.process_time()-start)/5)"
        theirs = float(subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True, capture_output=True, text=True).stdout)
        say(what="convert 200 questions", ours_cpu_ms=round(ours * 1000, 2), pyxform_cpu_ms=round(theirs * 1000, 1))
        times = 20
        filled = (spent([binary, "form", "fill", *[form, lines] * (times + 1)]) - spent([binary, "form", "fill", form, lines])) / times - ours
        row = {"what": f"fill {len(answers)} answers one by one", "server_cpu_ms": round(filled * 1000, 2)}
        if module:
            pack = pathlib.Path(folder, "pack")
            pack.write_bytes(subprocess.run([binary, "form", "convert", str(form), "--pack"], check=True, capture_output=True).stdout)
            command = ["node", str(HERE.parent / "Scripts/wasm/fill.mjs"), module, str(int(time.time() * 1000)), "--measure", "20"]
            done = subprocess.run(command, input=f"{pack}\n{lines}\n", check=True, capture_output=True, text=True)
            row["wasm_ms"] = round(1000 / float(done.stdout), 2)
            row["pack_bytes"] = pack.stat().st_size
        say(**row)


main()
