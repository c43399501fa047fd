// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Indicators

struct DefinitionFileTests {
    private let whole = """
        indicators:
          - key: s40-reached
            name: {th: สมาชิก ม.40 ที่ได้รับบริการเชิงรุก, en: Section 40 members reached}
            about: {th: "นับคนไม่ซ้ำ", en: "Different persons"}
            unit: percent
            digits: 1
            numerator: {kind: contact.proactive, where: "service = 'visit'", count: subjects, by: {sex: [f, m]}}
            denominator: {table: s40-members}
            sensitive: true
          - key: units
            name: หน่วยบริการ
            numerator: {kind: unit.state, where: "state = 'open'", count: latest, amount: 0}
        """

    @Test func `a file gives its definitions`() throws {
        let content = DefinitionFile.read(whole)
        #expect(content.faults.isEmpty, "\(content.faults)")
        let first = try #require(content.definitions.first)
        #expect(first.unit == .percent && first.digits == 1 && first.isSensitive && first.threshold == 5)
        #expect(first.numerator.dimensions == [.init("sex", ["f", "m"])])
        #expect(first.denominator == .table("s40-members"))
        #expect(content.definitions.last?.name == Sentence("หน่วยบริการ", ""))
        #expect(content.definitions.last?.numerator.count == .latest)
    }

    @Test func `what is written is read again`() throws {
        let definitions = DefinitionFile.read(whole).definitions
        #expect(try DefinitionFile.read(DefinitionFile.write(definitions)).definitions == definitions)
    }

    @Test(arguments: [
        ("indicators:\n  - key: A b\n    name: ก\n    numerator: {kind: a.b}", 2, 10),
        ("indicators:\n  - key: a\n    name: ก\n    unit: percents\n    numerator: {kind: a.b}", 4, 11),
        ("indicators:\n  - key: a\n    name: ก\n    unit: percent\n    numerator: {kind: a.b}", 2, 5),
        ("indicators:\n  - key: a\n    name: ก\n    nummer: 2\n    numerator: {kind: a.b}", 4, 5),
        ("indicators:\n  - key: a\n    name: ก\n    digits: many\n    numerator: {kind: a.b}", 4, 13),
        ("indicators:\n  - key: a\n    name: ก", 2, 5),
        ("indicators:\n  - key: a\n    name: ก\n    numerator: {kind: a.b, by: [sex]}", 4, 32),
        ("indicators: 5", 1, 1), ("", 1, 1),
    ])
    func `a fault says its line and column`(_ text: String, _ line: Int, _ column: Int) throws {
        let fault = try #require(DefinitionFile.read(text).faults.first)
        #expect(fault.line == line && fault.column == column, "\(fault)")
        #expect(fault.text.thai.contains("บรรทัด \(line)") && fault.text.english.contains("Line \(line)"))
    }

    @Test func `the good ones stay, the bad ones are all named`() {
        let text =
            whole
            + "\n  - {key: bad one, name: ก, numerator: {kind: a.b}}\n  - {key: units, name: ข, numerator: {kind: a.b}}"
        let content = DefinitionFile.read(text)
        #expect(content.definitions.count == 2)
        #expect(content.faults.count == 2)
    }

    @Test func `parts that cannot go together are refused`() {
        let spec = MeasureSpec(
            kind: "a.b",
            dimensions: [.init("sex", ["f"]), .init("age", ["1"]), .init("x", ["1"])]
        )
        var definition = IndicatorDefinition(key: "a", name: Sentence("ก", ""), numerator: spec)
        #expect(DefinitionRules.faults(definition).map(\.field) == ["numerator"])
        definition.numerator.dimensions.removeLast()
        definition.denominator = .measure(MeasureSpec(kind: "a.c", dimensions: [.init("sex", ["f"])]))
        #expect(DefinitionRules.faults(definition).map(\.field) == ["denominator"])
    }
}
