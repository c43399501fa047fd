# SPDX-License-Identifier: Apache-2.0
"""Asks PostgreSQL whether it would understand every statement that the store tests ran on SQLite.

Usage: python3 check_statements.py BIN FOLDER

BIN prints the migrations (`migrate --print-sql postgres`); FOLDER holds the recorded statements (*.sql, each ended by
the control character U+001E and a newline; `PHAKHI_STATEMENTS` made it). A fresh PostgreSQL 15 runs every migration and
PREPAREs every statement. Exit 1 when it refuses one, or when nothing was recorded.
"""

import ctypes
import ctypes.util
import os
import pathlib
import pwd
import re
import subprocess
import sys

from server import folder, need, run

SEPARATOR = "\x1e\n"
# Statements that belong to one database: the store says so in a comment, or they steer the connection.
ONE_SIDED = re.compile(r"/\* sqlite \*/|^\s*(?:pragma|savepoint|release|rollback|begin|commit|explain)\b", re.I)
PARAMETER = re.compile(r"'(?:[^']|'')*'|\?(\d+)")
# The migrator makes its own table before the first step.
STEPS = "create table if not exists schema_migrations (id text primary key, checksum text, applied_at text)"
CONNECTION_OK, COMMAND_OK, TUPLES_OK = 0, 1, 2


class Cluster:
    """A PostgreSQL of its own in a temporary folder, reachable only through a socket there."""

    def __init__(self, place):
        self.place = place
        candidates = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        if not candidates:
            raise SystemExit("missing: postgresql (initdb, pg_ctl). Install it (./test does so on Debian).")
        self.tools = candidates[-1]
        # initdb refuses root, so Debian's own account takes over there.
        self.account = "postgres" if os.geteuid() == 0 else None
        if self.account:
            need("runuser")
            user = pwd.getpwnam(self.account)
            os.chown(place, user.pw_uid, user.pw_gid)

    def tool(self, name, *arguments):
        command = [str(self.tools / name), *arguments]
        if self.account:
            command = ["runuser", "-u", self.account, "--", *command]
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.place, timeout=120)
        if done.returncode:
            raise SystemExit(f"{name}: {done.stdout}{done.stderr}")

    def __enter__(self):
        data = self.place / "data"
        self.tool("initdb", "-D", str(data), "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "-U", "phakhi", "-N")
        options = f"-k {self.place} -c listen_addresses='' -c fsync=off"
        self.tool("pg_ctl", "-D", str(data), "-o", options, "-l", str(self.place / "log"), "-w", "start")
        return self

    def __exit__(self, *_):
        self.tool("pg_ctl", "-D", str(self.place / "data"), "-m", "immediate", "stop")


class Connection:
    """libpq, as the driver uses it: types are inferred from the statement alone."""

    def __init__(self, place):
        name = ctypes.util.find_library("pq")
        if not name:
            raise SystemExit("missing: libpq. Install libpq5 (./test does so on Debian).")
        self.pq = ctypes.CDLL(name)
        for function in ("PQconnectdb", "PQexec", "PQprepare"):
            getattr(self.pq, function).restype = ctypes.c_void_p
        for function in ("PQerrorMessage", "PQresultErrorMessage"):
            getattr(self.pq, function).restype = ctypes.c_char_p
        self.handle = ctypes.c_void_p(self.pq.PQconnectdb(f"host={place} user=phakhi dbname=postgres".encode()))
        if self.pq.PQstatus(self.handle) != CONNECTION_OK:
            raise SystemExit(self.pq.PQerrorMessage(self.handle).decode())
        self.execute("set client_min_messages = error")

    def execute(self, sql):
        """Runs a script; the message when it is refused."""
        return self._message(self.pq.PQexec(self.handle, sql.encode()))

    def prepare(self, sql):
        """Prepares one statement under no name; the message when it is refused."""
        return self._message(self.pq.PQprepare(self.handle, b"", sql.encode(), 0, None))

    def _message(self, result):
        result = ctypes.c_void_p(result)
        status = self.pq.PQresultStatus(result)
        message = self.pq.PQresultErrorMessage(result).decode()
        self.pq.PQclear(result)
        return None if status in (COMMAND_OK, TUPLES_OK) else message.strip()


def recorded(place):
    """Every statement once, in the driver's spelling of parameters."""
    found = set()
    for file in sorted(pathlib.Path(place).glob("*.sql")):
        found.update(file.read_text(encoding="utf-8").split(SEPARATOR))
    kept = sorted(text for text in found if text.strip() and not ONE_SIDED.search(text))
    return [PARAMETER.sub(lambda match: f"${match.group(1)}" if match.group(1) else match.group(), text) for text in kept]


def migrate(connection, binary):
    """Runs the steps one by one; the refusals."""
    text = run(binary, "migrate", "--print-sql", "postgres").stdout
    steps = re.split(r"(?m)^(?=-- [\w.-]+$)", text)
    refused = [message for message in [connection.execute(STEPS)] if message]
    for step in filter(str.strip, steps):
        if message := connection.execute(step):
            refused.append(f"{step.splitlines()[0]}: {message}")
    return len([step for step in steps if step.strip()]), refused


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    binary, statements = pathlib.Path(sys.argv[1]).resolve(), recorded(sys.argv[2])
    if not statements:
        raise SystemExit(f"no statements in {sys.argv[2]}: did the store tests run with PHAKHI_STATEMENTS?")
    with folder("pg") as place, Cluster(place):
        connection = Connection(place)
        steps, refused = migrate(connection, binary)
        for statement in statements:
            if message := connection.prepare(statement):
                refused.append(f"{message}\n{statement.strip()}")
    for text in refused:
        print(f"refused: {text}\n")
    print(f"PostgreSQL: {steps} migrations, {len(statements)} statements, {len(refused)} refused")
    return 1 if refused or not steps else 0


if __name__ == "__main__":
    sys.exit(main())
