// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Forms

struct ShippedFormsTests {
    @Test func `the forms of the service units come with the house`() {
        #expect(
            ShippedForms.all.map(\.name) == [
                "unit-baseline", "member-section40", "member-contact", "learning-log", "screening-st5",
                "screening-mood",
            ]
        )
    }

    @Test(arguments: ShippedForms.all.map(\.name))
    func `a form that comes with the house has nothing to mend`(_ name: String) throws {
        let reading = try #require(ShippedForms.source(name)).read()
        #expect(reading.findings.map { "\($0.place) \($0.text.english)" } == [])
        let model = try #require(reading.model)
        #expect(model.questions.contains { !$0.use.fact.isEmpty })
        #expect(model.questions.allSatisfy { $0.label.isEmpty || !$0.label.english.isEmpty })
    }
}
