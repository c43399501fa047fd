# SPDX-License-Identifier: Apache-2.0
"""Expressions of forms, made by chance from a seed: what `check_expressions.py` has worked out by JavaRosa and by us.

Three kinds: every operator and every function of two values over every pair of types; nested expressions by a grammar in
which now and then a value of the wrong kind stands; and broken ones. `ANSWERS` is the form that paths go through.
"""

import itertools
import random

ANSWERS = """<data id="f1" version="3"><name>สมชาย ใจดี</name><age>72</age><empty/><needs>food medicine home</needs>
<born>1954-02-03</born><met>2026-01-05T13:04:05.678+07:00</met><weight>54.25</weight>
<member><who>A</who><years>5</years><visit><day>2026-01-02</day><cost>10</cost></visit><visit><day>2026-01-03</day>
<cost>20.5</cost></visit></member><member><who>B</who><years/><visit><day>2026-02-02</day><cost>7</cost></visit></member>
<member><who>C</who><years>7</years></member><outline>7.1 100.5 0 0; 7.2 100.6 0 0; 7.0 100.7 0 0; 7.1 100.5 0 0</outline>
<point>7.1 100.6 0 0</point></data>""".replace("\n", "")

NUMBERS = ["0", "1", "2", "3", "5", "7", "10", "12", "100", "-1", "-2.5", "0.5", ".5", "1.005", "2.675", "3.", "99.995",
           "1234.5678", "0.1", "0.001", "0.00012", "1000000", "12345678.9", "2147483647", "2147483648", "123456789012",
           "0.1 + 0.2", "1 div 3", "2 div 3", "100 div 7", "1 div 0", "-1 div 0", "0 div 0", "20454", "-0.5", "1.5", "2.5"]
TEXTS = ["''", "'a'", "'abc'", "'a b c'", "'Hello World'", "' pad '", "'กำลัง'", "'ภาคี เครือข่าย'", "'true'", "'false'", "'TRUE'",
         "'a,b'", "'a-b-c'", "'  two  words '", "'x1y2'", "\"it's\"", "'NaN'", "'Infinity'", "'😀'"]
NUMERIC = ["'5'", "'12'", "'-3'", "'1.5'", "'1,5'", "' 7 '", "'.5'", "'5.'", "'007'", "'1e3'", "'-'", "'--1'", "'+4'", "'0'",
           "'๕'", "'1 000'"]
BOOLEANS = ["true()", "false()", "1 = 1", "'a' = 'b'", "2 > 3"]
DATES = ["date('2026-01-05')", "date('1954-02-28')", "date('2024-02-29')", "date(20454)", "date(0)", "date('1999-12-31')",
         "date('2027-1-1')", "date('2019-12-30')"]
MOMENTS = ["date-time('2026-01-05T13:04:05.678')", "date-time('2026-01-05T23:30:00+02:00')", "date-time(20454.75)",
           "date('2026-06-15T06:00')", "date-time('2025-12-31T23:59:59.999Z')"]
DATE_TEXTS = ["'2026-01-05'", "'2026-01-05T13:04'", "'2026-01-05T13:04:05.5Z'", "'2026-01-05T01:02:03+07:00'",
              "'2026-12-31T23:00-05'", "'2026-02-30'", "'2026-13-01'", "'05/01/2026'", "'2026-1-5'", "'13:04'", "''",
              "'2026-01-05T24:00'", "'2026-01-05T'", "'๒๐๒๖-๐๑-๐๕'"]
LISTS = ["'a b c'", "'food medicine'", "''", "'a'", "' a  b '", "'ก ข ค'", "/data/needs"]
PATTERNS = ["'[a-z]+'", "'[A-Z][a-z]*.*'", "'\\d{3}'", "'a|b|abc'", "'.*'", "'(a b )?c?.*'", "'[^0-9]+'", "'\\s*\\w+\\s*'",
            "'[ก-๙ ]+'", "'^a.*c$'", "'(?i)HELLO.*'", "'a{1,3}b*c+'", "'[-+]?[0-9]*\\.?[0-9]+'", "'\\p{IsThai}+'", "'(ab?c)+'",
            "'a(?=b).*'", "'(?!x)[a-z ]+'", "'\\bHello\\b.*'", "'['", "'(a'", "'*a'", "'a**'", "'[[:alpha:]]'", "'[a-c&&[b]]+'",
            "'\\Qa b\\E.*'", "'[\\w\\s]*'", "'\\p{L}+'", "'(?<first>a).*'", "'a??b?c?'", "'\\u0061bc'", "'(?i)[^h].*'", "'\\p{Lu}.*'", "'a\\Qb.\\E*c'", "'x?|(?<n>a)(?<n>b)'", "'[^\\s]+'", "'.{5}'"]
