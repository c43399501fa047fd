# SPDX-License-Identifier: Apache-2.0
"""Facts in, figures out: ours, SQLite tables kept by triggers, DuckDB and PostgreSQL over the same file in one run.

Usage: python3 facts.py BENCH [--facts 1000000] [--triggers 200000] [--slice 50] [--keep FILE]

BENCH is the `bench` of a release build. The file: 7,436 tambons, three years, sex, age band, service, three numbers, units
and persons, by a fixed seed. Twelve measures (Benchmarks/Bench/FactsWorld.swift). The peers keep or compute the same province x
quarter x sex counts and persons; triggers keep the twelve measures' tables too (without stocks: eleven), for as many facts
as --triggers says, since they are slow. What is not installed is null.
"""

import argparse
import json
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import time

from figures import ROOT, SEED, folder, print_line

try:
    import duckdb
except ImportError:
    raise SystemExit("missing: duckdb. Install Tests/outside/requirements.txt into a virtual environment.")

AGES = ["0-17", "18-29", "30-44", "45-59", "60+"]
SERVICES = ["visit", "care", "group", "training", "referral", "fund"]
TABLE = """select place // 10000 as province, (day // 10000) * 4 + ((day // 100) % 100 - 1) // 3 as quarter, sex, count(*)
from facts group by all"""
DISTINCT = "select count(distinct subject) from facts where place between 900000 and 909999 and day between 20230101 and 20231231"


