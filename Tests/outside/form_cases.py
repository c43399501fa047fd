# SPDX-License-Identifier: Apache-2.0
"""Forms for `check_forms.py`: seeded ones that are right, with wishes for their answers, and wrong ones of many kinds.

A form is a dict of sheets; a sheet is a list of dicts (column -> text). Wishes are pairs of path and answer, where `#3` is a
place in what can be chosen and a path `visit/` says how many repeats there shall be.
"""

import random

SURVEY = ["type", "name", "label::Thai (th)", "label::English (en)", "hint::Thai (th)", "relevant", "required", "constraint",
          "constraint_message::Thai (th)", "calculation", "default", "trigger", "choice_filter", "repeat_count", "appearance",
          "parameters", "read_only"]
PLACES = [("90", "สงขลา", ""), ("91", "สตูล", ""), ("9001", "เมืองสงขลา", "90"), ("9011", "หาดใหญ่", "90"), ("9101", "เมืองสตูล", "91"),
          ("9104", "ละงู", "91"), ("900101", "บ่อยาง", "9001"), ("901101", "หาดใหญ่", "9011"), ("901102", "ควนลัง", "9011"), ("910401", "กำแพง", "9104")]


class Maker:
    """One form: questions are added from top to bottom, formulas only read what stands above or in the same repeat."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.rows, self.wishes, self.count = [], [], 0
        # Every asked question: name, kind, the repeats that it lies in.
        self.known = []
        self.scope, self.groups, self.prefixes = [], [], [""]
        self.features = set()
        self.lists = {"yn": [("yes", "ใช่", ""), ("no", "ไม่ใช่", "")], "needs": [(w, t, "") for w, t in
                      [("food", "อาหาร"), ("water", "น้ำ"), ("care", "การดูแล"), ("money", "เงิน")]], "province": [], "district": [], "sub": []}
        for code, thai, within in PLACES:
            self.lists[{2: "province", 4: "district", 6: "sub"}[len(code)]].append((code, thai, within))

    def name(self, word):
        self.count += 1
        return f"{word}{self.count}"

    def row(self, type_, name, **columns):
        row = {"type": type_, "name": name, "label::Thai (th)": f"ข้อ {name}", "label::English (en)": f"Question {name}"}
        row.update({key.replace("_of", ""): text for key, text in columns.items() if text})
        if type_.split()[0] in ("calculate", "hidden") or type_ in ("start", "end", "today", "deviceid", "username"):
            row.pop("label::Thai (th)"), row.pop("label::English (en)")
        self.rows.append(row)
        return row

    def near(self, kinds, anywhere=False):
        """A question above that can be read here: outside repeats, or in one that is open."""
        fit = [q for q in self.known if q[1] in kinds and (anywhere or self.scope[:len(q[2])] == q[2])]
        return self.chance.choice(fit)[0] if fit else None

    def condition(self, depth=0):
        c = self.chance
        if depth < 2 and c.random() < 0.3:
            one, other = self.condition(depth + 1), self.condition(depth + 1)
            if one and other:
                return c.choice([f"({one}) and ({other})", f"({one}) or ({other})", f"not({one}) or {other}"])
        parts = []
        if name := self.near(["integer", "range"]):
            parts += [f"${{{name}}} {c.choice(['>', '<', '>=', '<=', '=', '!='])} {c.randint(0, 9)}", f"${{{name}}} mod 2 = {c.randint(0, 1)}"]
        if name := self.near(["yn"]):
            parts += [f"${{{name}}} = 'yes'", f"selected(${{{name}}}, 'yes')", f"${{{name}}} != 'no'"]
        if name := self.near(["many"]):
            parts += [f"selected(${{{name}}}, 'food')", f"count-selected(${{{name}}}) > 1"]
        if name := self.near(["text"]):
            parts += [f"string-length(${{{name}}}) > 3", f"${{{name}}} != ''", f"contains(${{{name}}}, 'ก')"]
        if name := self.near(["date"]):
            parts += [f"${{{name}}} > date('2026-01-15')", f"${{{name}}} <= today()", f"format-date(${{{name}}}, '%m') = '02'"]
        if name := self.near(["decimal"]):
            parts += [f"${{{name}}} * 2 > {c.randint(1, 9)}", f"round(${{{name}}}, 1) >= 2.5"]
        return c.choice(parts) if parts else None

    def value(self):
        c = self.chance
        parts = ["position(..)"] if self.scope and c.random() < 0.3 else []
        if name := self.near(["integer", "range", "decimal"]):
            other = self.near(["integer", "decimal", "range"])
            parts += [f"${{{name}}} + {c.randint(1, 5)}", f"${{{name}}} * ${{{other}}}", f"if(${{{name}}} > 4, 'มาก', 'น้อย')",
                      f"coalesce(${{{name}}}, 0) - 1", f"round(${{{name}}} div 3, 2)", f"min(${{{name}}}, ${{{other}}})", f"int(${{{name}}} div 2)"]
        if name := self.near(["text"]):
            parts += [f"concat(${{{name}}}, '-', string-length(${{{name}}}))", f"substr(${{{name}}}, 0, 2)", f"translate(${{{name}}}, 'กa', 'ขb')"]
        if name := self.near(["yn"]):
            parts += [f"jr:choice-name(${{{name}}}, '${{{name}}}')", f"if(${{{name}}} = 'yes', 1, 0)"]
        if name := self.near(["many"]):
            parts += [f"count-selected(${{{name}}})", f"selected-at(${{{name}}}, 0)"]
        if name := self.near(["date"]):
            parts += [f"format-date(${{{name}}}, '%d/%m/%Y')", f"decimal-date-time(${{{name}}}) - 1", f"int(decimal-date-time(${{{name}}}))"]
        if name := self.near(["calc"]):
            parts += [f"concat('c:', ${{{name}}})", f"string-length(${{{name}}})"]
        if gone := [q for q in self.known if q[1] in ("integer", "decimal") and q[2] and self.scope[:len(q[2])] != q[2] and q[2][:len(self.scope)] == self.scope]:
            name, _, scope, _ = c.choice(gone)
            parts += [f"sum(${{{name}}})", f"count(${{{name}}})", f"max(${{{name}}})", f"count-non-empty(${{{name}}})", f"join(' ', ${{{name}}})"] * 2
            parts += [f"count(${{{scope[-1]}}})"]
            if len(scope) == 1:
                parts += [f"indexed-repeat(${{{name}}}, ${{{scope[0]}}}, 1)"] * 2
                self.features.add("indexed-repeat")
        return c.choice(parts) if parts else "1 + 1"

    def wish(self, name, *answers):
        for prefix in self.prefixes:
            for answer in (answers[0],) if len(answers) == 1 else self.chance.sample(answers, len(answers))[:2]:
                if self.chance.random() < 0.92:
                    self.wishes.append((f"{prefix}{name}", answer() if callable(answer) else answer))

    def question(self):
        c = self.chance
        kind = c.choice(["integer"] * 3 + ["text", "decimal", "date", "yn", "yn", "many", "calc", "calc", "calc", "note", "place",
                         "range", "rank", "time", "dateTime", "geopoint", "acknowledge", "other", "barcode", "hidden", "trigger", "filtered", "random"])
        extra = {}
        if kind not in ("calc", "hidden", "trigger") and c.random() < 0.35 and (formula := self.condition()):
            extra["relevant"] = formula
            self.features.add("relevant")
        if kind not in ("calc", "note", "hidden", "trigger", "place") and c.random() < 0.2:
            extra["required"] = "yes" if c.random() < 0.6 else self.condition() or "yes"
            self.features.add("required")
        getattr(self, "add_" + kind)(extra)

    def learn(self, name, kind):
        self.known.append((name, kind, list(self.scope), list(self.groups)))

    def add_integer(self, extra):
        name = self.name("n")
        if self.chance.random() < 0.4:
            limit = self.chance.randint(3, 9)
            extra["constraint"] = self.chance.choice([f". <= {limit}", f". > 0 and . < {limit}", ". mod 2 = 0 or . > 5"])
            self.features.add("constraint")
        if self.chance.random() < 0.25:
            other = self.near(["integer"])
            extra["default"] = self.chance.choice(["3", "2 + 2", f"${{{other}}}" if other else "1"])
            self.features.add("default")
        self.row("integer", name, **extra)
        self.wish(name, lambda: str(self.chance.randint(-3, 12)), lambda: str(self.chance.randint(0, 6)))
        self.learn(name, "integer")

    def add_decimal(self, extra):
        name = self.name("d")
        self.row("decimal", name, **extra)
        self.wish(name, lambda: self.chance.choice(["1.5", "0.25", "12", "-3.75", "7.125", "1000000", "0.1"]))
        self.learn(name, "decimal")

    def add_range(self, extra):
        name = self.name("g")
        self.row("range", name, parameters="start=0 end=10 step=1" if self.chance.random() < 0.6 else "start=1 end=5 step=0.5", **extra)
        self.wish(name, lambda: self.chance.choice(["1", "2", "4", "5"]))
        self.learn(name, "range")

    def add_text(self, extra):
        name = self.name("t")
        if self.chance.random() < 0.3:
            extra["constraint"] = self.chance.choice(["string-length(.) < 8", "regex(., '[ก-๙a-z ]+')", ". != 'กขค'"])
        if self.chance.random() < 0.2:
            extra["default"] = "เดิม"
        self.row("text", name, appearance=self.chance.choice(["", "multiline"]), **extra)
        self.wish(name, lambda: self.chance.choice(["กขค", "สมชาย ใจดี", "abc", "a<b & 'c'", "บ้านเลขที่ 12", "x" * 9, "กำลัง"]))
        self.learn(name, "text")

    def add_date(self, extra):
        name = self.name("day")
        if self.chance.random() < 0.3:
            extra["constraint"] = ". <= today()"
        self.row("date", name, default="2026-01-20" if self.chance.random() < 0.2 else "", **extra)
        self.wish(name, lambda: f"2026-{self.chance.randint(1, 3):02d}-{self.chance.randint(1, 28):02d}")
        self.learn(name, "date")

    def add_time(self, extra):
        name = self.name("clock")
        self.row("time", name, **extra)
        self.wish(name, lambda: f"{self.chance.randint(0, 23):02d}:{self.chance.randint(0, 59):02d}:00.000+07:00")

    def add_dateTime(self, extra):
        name = self.name("moment")
        self.row("dateTime", name, **extra)
        self.wish(name, lambda: f"2026-02-{self.chance.randint(1, 28):02d}T{self.chance.randint(0, 23):02d}:30:00.000+07:00")
        self.learn(name, "dateTime")

    def add_geopoint(self, extra):
        name = self.name("spot")
        self.row("geopoint", name, parameters=self.chance.choice(["", "capture-accuracy=10"]), **extra)
        self.wish(name, lambda: f"{self.chance.choice(['7.0086', '6.5', '13.75'])} {self.chance.choice(['100.4747', '99.5'])} 0.0 0.0")

    def add_barcode(self, extra):
        name = self.name("code")
        self.row("barcode", name, **extra)
        self.wish(name, "885123")

    def add_acknowledge(self, extra):
        name = self.name("ok")
        self.row("acknowledge", name, **extra)
        self.wish(name, "OK")

    def add_yn(self, extra):
        name = self.name("s")
        self.row("select_one yn", name, appearance=self.chance.choice(["", "minimal", "likert"]), **extra)
        self.wish(name, lambda: f"#{self.chance.randint(0, 1)}")
        self.learn(name, "yn")

    def add_many(self, extra):
        name = self.name("m")
        if self.chance.random() < 0.3:
            extra["constraint"] = "count-selected(.) <= 2"
        self.row("select_multiple needs", name, **extra)
        self.wish(name, lambda: "#" + " ".join(str(self.chance.randint(0, 3)) for _ in range(self.chance.randint(1, 3))))
        self.learn(name, "many")

    def add_other(self, extra):
        name = self.name("o")
        self.row(self.chance.choice(["select_one", "select_multiple"]) + " needs or_other", name, **extra)
        self.wish(name, lambda: f"#{self.chance.randint(0, 4)}")
        self.wish(name + "_other", "อย่างอื่น")
        self.features.add("or_other")

    def add_rank(self, extra):
        name = self.name("k")
        self.row("rank needs", name, **extra)
        self.wish(name, lambda: "#" + " ".join(map(str, self.chance.sample(range(4), 4))))
        self.features.add("rank")

    def add_random(self, extra):
        name, seed = self.name("z"), self.near(["integer"])
        self.row("select_one needs", name, parameters=f"randomize=true seed={self.chance.choice([str(self.chance.randint(1, 99)), f'${{{seed}}}' if seed else '7'])}", **extra)
        self.wish(name, lambda: f"#{self.chance.randint(0, 3)}")
        self.features.add("randomize")

    def add_place(self, extra):
        one, two, three = self.name("prov"), self.name("amp"), self.name("tam")
        self.row("select_one province", one, **extra)
        self.row("select_one district", two, choice_filter=f"within = ${{{one}}}")
        self.row("select_one sub", three, choice_filter=f"within = ${{{two}}} and ${{{one}}} != ''")
        for name in (one, two, three):
            self.wish(name, lambda: f"#{self.chance.randint(0, 3)}")
        self.features.add("cascade")

    def add_filtered(self, extra):
        name, other = self.name("f"), self.near(["many"])
        if other:
            self.row("select_one needs", name, choice_filter=f"selected(${{{other}}}, name)", **extra)
            self.wish(name, lambda: f"#{self.chance.randint(0, 3)}")
            self.features.add("filter")

    def add_calc(self, extra):
        name = self.name("c")
        self.row("calculate", name, calculation=self.value())
        self.learn(name, "calc")
        self.features.add("calculation")

    def add_hidden(self, extra):
        name = self.name("h")
        self.row("hidden", name, default=self.chance.choice(["5", "ซ่อน", ""]))

    def add_trigger(self, extra):
        source = self.near(["integer", "text", "yn"])
        if source and any(q[0] == source and q[2:] == (self.scope, self.groups) for q in self.known):
            name = self.name("e")
            self.row("calculate", name, trigger=f"${{{source}}}", calculation=self.chance.choice(["'changed'", f"concat('t', ${{{source}}})", "1 + 2"]))
            self.features.add("trigger")

    def add_note(self, extra):
        name, answer = self.name("note"), self.near(["integer", "text", "calc", "date"])
        row = self.row("note", name, **extra)
        if answer:
            row["label::Thai (th)"] = f"ตอบว่า ${{{answer}}} <ขอบคุณ>"

    def group(self, depth):
        c, name = self.chance, self.name("grp")
        formula = self.condition() if c.random() < 0.5 else ""
        self.row("begin_group", name, relevant=formula, appearance=c.choice(["", "field-list"]))
        before = self.prefixes
        self.prefixes = [f"{p}{name}/" for p in before]
        self.groups.append(name)
        self.block(depth + 1, c.randint(1, 5))
        self.groups.pop()
        self.prefixes = before
        self.rows.append({"type": "end_group"})

    def repeat(self, depth):
        c, name = self.chance, self.name("rep")
        extra = {"relevant": self.condition() if c.random() < 0.25 else ""}
        count = self.near(["integer"]) if c.random() < 0.4 else None
        most = c.randint(1, 3)
        if count:
            # JavaRosa keeps the first row where the number is 0 or missing; we have none (docs/forms.md).
            bounded = f"if(${{{count}}} > 3, 3, if(${{{count}}} > 0, ${{{count}}}, 1))"
            extra["repeat_count"] = c.choice(["2", bounded, "${%s}"])
            if "%s" in extra["repeat_count"]:
                helper = self.name("c")
                self.row("calculate", helper, calculation=bounded)
                extra["repeat_count"] %= helper
            most = 3
            self.features.add("repeat_count")
        else:
            for prefix in self.prefixes:
                self.wishes.append((f"{prefix}{name}/", str(c.randint(1, most))))
        self.row("begin_repeat", name, **extra)
        before = self.prefixes
        self.prefixes = [f"{p}{name}[{i + 1}]/" for p in before for i in range(most)]
        self.scope = self.scope + [name]
        self.features.add("repeat" if len(self.scope) == 1 else "nested repeat")
        self.block(depth + 1, c.randint(2, 6))
        self.scope, self.prefixes = self.scope[:-1], before
        self.rows.append({"type": "end_repeat"})

    def block(self, depth, size):
        start = len(self.rows)
        for _ in range(size):
            part = self.chance.random()
            if depth < 3 and part < 0.12:
                self.group(depth)
            elif depth < 3 and part < 0.26 and len(self.scope) < 2:
                self.repeat(depth)
            else:
                self.question()
        if not any(row["type"] not in ("calculate", "hidden") for row in self.rows[start:]):
            self.add_integer({})

    def form(self):
        for type_ in ("start", "today", "deviceid"):
            if self.chance.random() < 0.2:
                self.row(type_, type_)
        self.add_integer({})
        self.add_yn({})
        self.block(0, self.chance.randint(5, 14))
        choices = [{"list_name": name, "name": code, "label::Thai (th)": thai, "label::English (en)": code, "within": within}
                   for name, items in self.lists.items() for code, thai, within in items
                   if any(f" {name}" in row["type"] for row in self.rows)]
        settings = {"form_title": "แบบทดสอบ", "form_id": "made", "version": "7", "default_language": "Thai (th)"}
        if self.chance.random() < 0.3 and (name := self.near(["integer", "text"])):
            settings["instance_name"] = f"concat('ชื่อ ', ${{{name}}})"
            self.features.add("instance_name")
        return {"survey": self.rows, "choices": choices, "settings": [settings]}


def wrong_forms():
    """Forms that pyxform refuses, by what is wrong with them."""
    def survey(*rows, **others):
        return {"survey": [dict(zip(["type", "name", "label"], row[:3])) | (row[3] if len(row) > 3 else {}) for row in rows],
                "settings": [{"form_title": "ท", "form_id": "w"}], **others}

    a = ("integer", "a", "ก")
    yn = [{"list_name": "yn", "name": "y", "label": "ใช่"}, {"list_name": "yn", "name": "n", "label": "ไม่"}]
    cases = {
        "no survey": {"choices": yn},
        "no type column": {"survey": [{"name": "a", "label": "ก"}]},
        "no type": survey(a, ("", "b", "ข")),
        "no name": survey(a, ("text", "", "ข")),
        "unknown type": survey(a, ("guess", "b", "ข")),
        "name with blank": survey(a, ("text", "b c", "ข")),
        "name with digit": survey(("text", "1b", "ข")),
        "name with sign": survey(("text", "b!", "ข")),
        "name meta": survey(a, ("text", "meta", "ข")),
        "name twice": survey(a, a),
        "name twice in group": survey(("begin_group", "g", "ก"), a, a, ("end_group", "", "")),
        "group name as question": survey(a, ("begin_group", "a", "ก"), ("text", "b", "ข"), ("end_group", "", "")),
        "repeat name twice": survey(("begin_repeat", "r", "ก"), a, ("end_repeat", "", ""), ("begin_group", "g", "ก"), ("begin_repeat", "r", "ก"), ("text", "b", "ข"), ("end_repeat", "", ""), ("end_group", "", "")),
        "repeat named data": survey(("begin_repeat", "data", "ก"), a, ("end_repeat", "", "")),
        "group not ended": survey(("begin_group", "g", "ก"), a),
        "repeat not ended": survey(("begin_repeat", "g", "ก"), a),
        "end without begin": survey(a, ("end_group", "", "")),
        "ends crossed": survey(("begin_group", "g", "ก"), ("begin_repeat", "r", "ข"), a, ("end_group", "", ""), ("end_repeat", "", "")),
        "group ended as repeat": survey(("begin_group", "g", "ก"), a, ("end_repeat", "", "")),
        "calculate without formula": survey(a, ("calculate", "b", "")),
        "list missing": survey(("select_one zz", "a", "ก"), choices=yn),
        "no choices sheet": survey(("select_one yn", "a", "ก")),
        "list of several missing": survey(("select_multiple zz", "a", "ก"), choices=yn),
        "choice twice": survey(("select_one yn", "a", "ก"), choices=yn + yn[:1]),
        "choice without name": survey(("select_one yn", "a", "ก"), choices=yn + [{"list_name": "yn", "label": "x"}]),
        "choice with blank": survey(("select_multiple l", "a", "ก"), choices=[{"list_name": "l", "name": "a b", "label": "x"}]),
        "no choice names": survey(("select_one l", "a", "ก"), choices=[{"list_name": "l", "label": "x"}]),
        "other with filter": survey(a, ("select_one yn or_other", "b", "ข", {"choice_filter": "true()"}), choices=yn),
        "other without list": survey(("select_one zz or_other", "b", "ข"), choices=yn),
        "file without ending": survey(("select_one_from_file places", "a", "ก")),
        "file of another kind": survey(("select_one_from_file places.pdf", "a", "ก")),
        "file with two endings": survey(("select_one_from_file places.csv.xml", "a", "ก")),
        "external without sheet": survey(("select_one_external l", "a", "ก", {"choice_filter": "x=1"})),
        "randomize word": survey(("select_one yn", "a", "ก", {"parameters": "randomize=maybe"}), choices=yn),
        "seed without randomize": survey(("select_one yn", "a", "ก", {"parameters": "seed=3"}), choices=yn),
        "seed no number": survey(("select_one yn", "a", "ก", {"parameters": "randomize=true seed=x"}), choices=yn),
        "select parameter": survey(("select_one yn", "a", "ก", {"parameters": "shuffle=true"}), choices=yn),
        "from file parameter": survey(("select_one_from_file p.csv", "a", "ก", {"parameters": "value=a*b"})),
        "parameters without equals": survey(("range", "a", "ก", {"parameters": "start end"})),
        "range parameter": survey(("range", "a", "ก", {"parameters": "begin=1"})),
        "range no number": survey(("range", "a", "ก", {"parameters": "start=x"})),
        "range step zero": survey(("range", "a", "ก", {"parameters": "start=1 end=5 step=0"})),
        "range step large": survey(("range", "a", "ก", {"parameters": "start=1 end=5 step=9"})),
        "range ticks": survey(("range", "a", "ก", {"parameters": "start=1 end=9 step=2 tick_interval=3"})),
        "range ticks zero": survey(("range", "a", "ก", {"parameters": "start=1 end=9 step=2 tick_interval=0"})),
        "range placeholder": survey(("range", "a", "ก", {"parameters": "start=1 end=9 step=2 placeholder=12"})),
        "range placeholder off": survey(("range", "a", "ก", {"parameters": "start=1 end=9 step=2 placeholder=2"})),
        "range labels missing": survey(("range", "a", "ก", {"parameters": "start=1 end=9 tick_labelset=zz"}), choices=yn),
        "range labels no numbers": survey(("range", "a", "ก", {"parameters": "start=1 end=9 tick_labelset=yn"}), choices=yn),
        "range picker with ticks": survey(("range", "a", "ก", {"parameters": "start=1 end=9 step=1 tick_interval=2", "appearance": "picker"})),
        "text rows": survey(("text", "a", "ก", {"parameters": "rows=x"})),
        "text parameter": survey(("text", "a", "ก", {"parameters": "lines=3"})),
        "image pixels": survey(("image", "a", "ก", {"parameters": "max-pixels=big"})),
        "image parameter": survey(("image", "a", "ก", {"parameters": "size=3"})),
        "image app": survey(("image", "a", "ก", {"parameters": "app=camera"})),
        "audio quality": survey(("audio", "a", "ก", {"parameters": "quality=best"})),
        "audio parameter": survey(("audio", "a", "ก", {"parameters": "loud=yes"})),
        "geopoint accuracy": survey(("geopoint", "a", "ก", {"parameters": "capture-accuracy=x"})),
        "geopoint mock": survey(("geopoint", "a", "ก", {"parameters": "allow-mock-accuracy=maybe"})),
        "geopoint parameter": survey(("geopoint", "a", "ก", {"parameters": "incremental=true"})),
        "geotrace incremental": survey(("geotrace", "a", "ก", {"parameters": "incremental=false"})),
        "geoshape parameter": survey(("geoshape", "a", "ก", {"parameters": "capture-accuracy=3"})),
        "audit name": survey(a, ("audit", "log", "")),
        "audit parameter": survey(a, ("audit", "", "", {"parameters": "foo=1"})),
        "audit track": survey(a, ("audit", "", "", {"parameters": "track-changes=maybe"})),
        "audit reasons": survey(a, ("audit", "", "", {"parameters": "track-changes-reasons=always"})),
        "audit identify": survey(a, ("audit", "", "", {"parameters": "identify-user=x"})),
        "audit place alone": survey(a, ("audit", "", "", {"parameters": "location-priority=balanced"})),
        "audit place word": survey(a, ("audit", "", "", {"parameters": "location-priority=best location-min-interval=1 location-max-age=2"})),
        "audit place age": survey(a, ("audit", "", "", {"parameters": "location-priority=balanced location-min-interval=9 location-max-age=2"})),
        "unknown name in relevant": survey(a, ("text", "b", "ข", {"relevant": "${zz} = 1"})),
        "unknown name in constraint": survey(("text", "b", "ข", {"constraint": ". > ${zz}"})),
        "unknown name in calculation": survey(a, ("calculate", "b", "", {"calculation": "${zz} + 1"})),
        "unknown name in label": survey(a, ("note", "b", "สวัสดี ${zz}")),
        "unknown name in hint": survey(a, ("text", "b", "ข", {"hint": "${zz}"})),
        "unknown name in default": survey(a, ("text", "b", "ข", {"default": "${zz}"})),
        "unknown name in required": survey(a, ("text", "b", "ข", {"required": "${zz} = 1"})),
        "unknown name in filter": survey(a, ("select_one yn", "b", "ข", {"choice_filter": "x = ${zz}"}), choices=yn),
        "unknown name in count": survey(("begin_repeat", "r", "ก", {"repeat_count": "${zz}"}), a, ("end_repeat", "", "")),
        "unknown name in trigger": survey(a, ("calculate", "b", "", {"calculation": "1", "trigger": "${zz}"})),
        "unknown name in instance_name": {"survey": [dict(type="text", name="a", label="ก")], "settings": [{"form_title": "t", "form_id": "w", "instance_name": "${zz}"}]},
        "unknown name in last-saved": survey(a, ("text", "b", "ข", {"default": "${last-saved#zz}"})),
        "name meant twice": survey(("begin_group", "g", "ก"), a, ("end_group", "", ""), ("begin_group", "h", "ก"), a, ("end_group", "", ""), ("text", "b", "ข", {"relevant": "${a} = 1"})),
        "reference with blank": survey(a, ("text", "b", "ข", {"relevant": "${ a } = 1"})),
        "reference not closed": survey(a, ("text", "b", "ข", {"relevant": "${a = 1"})),
        "reference empty": survey(a, ("text", "b", "ข", {"relevant": "${} = 1"})),
        "trigger no name": survey(a, ("calculate", "b", "", {"calculation": "1", "trigger": "a"})),
        "trigger without comma": survey(a, ("text", "c", "ค"), ("calculate", "b", "", {"calculation": "1", "trigger": "${a} ${c}"})),
        "choose from no repeat": survey(a, ("select_one ${zz}", "b", "ข")),
        "column twice": {"survey": [{"type": "text", "name": "a", "label": "ก", "relevant": "1", "relevance": "2"}]},
        "setting name": survey(a) | {"settings": [{"form_title": "t", "form_id": "w", "name": "1 x"}]},
        "key without instanceID": survey(a) | {"settings": [{"form_title": "t", "form_id": "w", "omit_instanceID": "yes", "public_key": "abc"}]},
        "save_to without entities": survey(("text", "a", "ก", {"save_to": "x"})),
        "save_to of a group": survey(("begin_group", "g", "ก", {"save_to": "x"}), a, ("end_group", "", "")) | {"entities": [{"list_name": "e", "label": "${a}"}]},
        "save_to named name": survey(("text", "a", "ก", {"save_to": "name"})) | {"entities": [{"list_name": "e", "label": "${a}"}]},
        "save_to underscores": survey(("text", "a", "ก", {"save_to": "__x"})) | {"entities": [{"list_name": "e", "label": "${a}"}]},
        "save_to sign": survey(("text", "a", "ก", {"save_to": "x y"})) | {"entities": [{"list_name": "e", "label": "${a}"}]},
        "save_to twice": survey(("text", "a", "ก", {"save_to": "x"}), ("text", "b", "ข", {"save_to": "x"})) | {"entities": [{"list_name": "e", "label": "${a}"}]},
        "save_to of no list": survey(("text", "a", "ก", {"save_to": "zz#x"})) | {"entities": [{"list_name": "e", "label": "${a}"}]},
        "save_to two marks": survey(("text", "a", "ก", {"save_to": "e#x#y"})) | {"entities": [{"list_name": "e", "label": "${a}"}]},
        "entity without label": survey(a) | {"entities": [{"list_name": "e"}]},
        "entity without list": survey(a) | {"entities": [{"label": "${a}"}]},
        "entity list twice": survey(a) | {"entities": [{"list_name": "e", "label": "${a}"}, {"list_name": "e", "label": "${a}"}]},
        "entity list dotted": survey(a) | {"entities": [{"list_name": "e.x", "label": "${a}"}]},
        "entity list underscores": survey(a) | {"entities": [{"list_name": "__e", "label": "${a}"}]},
        "entity list blank": survey(a) | {"entities": [{"list_name": "e x", "label": "${a}"}]},
        "entity update without id": survey(a) | {"entities": [{"list_name": "e", "update_if": "true()", "label": "x"}]},
        "entity both without update_if": survey(a) | {"entities": [{"list_name": "e", "create_if": "true()", "entity_id": "${a}", "label": "x"}]},
        "entity column": survey(a) | {"entities": [{"list_name": "e", "label": "x", "colour": "red"}]},
        "entity unknown name": survey(a) | {"entities": [{"list_name": "e", "label": "${zz}"}]},
    }
    return cases
