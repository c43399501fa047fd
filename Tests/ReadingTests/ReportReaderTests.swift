// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import Kernel
import Places
import Testing

@testable import Reading

struct ReportReaderTests {
    private let reader = ReportReader()

    @Test func `the five real reports are read right`() throws {
        var score = ReportScore()
        for report in try ReportFolder.seeds() { score.add(reader.read(report.text), report) }
        #expect(score.f1 >= 0.95, "\(score.f1)\n\(score.notes.joined(separator: "\n"))")
    }

    @Test func `invented reports of other styles are read right`() throws {
        var score = ReportScore()
        for report in try ReportFolder.invented() { score.add(reader.read(report.text), report) }
        #expect(score.f1 >= 0.97, "\(score.f1)\n\(score.notes.joined(separator: "\n"))")
    }

    @Test func `report 002 gives the four goals`() throws {
        let draft = try planReport()
        let goals = draft.items.filter { $0.parent == 0 }
        #expect(goals.count == 4)
        #expect(goals.allSatisfy { $0.kind == .goal })
        let units = try #require(draft.targets.first { $0.item == goals[0].id })
        #expect(units.comparator == .atLeast && units.quantity == 3 && units.quantityMax == 5)
        #expect(units.unit == "หน่วย" && units.per == "จังหวัด")
        #expect(goals[2].isQualitative)
        let share = try #require(draft.targets.first { $0.item == goals[3].id })
        #expect(share.comparator == .atLeast && share.quantity == 60 && share.unit == "ร้อยละ")
        #expect(share.of?.contains("มาตรา 40") ?? false)
        #expect(share.condition?.contains("นโยบาย") ?? false)
    }

    @Test func `report 002 gives three provincial plans with every quantity`() throws {
        let draft = try planReport()
        let plan = { (code: String, kind: ItemKind) in
            draft.items.filter { $0.placeCode == code && $0.kind == kind && $0.parent != nil }
        }
        #expect(plan("90", .goal).count == 2 && plan("90", .activity).count == 3)
        #expect(plan("91", .goal).count == 3 && plan("91", .activity).count == 2)
        #expect(plan("81", .goal).count == 4 && plan("81", .activity).count == 4)
        let amounts = { (code: String) in
            draft.targets.filter { $0.placeCode == code }.map { "\(Int($0.quantity)) \($0.unit)" }
        }
        #expect(amounts("90") == ["1 ชุด", "15 คน", "1 แผน", "5 หน่วย"])
        #expect(amounts("91") == ["1 ชุด", "5 หน่วย", "3 คน", "5 หน่วย"])
        #expect(amounts("81").filter { $0 == "6 แห่ง" }.count == 6)
        let parts = draft.targets.filter { $0.subsetOf != nil && $0.unit == "แห่ง" }
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { $0.quantity == 2 && draft.targets[$0.subsetOf ?? 0].quantity == 6 })
        let members = draft.targets.filter { $0.subsetOf != nil && $0.unit == "คน" }
        #expect(members.map(\.placeCode) == ["90", "81"])
        #expect(members.allSatisfy { $0.quantity == 15 && draft.targets[$0.subsetOf ?? 0].unit == "ชุด" })
    }

    @Test func `the sum over provinces is explained`() throws {
        let finding = try #require(try planReport().findings.first { $0.code == "reading.sum.differs" })
        #expect(finding.severity == .note)
        #expect(finding.text.english.contains("= 16"))
        #expect(finding.text.english.contains("9–15"))
    }

    @Test func `every span lies in the text and holds its value`() throws {
        for report in try ReportFolder.seeds() + ReportFolder.invented() {
            let scalars = Array(report.text.unicodeScalars)
            let draft = reader.read(report.text)
            for (span, value) in Self.spans(draft) {
                #expect(span.lowerBound >= 0 && span.upperBound <= scalars.count && !span.isEmpty)
                let words = String(String.UnicodeScalarView(scalars[span]))
                #expect(ReportScore.norm(words) == ReportScore.norm(value), "\(report.id) \(value)")
            }
        }
    }

    @Test func `the same text gives the same draft and the same line of JSON`() throws {
        let report = try #require(try ReportFolder.seeds().first)
        let document = ExtractedDocument(format: .text, text: report.text)
        let first = try DraftJSON.line(reader.read(document), document: document, id: "a")
        #expect(try first == DraftJSON.line(reader.read(report.text), document: document, id: "a"))
        #expect(!first.contains("\n"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
        #expect(object["text"] as? String == report.text)
        #expect((object["numbered_items"] as? [Any])?.count == 7)
    }

    private func planReport() throws -> Draft {
        reader.read(try #require(try ReportFolder.seeds().first { $0.id == "seed-002" }).text)
    }

    private static func spans(_ draft: Draft) -> [(Range<Int>, String)] {
        var all: [(Range<Int>, String)] = draft.dates.map { ($0.span, $0.text) }
        all += draft.items.map { ($0.span, $0.text) }
        all += draft.targets.map { ($0.span, $0.text) }
        all += draft.hashtags.map { ($0.span, $0.text) }
        all += draft.parties.organizations.map { ($0.span, $0.name) }
        all += draft.times.map { ($0.span, $0.text) }
        if let title = draft.title { all.append((title.span, title.text)) }
        if let venue = draft.venue { all.append((venue.span, venue.text)) }
        return all
    }
}
