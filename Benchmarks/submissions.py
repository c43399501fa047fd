# SPDX-License-Identifier: Apache-2.0
"""Records per second over HTTP as phones send them: a form of 250 questions, each answered after its commit.

Usage: python3 submissions.py BIN [--writers 1 16 64] [--seconds 5] [--questions 250] [--data DIR]
       python3 submissions.py --url https://central.example --email E --password P --project N [--writers …]

Every record has an instanceID of its own. Against a started Phakhi the rows are counted afterwards: fewer rows than
answers fails the run. With --url the same load goes to any server that speaks as ODK Central does; the form is brought
in and a phone's key made by the same REST routes.
"""

import argparse
import io
import json
import pathlib
import sqlite3
import sys
import uuid

import openpyxl
import requests

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "outside"))

from check_clients import LOGIN, Person
from figures import cpu_seconds, demo, folder, print_line, wrk
from server import Server

TYPES = ("text", "integer", "decimal", "date", "select_one kind")
ANSWERS = {"text": "บ้านสมมุติ", "integer": "42", "decimal": "3.5", "date": "2026-02-05", "select_one kind": "b"}
SCRIPT = """
local head, tail = HEAD, TAIL
local mark, sent = "MARK", 0
wrk.method = "POST"
wrk.headers["X-OpenRosa-Version"] = "1.0"
wrk.headers["Content-Type"] = "multipart/form-data; boundary=phakhi"
request = function()
  sent = sent + 1
  return wrk.format(nil, nil, nil, head .. string.format("%s-%012d", mark, sent) .. tail)
end
"""


def questions(count):
    """Types of the questions, in turn."""
    return [(f"q{number}", TYPES[number % len(TYPES)]) for number in range(count)]


def workbook(word, count):
    """The form for both servers."""
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    survey.append(["type", "name", "label"])
    for name, kind in questions(count):
        survey.append([kind, name, f"คำถาม {name}"])
    choices = book.create_sheet("choices")
    for row in (["list_name", "name", "label"], ["kind", "a", "หนึ่ง"], ["kind", "b", "สอง"]):
        choices.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_id", "form_title", "version"])
    settings.append([word, f"แบบทดสอบ {word}", "1"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def phone(url, email, password, project, word, count):
    """Brings the form in and makes a key; the address that a phone would have."""
    asked = requests.Session()
    token = asked.post(f"{url}/v1/sessions", json={"email": email, "password": password}, timeout=60)
    token.raise_for_status()
    asked.headers["Authorization"] = "Bearer " + token.json()["token"]
    project = project or asked.get(f"{url}/v1/projects", timeout=60).json()[0]["id"]
    base = f"{url}/v1/projects/{project}"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    asked.post(
        f"{base}/forms?publish=true&ignoreWarnings=true", data=workbook(word, count), timeout=120,
        headers={"Content-Type": kind, "X-XlsForm-FormId-Fallback": word},
    ).raise_for_status()
    user = asked.post(f"{base}/app-users", json={"displayName": word}, timeout=60)
    user.raise_for_status()
    asked.post(f"{base}/forms/{word}/assignments/2/{user.json()['id']}", timeout=60).raise_for_status()
    return f"{url}/v1/key/{user.json()['token']}/projects/{project}/submission"


def script(word, count, mark):
    """The load: one record after another, each with an id of its own."""
    answers = "".join(f"<{name}>{ANSWERS[kind]}</{name}>" for name, kind in questions(count))
    head = (
        "--phakhi\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"s.xml\"\r\n"
        f"Content-Type: text/xml\r\n\r\n<?xml version='1.0'?><data id='{word}' version='1'>{answers}"
        "<meta><instanceID>uuid:"
    )
    tail = "</instanceID></meta></data>\r\n--phakhi--\r\n"
    quoted = (json.dumps(part, ensure_ascii=False) for part in (head, tail))
    return SCRIPT.replace("HEAD", next(quoted)).replace("TAIL", next(quoted)).replace("MARK", mark)


def measure(address, word, options, work, process=None, data=None):
    """One run for each number of writers."""
    for writers in options.writers:
        mark = f"{uuid.uuid4().hex[:8]}-0000-4000-8000"
        load = work / f"{writers}.lua"
        load.write_text(script(word, options.questions, mark))
        before = cpu_seconds(process) if process else 0
        result = wrk(address, writers, options.seconds, load)
        used = cpu_seconds(process) - before if process else None
        rows = None
        if data:
            with sqlite3.connect(f"file:{data / 'phakhi.db'}?mode=ro", uri=True) as database:
                rows = database.execute(
                    "select count(*) from submission_instances where instance like ?", (f"uuid:{mark}-%",)
                ).fetchone()[0]
        if result["refused"] or result["broken"] or rows is not None and rows < result["requests"]:
            raise SystemExit(f"{writers} writers: {result}, {rows} rows: something was refused or lost")
        print_line(
            "submissions",
            writers=writers,
            questions=options.questions,
            per_second=round(result["requests"] / result["seconds"], 1),
            cpu_ms_per_record=round(1000 * used / result["requests"], 3) if used is not None else None,
            requests=result["requests"],
            rows=rows,
            latency=result["latency"],
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?")
    parser.add_argument("--url", help="a server that is already there, such as ODK Central")
    parser.add_argument("--email")
    parser.add_argument("--password")
    parser.add_argument("--project", type=int)
    parser.add_argument("--writers", type=int, nargs="+", default=[1, 16, 64])
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--questions", type=int, default=250)
    parser.add_argument("--data", help="a copy of this folder instead of new demo data")
    options = parser.parse_args()
    word = f"load_{uuid.uuid4().hex[:6]}"
    with folder("submissions") as work:
        if options.url:
            address = phone(options.url, options.email, options.password, options.project, word, options.questions)
            return measure(address, word, options, work)
        data = demo(options.binary, work, options.data)
        with Server(options.binary, data) as server:
            person = Person(server)
            url = f"http://127.0.0.1:{server.port}"
            address = phone(url, LOGIN, person.password, options.project, word, options.questions)
            measure(address, word, options, work, server.process.pid, pathlib.Path(data))


if __name__ == "__main__":
    main()
