# SPDX-License-Identifier: Apache-2.0
"""DuckDB computes the live figures from an exported file of facts, and must agree with ours to the last digit.

Usage: python3 check_facts.py BIN [--facts 3000] [--seed 1] [--again 1]

A seeded generator makes facts that come late, are corrected (twice now and then), know only the province, district or
nothing, bear abolished codes, have no subject, lie around year ends, and units that move and close. Some measures are there before
the first import, others come later, one changes. Everything is compared over many cuts; then one stored figure is
changed behind our back, and `phakhi verify` must notice. Exit 1 when something differs.
"""

import argparse
import calendar
import collections
import json
import pathlib
import random
import sqlite3
import sys

import duckdb

from server import folder, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEXES, AGES, SERVICES = ["f", "m"], ["0-17", "18-59", "60+"], ["visit", "care", "group"]
SEX, AGE = {"key": "sex", "codes": SEXES}, {"key": "age", "codes": AGES}
SERVICE = {"key": "service", "codes": SERVICES}
WORK, UNIT = "check.work", "check.unit"


def measure(name, kind=WORK, filter="", aggregate=None, dimensions=(), by_organization=False):
    return {
        "name": name, "kind": kind, "filter": filter, "aggregate": aggregate or {"count": {}},
        "dimensions": list(dimensions), "byOrganization": by_organization,
    }  # fmt: skip


