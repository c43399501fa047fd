// SPDX-License-Identifier: Apache-2.0

import Expressions
import Testing

/// What JavaRosa 5.1.0 answered; `Tests/outside/check_expressions.py` asks it anew for thousands of others.
struct ValueTests {
    @Test(arguments: [
        ("1 + 2 * 3", "number 7"), ("2 - - 3", "number 5"), ("7 mod -3", "number 1"),
        ("-7 mod 3", "number -1"),
        ("1 div 3", "number 0.3333333333333333"), ("1 div 0", "number Infinity"), ("0 div 0", "number NaN"),
        ("0.1 + 0.2", "number 0.30000000000000004"), ("12345678.9", "number 1.23456789E7"),
        ("0.00099", "number 9.9E-4"), ("2147483648", "number 2.147483648E9"), ("-0.0", "number 0"),
        ("round(2.5)", "number 3"), ("round(-2.5)", "number -2"), ("round(1.005, 2)", "number 1.01"),
        ("round(-1234.5, -2)", "number -1100"), ("int(-3.7)", "number -3"), ("number('1,5')", "number 1.5"),
        ("number('1e3')", "number NaN"), ("max(-5, -3)", "number 0"), ("max(1, '', 'x')", "number 1"),
        ("max()", "number NaN"), ("pow(2, 0.5)", "number 1.4142135623730951"),
        ("atan2(0, -1)", "number 3.141592653589793"), ("sin(0.5)", "number 0.479425538604203"),
        ("cos(100000000000000000000000)", "number 0.946038606769335"), ("log10(1000)", "number 3"),
        ("exp10(-3)", "number 0.001"), ("sqrt(-1)", "number NaN"), ("5mod2", "number 1"),
        ("floor(-1.5)", "number -2"), ("ceiling(-1.5)", "number -1"),
    ])
    func `numbers come out as JavaRosa prints them`(text: String, answer: String) {
        #expect(worked(text) == answer)
    }

    @Test(arguments: [
        ("concat(1, 'a', true())", "string 1atrue"), ("join(', ', 1, 2.50)", "string 1, 2.5"),
        ("substr('hello', 1, -1)", "string ell"), ("substr('ภาคี เครือข่าย', 0, 4)", "string ภาคี"),
        ("substring('12345', 1.5, 2.6)", "string 234"), ("string-length('กำลัง')", "number 5"),
        ("string-length('😀')", "number 2"), ("translate('aabb', 'ab', 'x')", "string xx"),
        ("normalize-space('  a   b ')", "string a b"), ("substring-before('a-b', '-')", "string a"),
        ("substring-after('a-b', '+')", "string "), ("selected-at('a b c', 1)", "string b"),
        ("selected('a b', 'a b')", "boolean true"), ("selected('ab', 'a')", "boolean false"),
        ("count-selected('  a  b ')", "number 2"), ("if('', 'a', 'b')", "string b"),
        ("coalesce(number('a'), 'z')", "string z"), ("base64-decode('4LiB')", "string ก"),
        ("base64-decode('YW')", "string "), ("digest('abc', 'MD5')", "string kAFQmDzST7DWlj99KOF/cg=="),
        ("digest('abc', 'sha-1', 'HEX')", "string a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("digest('a', 'SHA-384')", "string VKWbnyKwuAiA2EJ+VIt8I6vYc0huHwNdzpzWl+hRdQM8qojm1XvDXvrgta/TFF8x"),
        ("string-length(digest('a', 'SHA-512'))", "number 88"), ("uuid(0)", "string "),
        ("string-length(uuid())", "number 36"), ("distance('1 2;3 4')", "number 314753.3294496601"),
    ])
    func `text comes out as JavaRosa makes it`(text: String, answer: String) {
        #expect(worked(text) == answer)
    }

    @Test(arguments: [
        ("date('2026-01-05')", "date 2026-01-05"), ("date('๒๐๒๖-๐๑-๐๕')", "date 2026-01-05"),
        ("date(20454)", "date 2026-01-01"), ("date('2026-01-05') + 1", "number 20459"),
        ("date-time('2026-01-05T13:04:05.678')", "date 2026-01-05T13:04:05.678+07:00"),
        ("date-time('2026-01-05T20:00Z')", "date 2026-01-06T03:00:00.000+07:00"),
        ("decimal-date-time('2026-01-01T00:00:00Z')", "number 20454"),
        ("decimal-time('2026-01-01T12:00:00')", "number 0.5"), ("today()", "date 2026-05-04"),
        ("now()", "date 2026-05-04T08:30:00.000+07:00"), ("today() > '2020-01-01'", "boolean false"),
        ("today() > date('2020-01-01')", "boolean true"),
        ("date('2026-01-05') = '2026-01-05'", "boolean true"),
        ("format-date('2026-01-05', '%e %b %y %a %n %W')", "string 5 Jan 26 Mon 1 2"),
        ("format-date-time('2026-01-05T13:04:05.678', '%H:%M:%S.%3 %h')", "string 13:04:05.678 13"),
        ("format-date('', '%Y')", "string "), ("number(date('2024-02-29'))", "number 19782"),
    ])
    func `days and times are those of Thailand`(text: String, answer: String) {
        #expect(worked(text) == answer)
    }

    @Test(arguments: [
        ("'a' = 'a'", true), ("1 = '1.0'", true), ("'1' = '1.0'", false), ("true() = 'a'", true),
        ("0.1 + 0.2 = 0.3", true), ("1 div 0 = 1 div 0", false), ("1 < 'a'", false), ("3 > 2 > 1", false),
        ("1 = 1 = 1", true), ("boolean('false')", true), ("boolean-from-string('TRUE')", true),
        ("not('')", true),
        ("true() or unknown()", true), ("false() and unknown()", false),
        ("checklist(1, 2, true(), 'a')", true),
        ("weighted-checklist(1, 2, true(), 1)", true), ("'\u{00E9}' = 'e\u{0301}'", false),
    ])
    func `yes and no as in JavaRosa`(text: String, holds: Bool) {
        #expect(worked(text) == "boolean \(holds)")
    }
}