FORMATS = ["'%Y-%m-%d'", "'%d/%m/%y'", "'%e %b %Y'", "'%a %n'", "'%H:%M:%S.%3'", "'%h'", "'%Y%m%d'", "''", "'%%'", "'%W'", "'x%'",
           "'%Q'", "'%Z'"]
POINTS = ["'7.1 100.5 0 0'", "'7.2 100.6'", "'0 0 0 0'", "'-8.65 115.2 1 5'", "'13.75 100.5 0 0'", "'18.79 98.98 300 4.5'",
          "'1e1 2'", "''", "'a b'", "'1 2 3 4 5'"]
LINES = ["'7.1 100.5 0 0;7.2 100.6 0 0'", "'0 0;0 1;1 1'", "'7 100;7 100'", "'13 100;14 101;15 99;'", "/data/outline"]
BASE64 = ["'4LiB'", "'YWJj'", "'YWI='", "'YQ=='", "'YW'", "'Y W J j'", "'@@'", "''"]
NODES = ["/data/member", "/data/member/who", "/data/member/years", "/data/member/visit/cost", "/data/nowhere", "/data/age",
         "/data/member[position() = 2]/visit", "/data/member[who != 'B']/years", "/data/member[years > 5]",
         "/data/member/visit[cost > 8]/cost"]
FIELDS = ["/data/name", "/data/age", "/data/empty", "/data/needs", "/data/born", "/data/met", "/data/weight", "../age", "../name", ".",
          "/data/@id", "/data/@version", "/data/member[who = 'A']/years", "/data/member[position() = 3]/who",
          "/data/member[who = 'B']/visit/cost", "/data/nowhere", "current()/../name", "current()/."]
KINDS = {"number": NUMBERS, "text": TEXTS, "numeric": NUMERIC, "boolean": BOOLEANS, "date": DATES, "moment": MOMENTS,
         "dateText": DATE_TEXTS, "list": LISTS, "pattern": PATTERNS, "format": FORMATS, "point": POINTS, "line": LINES,
         "base64": BASE64, "nodes": NODES, "field": FIELDS, "algorithm": ["'MD5'", "'SHA-1'", "'sha-256'", "'SHA-384'",
         "'SHA-512'", "'CRC'"], "coding": ["'hex'", "'base64'", "'HEX'", "'none'"], "places": ["0", "1", "2", "3", "-1", "-2", "31"],
         "index": ["0", "1", "2", "5", "-1", "1.9", "'1'"]}
# The types whose every pair meets in every operator and every function of two values.
TYPES = ["number", "text", "numeric", "boolean", "date", "moment", "field", "nodes"]
OPERATORS = ["+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or"]