# The condition of each filter in DuckDB's words.
FILTERS = {
    "": "true",
    "service = 'care'": "service = 'care'",
    "service = 'care' or sex = 'f'": "(coalesce(service, '') = 'care' or coalesce(sex, '') = 'f')",
    "organization = 'o-1' and q1 > 2": "(organization = 'o-1' and q1 > 2)",
    "state = 'open'": "state = 'open'",
}
FIRST = [
    measure("c.all", dimensions=[SEX, AGE]),
    measure("c.care", filter="service = 'care'", dimensions=[SEX]),
    measure("c.either", filter="service = 'care' or sex = 'f'", by_organization=True),
    measure("c.large", filter="organization = 'o-1' and q1 > 2"),
    measure("c.baht", aggregate={"sum": {"amount": 2}}, dimensions=[SERVICE]),
    measure("c.changed", dimensions=[AGE]),
]
LATER = [
    measure("c.hours", aggregate={"sum": {"amount": 1}}, dimensions=[SEX], by_organization=True),
    measure("c.people", aggregate={"subjects": {}}, dimensions=[SEX, AGE]),
    measure("c.carers", filter="service = 'care'", aggregate={"subjects": {}}, by_organization=True),
    measure("c.units", UNIT, "state = 'open'", {"latest": {"per": "unit"}}, [SERVICE]),
    measure("c.members", UNIT, "", {"latest": {"amount": 1, "per": "unit"}}),
    measure("c.changed", filter="service = 'care'", dimensions=[SEX]),
]
MONTHS = [(2024 + month // 12, month % 12 + 1) for month in range(8, 30)]


def gazetteer():
    """Codes in force, and what abolished ones became: the place one level up that holds all successors."""
    data = ROOT / "Sources/CPlacesData/data"
    current = {line.split("\t")[0] for line in (data / "places.tsv").read_text(encoding="utf-8").splitlines()}
    became = {}
    for line in (data / "abolished.tsv").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        after = [code for code in fields[4].split() if code in current]
        if after and fields[0] not in current:
            code = after[0]
            while not all(other.startswith(code) for other in after):
                code = code[:-2]
            if code:
                became[fields[0]] = code
    return sorted(current), became


class Maker:
    """Invents rows of a file."""

    def __init__(self, seed, current, became):
        self.dice = random.Random(seed)
        tambons = [code for code in current if len(code) == 6]
        self.places = self.dice.sample(tambons, 30) + ["90", "9001", "", "93", "90010105"]
        self.places += self.dice.sample([code for code in became if len(code) == 6], 12)
        self.records, self.count = [], 0

    def day(self):
        year, month = self.dice.choice(MONTHS)
        # Ends of months and years more often than others.
        return f"{year}-{month:02}-{self.dice.choice([1, 1, 28, 15, self.dice.randint(1, 28)]):02}" if self.dice.random() < 0.9 else f"{year}-12-31"

    def row(self):
        self.count += 1
        pick = self.dice.choice
        record = f"r-{self.count}"
        corrects = pick(self.records) if self.records and self.dice.random() < 0.12 else ""
        row = {
            "kind": WORK, "scales": "0 2", "day": self.day(), "place": pick(self.places), "organization": pick(["o-1", "o-2", "o-3", ""]),
            "unit": "", "subject": pick(["", *map(str, range(1, 60))]), "q1": pick(["", "1", "2", "5"]), "q2": pick(["", "10.5", "3", "-0.25", "99.99"]),
            "sex": pick([*SEXES, "", "x"]), "age": pick([*AGES, ""]), "service": pick([*SERVICES, "", "else"]), "state": "",
        }  # fmt: skip
        if self.dice.random() < 0.3:
            row |= {
                "kind": UNIT, "scales": "0", "unit": f"u-{self.dice.randint(1, 25)}", "subject": "", "q1": pick(["0", "7", "12", ""]), "q2": "",
                "state": pick(["open", "open", "closed"]), "sex": "", "age": "",
            }  # fmt: skip
        row |= {"source_kind": "check.record", "source": record, "corrects": corrects}
        self.records.append(record)
        return row

    def file(self, path, count):
        rows = [self.row() for _ in range(count)]
        lines = [",".join(rows[0])] + [",".join(row.values()) for row in rows]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


class Duck:
    """The same figures from the exported file."""

    def __init__(self, file, became):
        self.base = duckdb.connect()
        self.base.execute("create table became as select unnest(?) as old, unnest(?) as now", [list(became), list(became.values())])
        self.base.execute(
            f"""
            create table facts as
            select f.* replace (cast(q1 as decimal(18, 2)) as q1, cast(q2 as decimal(18, 2)) as q2, cast(day as date) as day, cast(seq as bigint) as seq),
                rpad(coalesce(b.now, substr(f.place, 1, 6), ''), 6, '0') as tambon
            from read_csv('{file}', all_varchar = true) f left join became b on b.old = substr(f.place, 1, 6)
            """
        )
        # Without reversals and what they take back.
        self.base.execute("create view standing as select * from facts where reverses is null and seq not in (select cast(reverses as bigint) from facts where reverses is not null)")

    @staticmethod
    def cut(level):
        """The place as a table of ours writes it: the level's code, or a shorter one where no more is known."""
        if level == 0:
            return "''"
        code = f"substr(tambon, 1, {level})"
        return f"regexp_replace({code}, '(00)+$', '')"

    @staticmethod
    def code(dimension):
        key, codes = dimension["key"], ", ".join(map(repr, dimension["codes"]))
        return f"case when {key} is null then '' when {key} in ({codes}) then {key} else 'other' end"

    def table(self, measure, periods, level, by, by_organization):
        out = collections.Counter()
        keys = [self.code(dimension) for key in by for dimension in measure["dimensions"] if dimension["key"] == key]
        organization = "coalesce(organization, '')" if by_organization else "''"
        groups = [self.cut(level), *keys, organization]
        passes, ((sort, how),) = FILTERS[measure["filter"]], measure["aggregate"].items()
        for index, (first, last) in enumerate(periods):
            if sort == "latest":
                value = f"coalesce(q{how['amount']}, 0)" if "amount" in how else "1"
                source = f"""(select * from standing where kind = '{measure['kind']}' and unit is not null and day <= date '{last}'
                    qualify row_number() over (partition by unit order by day desc, seq desc) = 1)"""
                figure, where = f"sum({value})", f"coalesce({passes}, false)"
            else:
                scale = {1: 1, 2: 100}.get(how.get("amount"), 1)
                figure = {"count": "count(*)", "sum": f"sum(q{how.get('amount')}) * {scale}", "subjects": "count(distinct subject)"}[sort]
                source, where = "standing", f"kind = '{measure['kind']}' and coalesce({passes}, false) and day between date '{first}' and date '{last}'"
            rows = self.base.execute(f"select {', '.join(groups)}, cast({figure} as bigint) from {source} where {where} group by all").fetchall()
            for *key, value in rows:
                if value:
                    out[(index, *key)] = value
        return out


def span(first, last):
    """Days of a range of months, given as positions in MONTHS."""
    (year, month), (end_year, end_month) = MONTHS[first], MONTHS[last]
    return f"{year}-{month:02}-01", f"{end_year}-{end_month:02}-{calendar.monthrange(end_year, end_month)[1]}"


def ours(binary, data, measure, arguments):
    out = collections.Counter()
    text = run(binary, "facts", "table", measure["name"], "--data", data, *arguments).stdout
    for line in text.splitlines():
        index, *key, value = line.split("\t")
        if int(value):
            out[(int(index), *key)] = int(value)
    return out


def compare(binary, data, duck, dice):
    """Every measure in many cuts; how many tables and figures agree, and the differences."""
    tables = figures = 0
    wrong = []
    shown = {m["name"]: m for m in FIRST + LATER}
    for measure in shown.values():
        stock = "latest" in measure["aggregate"]
        for _ in range(5):
            level = dice.choice([0, 2, 4, 6])
            name = {0: "everywhere", 2: "province", 4: "district", 6: "subdistrict"}[level]
            by = [d["key"] for d in measure["dimensions"] if dice.random() < 0.6]
            by_organization = measure["byOrganization"] and dice.random() < 0.5
            starts = dice.choice([[(i, i) for i in range(len(MONTHS))], [(i, i + 2) for i in range(1, 19, 3)], [(0, len(MONTHS) - 1)], [(4, 15), (0, 3)]])
            periods = [span(*start) for start in starts]
            arguments = ["--level", name, *[a for key in by for a in ("--by", key)], *(["--by-organization"] if by_organization else [])]
            if stock and dice.random() < 0.5:
                day = f"{MONTHS[dice.randrange(len(MONTHS))][0]}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
                periods, dated = [(day, day)], ["--day", day]
            else:
                dated = [a for first, last in starts for a in ("--period", f"{MONTHS[first][0]}-{MONTHS[first][1]:02}..{MONTHS[last][0]}-{MONTHS[last][1]:02}")]
            expected = duck.table(measure, periods, level, by, by_organization)
            found = ours(binary, data, measure, arguments + dated)
            tables, figures = tables + 1, figures + len(expected)
            if found != expected:
                differ = {key: (found.get(key), expected.get(key)) for key in found.keys() | expected.keys() if found.get(key) != expected.get(key)}
                wrong.append(f"{measure['name']} {' '.join(arguments)}: {len(differ)} differ, such as {list(differ.items())[:3]}")
    return tables, figures, wrong


def tamper(binary, data):
    """One stored figure is changed behind our back: does verify notice?"""
    base = sqlite3.connect(data / "phakhi.db")
    key = "measure_id, level, month, place, d1, d2, organization_id"
    base.execute(f"update cells set value = value + 1 where ({key}) = (select {key} from cells where value <> 0 limit 1)")
    base.commit()
    base.close()
    done = run(binary, "verify", "--data", data, check=False)
    return done.returncode == 1 and "is stored" in done.stderr


def round_of(binary, count, seed):
    current, became = gazetteer()
    with folder("facts") as work:
        data, maker = work / "data", Maker(seed, current, became)
        run(binary, "migrate", "--data", data)
        for step, (size, measures) in enumerate([(count // 3, FIRST), (count // 3, LATER), (count - 2 * (count // 3), [])]):
            definitions = work / f"measures-{step}.json"
            definitions.write_text(json.dumps(measures))
            maker.file(work / f"facts-{step}.csv", size)
            before = maker.dice.random() < 0.5
            if before:
                run(binary, "facts", "register", definitions, "--data", data)
            run(binary, "facts", "import", work / f"facts-{step}.csv", "--data", data)
            if not before:
                run(binary, "facts", "register", definitions, "--data", data)
        run(binary, "facts", "export", work / "out.csv", "--data", data)
        tables, figures, wrong = compare(binary, data, Duck(work / "out.csv", became), maker.dice)
        verified = run(binary, "verify", "--data", data, check=False)
        if verified.returncode:
            wrong.append("verify: " + verified.stderr[:500])
        if not tamper(binary, data):
            wrong.append("verify did not notice a changed figure")
        print(f"seed {seed}: {verified.stdout.strip()}; DuckDB: {tables} tables, {figures} figures, {len(wrong)} wrong")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--facts", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", type=int, default=1)
    options = parser.parse_args()
    binary = pathlib.Path(options.binary).resolve()
    wrong = [line for seed in range(options.seed, options.seed + options.again) for line in round_of(binary, options.facts, seed)]
    for line in wrong:
        print("wrong:", line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
