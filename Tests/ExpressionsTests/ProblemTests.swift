// SPDX-License-Identifier: Apache-2.0

import Expressions
import Testing

struct ProblemTests {
    @Test(arguments: [
        ("", "empty 0"), ("  ", "empty 0"), ("1 +", "missing 3"), ("1 2", "extra 2"), ("a b", "extra 2"),
        ("concat('a' 'b')", "extra 11"), ("concat('a',)", "bracket 11"), ("(1", "bracket 2"),
        ("1)", "bracket 1"),
        ("'abc", "quote 0"), ("5 % 2", "extra 2"), ("#", "sign 0"), ("อายุ > 5", "sign 0"),
        ("1 AND 2", "extra 2"),
        ("1e5", "extra 1"), ("3..4", "extra 2"), ("a::b", "step 0"), ("unknown(1)", "function 0"),
        ("2 + not(1, 2)", "arity 4"), ("sum(1)", "kind 0"), ("selected(1, 'a')", "kind 0"),
        ("selected('a', 1)", "kind 0"), ("date('2026-02-30')", "date 0"), ("1 + date(1 div 0)", "range 4"),
        ("regex('a', '(')", "pattern 0"), ("digest('a', 'CRC')", "argument 0"), ("/data/a", "place 0"),
        ("format-date('2026-01-05', '%Q')", "argument 0"), ("1 | 2", "unsupported 0"),
        ("$a", "unsupported 0"),
        ("distance('x')", "argument 0"), ("uuid(100000)", "limit 0"),
    ])
    func `what is wrong and where`(text: String, problem: String) {
        #expect(worked(text) == "ERR " + problem)
    }

    @Test(arguments: ExpressionProblem.Code.allCases)
    func `every problem has a sentence in both languages that says what to do`(code: ExpressionProblem.Code)
        throws
    {
        let samples: [String] = [
            "", "#", "'a", "(1", "1 +", "1 2", "a::b", "unknown()", "not()", "1 | 2", "sum(1)", "date('x')",
            "date(1 div 0)", "/data/a", "regex('a', '(')", "digest('a', 'b')", "uuid(100000)",
        ]
        for sample in samples {
            guard let problem = caught(sample), problem.code == code else { continue }
            #expect(problem.thai.contains("อักขระตัวที่ \(problem.offset + 1)"))
            #expect(problem.english.contains("At sign \(problem.offset + 1): "))
            return
        }
        #expect(code == .repeated)
    }

    private func caught(_ text: String) -> ExpressionProblem? {
        var world = Bare()
        do throws(ExpressionProblem) {
            _ = try CompiledExpression(text).evaluate(in: &world)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a date compared with text is allowed, with a caution`() throws {
        let odd = try CompiledExpression("today() > '2026-01-01' and 1 < 2")
        #expect(odd.cautions.map(\.code) == [.dateWithText])
        #expect(try CompiledExpression("today() > date('2026-01-01')").cautions.isEmpty)
        #expect(try CompiledExpression("/data/a[2]").cautions.map(\.code) == [.predicate])
        #expect(try CompiledExpression("/data/a[position() = 2]").cautions.isEmpty)
    }

    @Test func `nesting and length have limits`() {
        let deep = String(repeating: "(", count: 65) + "1" + String(repeating: ")", count: 65)
        #expect(worked(deep).hasPrefix("ERR limit"))
        #expect(worked(String(repeating: "-", count: 100) + "1").hasPrefix("ERR limit"))
        #expect(worked(String(repeating: " ", count: 70_000) + "1").hasPrefix("ERR limit"))
        #expect(worked("1" + String(repeating: " + 1", count: 9_999)) == "number 10000")
        #expect(worked("1" + String(repeating: " or 1", count: 9_999)) == "boolean true")
        #expect(worked("concat(1" + String(repeating: ", 1", count: 20_001) + ")").hasPrefix("ERR limit"))
    }
}