# name: kinds of its values, kind of its result; several lines for several ways to call it.
FUNCTIONS = [line.split() for line in """
abs number number|acos number number|asin number number|atan number number|atan2 number number number|cos number number
sin number number|tan number number|exp number number|exp10 number number|log number number|log10 number number|pi number
pow number number number|sqrt number number|int number number|number numeric number|number date number
round number number|round number places number|max number number number|max nodes number|min number numeric number
min nodes number|sum nodes number|count nodes number|count-non-empty nodes number|count-selected list number
string-length text number|position nodes number|decimal-date-time dateText number|decimal-date-time moment number
decimal-time dateText number|decimal-time moment number|area nodes number|enclosed-area field number|distance line number
distance point point number|distance nodes number|checklist places places boolean boolean boolean boolean
weighted-checklist number number boolean number boolean number boolean|boolean text boolean|boolean number boolean
boolean-from-string text boolean|not boolean boolean|true boolean|false boolean|contains text text boolean
starts-with text text boolean|ends-with text text boolean|selected list text boolean|is-selected list text boolean
regex text pattern boolean|geofence point line boolean|geofence point field boolean|string number text|string date text
concat text number text|concat nodes text|join text text number boolean text|join text nodes text|substr text index text
substr text index index text|substring-before text text text|substring-after text text text|translate text text text text
normalize-space text text|selected-at list index text|digest text algorithm text|digest text algorithm coding text
base64-decode base64 text|extract-signed text text text|format-date date format text|format-date dateText format text
format-date-time moment format text|format-date-time dateText format text|if boolean text number text|if boolean number text number
coalesce field text text|coalesce text number number|depend text number text|date dateText date|date number date|date-time dateText moment
date-time number moment|once text text|indexed-repeat nodes nodes index text
join text randomized text|format-date-time moment format text|version text|string field text
""".strip().replace("\n", "|").split("|")]
# What changes from call to call is only asked for what does not.
MOVING = ["string-length(uuid())", "string-length(uuid(7))", "uuid() = uuid()", "random() < 1", "random() >= 0", "boolean(uuid(3))",
          "now() > date('2020-01-01')", "today() = date(today())", "today() <= now()", "string-length(today())", "uuid(0)",
          "string-length(now())", "format-date(today(), '%Y') > 2020", "int(today()) = today()", "today() > '2020-01-01'",
          "string-length(concat(uuid(2), random() < 2))", "now() = today()", "decimal-time(today())", "random() * 2 < 2",
          "number(now()) = number(today())", "string-length(uuid(random() * 3)) < 3"]
SPECIAL = {"randomized": lambda chance: f"randomize({chance.choice(NODES[1:4])}, {chance.choice(['1', '42', '-7', '0', '3.5', '99999999999'])})"}
GIVES = {}
for row in FUNCTIONS:
    GIVES.setdefault(row[-1], []).append(row)
COUSINS = {"numeric": ["number", "text"], "dateText": ["date", "moment", "text"], "date": ["moment", "dateText"], "index": ["number"],
           "list": ["text"], "moment": ["date"], "number": ["numeric", "field"], "text": ["field", "number"], "boolean": ["number"]}


def leaf(chance, kind):
    if kind in SPECIAL:
        return SPECIAL[kind](chance)
    value = chance.choice(KINDS[kind])
    return f"({value})" if " div " in value or " + " in value or " > " in value or " = " in value and value[0] != "/" else value


def make(chance, kind, depth):
    """An expression of about this kind: leaves at depth 0, otherwise an operator or a function."""
    if chance.random() < 0.06:
        kind = chance.choice(TYPES)
    if depth <= 0 or kind in SPECIAL:
        return leaf(chance, kind)
    if chance.random() < 0.25:
        kind = chance.choice(COUSINS.get(kind, [kind]))
    if kind == "number" and chance.random() < 0.35:
        one, other = make(chance, "number", depth - 1), make(chance, "number", depth - 1)
        return f"({one} {chance.choice(OPERATORS[:5])} {other})" if chance.random() < 0.9 else f"-{one}"
    if kind == "boolean" and chance.random() < 0.5:
        inner = chance.choice(["number", "text", "date", "boolean", "numeric", "field"])
        return f"({make(chance, inner, depth - 1)} {chance.choice(OPERATORS[5:])} {make(chance, inner, depth - 1)})"
    rows = GIVES.get(kind)
    return call(chance, chance.choice(rows), depth) if rows else leaf(chance, kind)


def call(chance, row, depth):
    name, *kinds = row
    values = [make(chance, kind, chance.randint(max(0, depth - 2), depth - 1)) for kind in kinds[:-1]]
    if values and depth > 1:
        place = chance.randrange(len(values))
        values[place] = make(chance, kinds[place], depth - 1)
    return f"{name}({', '.join(values)})"