def tambons():
    lines = (ROOT / "Sources/CPlacesData/data/places.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if len(line.split("\t")[0]) == 6]


def make(file, count):
    """The file of facts, by DuckDB's hash of the row and the seed: the same on every machine."""
    base = duckdb.connect()
    base.execute("set enable_progress_bar = false")
    codes = tambons()
    base.execute("create table places as select unnest(?) as n, unnest(?) as code", [list(range(len(codes))), codes])
    ages, services = ", ".join(f"'{a}'" for a in AGES), ", ".join(f"'{s}'" for s in SERVICES)
    chance = "create macro chance(i, k, n) as cast(hash(i, SEED, k) % n as integer)"
    base.execute(chance.replace("SEED", str(SEED)))
    base.execute(
        f"""
        copy (
            select 'bench.work' as kind, '0 2 0' as scales,
                strftime(date '2023-01-01' + chance(i, 1, 1095), '%Y-%m-%d') as day, p.code as place,
                'o-' || chance(i, 3, 20000) % 500 as organization, 'u-' || chance(i, 3, 20000) as unit,
                1 + chance(i, 4, {max(1, count // 5)}) as subject, chance(i, 5, 50) as q1,
                printf('%d.%02d', chance(i, 6, 1000), chance(i, 7, 100)) as q2, chance(i, 8, 10) as q3,
                case chance(i, 9, 20) when 0 then null else ['f', 'm'][1 + chance(i, 10, 2)] end as sex,
                [{ages}][1 + chance(i, 11, 5)] as age, [{services}][1 + chance(i, 12, 6)] as service
            from range({count}) r(i) join places p on p.n = chance(i, 13, 7436)
        ) to '{file}' (header, delimiter ',')
        """
    )
    base.close()


def timed(action, times):
    out = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        out.append(1000 * (time.perf_counter() - started))
    return sorted(out)


def spread(times):
    return {"p50_ms": round(statistics.median(times), 2), "p95_ms": round(times[min(len(times) - 1, int(len(times) * 0.95))], 2)}


NUMBERS = "cast(replace(cast(day as varchar), '-', '') as integer) as day, cast(place as integer) as place"


def duck(file, work):
    base = duckdb.connect(str(work / "duck.db"))
    started = time.perf_counter()
    base.execute(f"create table facts as select * replace ({NUMBERS}) from read_csv('{file}', all_varchar = false)")
    loaded = time.perf_counter() - started
    count = base.execute("select count(*) from facts").fetchone()[0]

    def single():
        base.execute("insert into facts select * from facts limit 1")
        base.execute("select sex, count(*) from facts where place // 10000 = 90 and day // 100 = 202305 group by sex").fetchall()

    answer = {
        "load_per_second": round(count / loaded),
        "table": spread(timed(lambda: base.execute(TABLE).fetchall(), 20)),
        "distinct": spread(timed(lambda: base.execute(DISTINCT).fetchall(), 20)),
        "one_fact_and_its_figure": spread(timed(single, 20)),
    }
    base.close()
    return answer


# Table, key columns, condition, what is added.
CELLS = [
    ("c1", "", "1", "1"), ("c2", "sex", "1", "1"), ("c3", "sex, age", "1", "1"), ("c4", "service", "1", "1"),
    ("c5", "sex", "new.service = 'visit'", "1"), ("c6", "", "1", "new.q1"), ("c7", "sex", "1", "new.q1"),
    ("c8", "service", "1", "new.q2"), ("c9", "sex, age", "1", "new.q3"), ("c10", "subject", "1", "1"), ("c11", "subject, sex", "1", "1"),
]


def triggers(file, work, count):
    """The same measures as tables that triggers keep at subdistrict and province: what one would build without us."""
    base = sqlite3.connect(work / "triggers.db", isolation_level=None)
    base.executescript("pragma journal_mode = wal; pragma synchronous = full;")
    base.execute("create table facts (day integer, place integer, organization text, unit text, subject integer, q1 integer, q2 integer, q3 integer, sex text, age text, service text)")
    body = []
    for name, keys, condition, added in CELLS:
        extra = [key.strip() for key in keys.split(",") if key.strip()]
        columns = ["month", "place", *extra]
        base.execute(f"create table {name} ({', '.join(columns)}, value integer, primary key ({', '.join(columns)})) without rowid")
        own = ", ".join(f"coalesce(new.{key}, '')" for key in extra)
        for place in ["new.place"] if "subject" in keys else ["new.place", "new.place / 10000"]:
            values = f"new.day / 100, {place}{', ' + own if own else ''}"
            body.append(
                f"insert into {name} select {values}, {added} where {condition} "
                f"on conflict ({', '.join(columns)}) do update set value = value + excluded.value;"
            )
    base.execute(f"create trigger kept after insert on facts begin {' '.join(body)} end")
    source = duckdb.connect()
    rows = source.execute(
        f"select {NUMBERS}, organization, unit, subject, q1, cast(q2 * 100 as integer), q3, sex, age, service from read_csv('{file}') limit {count}"
    ).fetchall()
    insert = "insert into facts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    started = time.perf_counter()
    for start in range(0, len(rows), 5000):
        base.execute("begin")
        base.executemany(insert, rows[start : start + 5000])
        base.execute("commit")
    took = time.perf_counter() - started
    table = "select place, (month / 100) * 4 + (month % 100 - 1) / 3, sex, sum(value) from c2 where place < 100 group by 1, 2, 3"
    single = timed(lambda: base.execute(insert, rows[0]), 300)
    cpu = time.process_time()
    for row in rows[:300]:
        base.execute(insert, row)
    cpu = (time.process_time() - cpu) / 300 * 1000
    base.execute("create table plain (n integer)")
    bare = time.process_time()
    for _ in range(300):
        base.execute("insert into plain values (1)")
    bare = (time.process_time() - bare) / 300 * 1000
    answer = {
        "facts": len(rows),
        "finished_per_second": round(len(rows) / took),
        "table": spread(timed(lambda: base.execute(table).fetchall(), 20)),
        "one_fact": {**spread(single), "cpu_ms_beyond_commit": round(cpu - bare, 3)},
    }
    base.close()
    return answer


def postgres(file, work):
    """A materialized view over the loaded facts, in a cluster of its own."""
    if not shutil.which("psql") or not sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin")):
        return None
    from check_statements import Cluster

    place = work / "pg"
    place.mkdir()
    work.chmod(0o755)
    with Cluster(place):
        readable = place / "facts.csv"
        duckdb.connect().execute(f"copy (select {NUMBERS}, subject, q1, sex, age, service from read_csv('{file}')) to '{readable}' (header)")
        readable.chmod(0o644)

        def sql(text):
            command = ["psql", "-h", str(place), "-U", "phakhi", "-d", "postgres", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                raise SystemExit(done.stderr)
            return done.stdout

        sql("create table facts (day integer, place integer, subject bigint, q1 integer, sex text, age text, service text)")
        started = time.perf_counter()
        sql(f"copy facts from '{readable}' csv header")
        loaded = time.perf_counter() - started
        count = int(sql("select count(*) from facts"))
        view = TABLE.replace("//", "/").replace("count(*)", "count(*) as n").replace("group by all", "group by 1, 2, 3")
        sql(f"create materialized view figures as {view}")
        return {
            "load_per_second": round(count / loaded),
            "table_from_facts": spread(timed(lambda: sql(view), 5)),
            "refresh_of_the_view": spread(timed(lambda: sql("refresh materialized view figures"), 3)),
            "distinct": spread(timed(lambda: sql(DISTINCT), 5)),
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench")
    parser.add_argument("--facts", type=int, default=1_000_000)
    parser.add_argument("--triggers", type=int, default=200_000)
    parser.add_argument("--slice", type=int, default=50)
    parser.add_argument("--keep")
    options = parser.parse_args()
    with folder("facts") as work:
        file = pathlib.Path(options.keep or work / "facts.csv")
        if not file.exists():
            make(file, options.facts)
        done = subprocess.run([options.bench, "facts", str(file), "--slice", str(options.slice)], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        ours = json.loads(done.stdout)
        print_line(
            "facts",
            phakhi={key: value for key, value in ours.items() if key not in ("benchmark", "load", "cores")},
            duckdb=duck(file, work),
            sqlite_triggers=triggers(file, work, min(options.facts, options.triggers)),
            postgresql=postgres(file, work),
        )


if __name__ == "__main__":
    main()
