// SPDX-License-Identifier: Apache-2.0

import Expressions
import Testing

struct ConditionTests {
    @Test(arguments: [
        ("service = 'visit' and age != ''", true),
        ("service = 'call'", false),
        ("age >= 60 and age < 80", true),
        ("sex = 'f' or sex = 'm'", false),
        ("not(sex)", true),
        ("selected(needs, 'food')", true),
        ("count-selected(needs) > 2", false),
        ("age + '5' = 77", true),
        ("starts-with(service, 'vis')", true),
        ("date(day) >= date('2026-01-01')", true),
        ("date(sex) = ''", true),
        ("date(service) = ''", false),
    ])
    func `a filter holds for a record as its values say`(text: String, holds: Bool) throws {
        let record = ["service": "visit", "age": "72", "needs": "food medicine", "day": "2026-05-04"]
        #expect(try Condition(text).holds { record[$0] } == holds)
    }

    @Test func `a filter tells which names it reads, each once`() throws {
        let condition = try Condition("service = 'visit' and (age != '' or service = 'call') and sex = 'f'")
        #expect(condition.names == ["service", "age", "sex"])
    }

    @Test(arguments: ["", "a =", "a/b = 1", "foo(a)", "not(a, b)", "/a", "a = 'x", "(a", "a b", "$a"])
    func `what is no filter is refused`(text: String) {
        #expect(throws: ExpressionProblem.self) { try Condition(text) }
    }
}