def broken(chance, text):
    """One change that usually breaks an expression."""
    way = chance.randrange(8)
    place = chance.randrange(len(text) + 1)
    if way == 0:
        return text[:place] + chance.choice("()[]'\",/|@$#!&;:*=<>") + text[place:]
    if way == 1 and text:
        place = min(place, len(text) - 1)
        return text[:place] + text[place + 1:]
    if way == 2:
        return text + chance.choice([" and", " +", " 5", ")", "'", " = ", " div", ","])
    if way == 3:
        return chance.choice(["unknown", "jr:itext", "pulldata", "sumif", "len", "now-ish"]) + f"({text})"
    if way == 4 and "(" in text:
        return text.replace("(", f"({leaf(chance, 'number')}, ", 1).replace(", )", ")", 1)
    if way == 5:
        return f"{text}[{leaf(chance, 'number')}]"
    if way == 6:
        return f"count({leaf(chance, 'number')}) + {text}"
    return f"{text} {chance.choice(['&&', '==', '<>', 'AND', '!', '%', '~', 'xor'])} {leaf(chance, 'number')}"


def pairs(chance):
    two = {tuple(row[:1]) for row in FUNCTIONS if len(row) == 4}
    for one, other in itertools.product(TYPES, TYPES):
        for operator in OPERATORS:
            yield f"{leaf(chance, one)} {operator} {leaf(chance, other)}"
        for (name,) in sorted(two):
            yield f"{name}({leaf(chance, one)}, {leaf(chance, other)})"
    for row, kind in itertools.product(sorted({row[0] for row in FUNCTIONS if len(row) == 3}), TYPES):
        yield f"{row}({leaf(chance, kind)})"


def cases(seed, count):
    """Different expressions: pairs, each function 20 times and more, nested ones, broken ones; in mixed order."""
    chance = random.Random(seed)
    made = list(pairs(chance)) + MOVING
    for moving in MOVING:
        made += [f"if({moving}, {leaf(chance, 'number')}, {leaf(chance, 'text')})", f"({moving}) = {leaf(chance, 'boolean')}",
                 f"concat({leaf(chance, 'text')}, {moving})", f"not({moving}) or {make(chance, 'boolean', 2)}"]
    made += [f"join({leaf(chance, 'text')}, {leaf(chance, 'randomized')})" for _ in range(40)]
    for row in FUNCTIONS:
        made += [call(chance, row, chance.choice([1, 1, 2, 3])) for _ in range(20)]
    nested = max(count, len(made) // 2)
    made += [make(chance, chance.choice(["number", "text", "boolean", "date"]), chance.choice([3, 3, 4, 5])) for _ in range(nested)]
    made += [broken(chance, chance.choice(made)) for _ in range(len(made) // 6)]
    made = [text for text in dict.fromkeys(made) if len(text) < 1500 and "\n" not in text]
    chance.shuffle(made)
    return made


CORE_PATHS = ["/data/member", "//cost", "../member/visit", "/data/*", "/data/member/*", "/data/descendant::visit", "ancestor::*",
              "ancestor-or-self::*", "following-sibling::*", "preceding-sibling::member", "self::node()", "/data/member/visit/..",
              "//member//cost", "/data/child::member/child::who", "..", ".", "../..//who", "/data/member/self::member", "//visit/parent::*"]
CORE_PREDICATES = ["", "[1]", "[2]", "[last()]", "[position() < 3]", "[visit]", "[count(visit) = 2]", "[who = 'B']",
                   "[position() = last()]", "[name() = 'who']", "[2][1]", "[visit][2]", "['a']", "[last() - 1]", "[string-length(name()) > 4]"]
CORE_NUMBERS = ["0", "1.5", "-1.5", "2.5", "-2.5", "7", "0.49", "-0.2", "1 div 0", "-1 div 0", "0 div 0", "3.7"]


def core_cases():
    """What JavaRosa lacks of XPath 1.0, for libxml2: axes, predicates, and functions of numbers and text."""
    made = [f"{wrap}({path}{predicate})" for path in CORE_PATHS for predicate in CORE_PREDICATES for wrap in ("count", "name", "local-name")]
    made += [f"{name}({number})" for name in ("floor", "ceiling", "round", "number", "boolean", "not") for number in CORE_NUMBERS]
    made += [f"substring('12345', {one}, {other})" for one in CORE_NUMBERS for other in CORE_NUMBERS]
    made += [f"substring('motor car', {number})" for number in CORE_NUMBERS]
    return made
