// SPDX-License-Identifier: Apache-2.0

import Expressions
import Testing

@testable import Forms

/// The scored forms that come with the house: cut-offs, and who is asked what.
struct ScreeningTests {
    private static func session(_ form: String, _ answers: [(String, String)]) throws -> FormSession {
        let reading = try #require(ShippedForms.source(form)).read()
        var session = FormSession(try #require(reading.model), now: FormMaker.now, isNew: true)
        for (path, text) in answers {
            let field = try session.place(path)
            session.answer(text, at: field)
        }
        return session
    }

    private static func notes(_ session: FormSession) -> [String] {
        session.fields.indices.dropFirst(2).filter { field in
            session.fields[field].isRelevant && session.question(of: field).type == .note
        }.map { session.question(of: $0).name }.filter { $0.contains("_") }
    }

    @Test(
        arguments: [
            (0, "low"), (4, "low"), (5, "moderate"), (7, "moderate"), (8, "high"), (9, "high"),
            (10, "highest"), (15, "highest"),
        ]
    )
    func `ST-5 has its level at and around every cut-off`(_ total: Int, _ level: String) throws {
        let parts = Self.parts(of: total, count: 5)
        let session = try Self.session(
            "screening-st5",
            parts.enumerated().map { ("five/s\($0.offset + 1)", String($0.element)) }
        )
        #expect(session.shown("five/total") == String(total))
        #expect(session.shown("five/level") == level)
        #expect(Self.notes(session) == ["result_\(level)"])
        let shown = session.model.questions.first { $0.name == "result_\(level)" }?.label.thai ?? ""
        #expect(shown.contains("1323") == (total >= 8))
    }

    @Test func `ST-5 has no level before all is answered`() throws {
        let session = try Self.session("screening-st5", (1...4).map { ("five/s\($0)", "3") })
        #expect(session.shown("five/level") == "")
        #expect(Self.notes(session) == [])
    }

    /// A number as answers of 0 to 3.
    private static func parts(of total: Int, count: Int) -> [Int] {
        (0..<count).map { min(3, max(0, total - 3 * $0)) }
    }

    @Test(
        arguments: ["volunteer", "health"],
        [("no", "no"), ("yes", "no"), ("no", "yes"), ("yes", "yes")]
    )
    func `9Q is asked by a nurse or doctor after any yes of 2Q`(
        _ asker: String,
        _ two: (String, String)
    ) throws {
        let session = try Self.session("screening-mood", Self.two(asker, two))
        let isRisk = two.0 == "yes" || two.1 == "yes"
        #expect(session.shown("screen/risk2q") == (isRisk ? "yes" : "no"))
        #expect((session.shown("screen/nine/n1") != nil) == (isRisk && asker == "health"))
        #expect(session.shown("screen/eight/k1") == nil)
        let expected = isRisk ? (asker == "health" ? [] : ["two_yes"]) : ["two_no"]
        #expect(Self.notes(session) == expected)
    }

    private static func two(_ asker: String, _ two: (String, String)) -> [(String, String)] {
        [("asker", asker), ("screen/two/q1", two.0), ("screen/two/q2", two.1)]
    }

    private static func nine(_ parts: [Int]) -> [(String, String)] {
        two("health", ("yes", "no"))
            + parts.enumerated().map { ("screen/nine/n\($0.offset + 1)", String($0.element)) }
    }

    @Test(
        arguments: [
            (0, "none"), (6, "none"), (7, "mild"), (12, "mild"), (13, "moderate"), (18, "moderate"),
            (19, "severe"), (24, "severe"), (27, "severe"),
        ]
    )
    func `9Q has its level at and around every cut-off, and 8Q follows from 7`(
        _ total: Int,
        _ level: String
    ) throws {
        let session = try Self.session("screening-mood", Self.nine(Self.parts(of: total, count: 9)))
        #expect(session.shown("screen/nine/total9") == String(total))
        #expect(session.shown("screen/level9q") == level)
        #expect((session.shown("screen/eight/k1") != nil) == (total >= 7))
        #expect(Self.notes(session) == ["nine_\(level)"] + (total > 24 ? ["nine_alarm"] : []))
    }

    @Test(arguments: [1, 2, 3])
    func `a thought of self-harm leads to 8Q and to 1323, whatever the total`(_ answer: Int) throws {
        let session = try Self.session("screening-mood", Self.nine([0, 0, 0, 0, 0, 0, 0, 0, answer]))
        #expect(session.shown("screen/level9q") == "none")
        #expect(session.shown("screen/eight/k1") == "")
        #expect(Self.notes(session) == ["nine_none", "nine_alarm"])
        let alarm = try #require(session.model.questions.first { $0.name == "nine_alarm" })
        #expect(alarm.label.thai.contains("1323") && alarm.label.english.contains("alone"))
    }

    private static let weights = [
        ("k1", 1), ("k2", 2), ("k3", 6), ("k4", 8), ("k5", 9), ("k6", 4), ("k7", 10), ("k8", 4),
    ]

    @Test func `8Q adds its weights and finds the level, whatever is answered`() throws {
        var session = try Self.session("screening-mood", Self.nine([1, 1, 1, 1, 1, 1, 1, 0, 0]))
        var fields: [String: Int] = [:]
        for name in Self.weights.map(\.0) + ["k3b"] {
            fields[name] = try session.place("screen/eight/" + name)
        }
        let total = try session.place("screen/eight/total8")
        let level = try session.place("screen/level8q")
        var seen: Set<Int> = []
        for mask in 0..<256 {
            for canControl in mask & 4 == 0 ? [true] : [true, false] {
                var sum = mask & 4 != 0 && !canControl ? 8 : 0
                for (place, (name, weight)) in Self.weights.enumerated() {
                    let isYes = mask >> place & 1 == 1
                    sum += isYes ? weight : 0
                    session.set(isYes ? "yes" : "no", at: fields[name] ?? 0)
                }
                session.set(canControl ? "can" : "cannot", at: fields["k3b"] ?? 0)
                session.recalculate()
                let expected = sum == 0 ? "none" : sum < 9 ? "low" : sum < 17 ? "moderate" : "severe"
                #expect(session.visible(total) == String(sum))
                #expect(session.visible(level) == expected, "\(sum)")
                #expect(Self.notes(session).last == "eight_" + expected)
                seen.insert(sum)
            }
        }
        #expect(seen.contains(8) && seen.contains(9) && seen.contains(16) && seen.contains(17))
        #expect(seen.max() == 52)
    }

    @Test func `8Q has no level before the question about control is answered`() throws {
        var answers = Self.nine([1, 1, 1, 1, 1, 1, 1, 0, 0])
        answers += Self.weights.map { ("screen/eight/" + $0.0, $0.0 == "k3" ? "yes" : "no") }
        let session = try Self.session("screening-mood", answers)
        #expect(session.shown("screen/level8q") == "")
        #expect(session.codes().contains("screen/eight/k3b required"))
    }

    @Test(arguments: ["screening-st5", "screening-mood"])
    func `answers lie sealed, only levels count, and what it is stands above`(_ form: String) throws {
        let model = try #require(ShippedForms.source(form)?.read().model)
        for question in model.questions where question.type == .selectOne && question.name.count <= 3 {
            #expect(question.use.sensitivity == .sealed, "\(question.name)")
        }
        for name in ["total", "total9", "total8"] {
            #expect(model.questions.first { $0.name == name }?.use.sensitivity != .internal)
        }
        let texts = model.questions.map(\.label.thai).joined(separator: " ")
        #expect(texts.contains("ไม่ใช่การวินิจฉัย") && texts.contains("กรมสุขภาพจิต") && texts.contains("1323"))
    }
}
