// SPDX-License-Identifier: Apache-2.0

import Facts
import Foundation
import Kernel
import Privacy
import Storage
import TestSupport
import Testing
import Web

@testable import Forms
@testable import Server

/// Someone whom records of field work are about is erased: from answers, the register and the facts; every
/// figure stays what its facts say, and an older backup does not bring the person back.
struct ErasePersonTests {
    /// Two people in one unit; the first was met twice.
    private struct Field: Sendable {
        let records: [String]
        let subject: Int64
        let unit: String
    }

    private static let persons = Measure(name: "t.persons", kind: "member.contact", aggregate: .subjects)
    private static let contacts = Measure(name: "t.contacts", kind: "member.contact")

    @Test func `a person is erased from answers and facts, also from an older backup`() async throws {
        let base = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-person-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        let data = base.appending(path: "data").path
        let house = try await House.open(ServerSettings(dataFolder: data), clock: TestHouse.clock)
        let field = try await fill(house)
        let before = try await figures(house)
        #expect(before.persons.everywhere == 2 && before.contacts.everywhere == 3)
        let archive = base.appending(path: "backup.zip").path
        _ = try await Backup.make(dataFolder: data, to: archive, now: TestHouse.now)

        // One more record after the backup, by which the erasing is asked for.
        let newest = try await contact(house, "1", "ใหม่", unit: field.unit)
        #expect(await erase("forms", newest, house) == 303)
        try await expectGone(field, house)
        #expect(try await figures(house).persons.everywhere == 2)
        try await house.database.close()

        try FileManager.default.moveItem(atPath: data, toPath: data + ".old")
        _ = try Backup.restore(from: archive, dataFolder: data)
        let again = try await House.eraseAgain(dataFolder: data, now: TestHouse.now)
        #expect(again.erased == 1 && again.failed.isEmpty)
        let restored = try await House.openExisting(ServerSettings(dataFolder: data))
        try await expectGone(field, restored)
        let after = try await figures(restored)
        #expect(after.persons.everywhere == 2 && after.contacts.everywhere == 3)
        // Of a sensitive matter only the district is known of whoever was erased.
        #expect(before.contacts.subdistrict == 3 && after.contacts.subdistrict == 1)
        #expect(try await restored.database.read { try Journal.verify($0).faults }.isEmpty)
        #expect(try String(contentsOfFile: data + ".erasures", encoding: .utf8).contains("ใหม่") == false)
    }

    @Test func `field records lose persons and texts in time; figures stay`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phakhi-old-\(UUID().uuidString)")
        let house = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        let field = try await fill(house)
        let before = try await figures(house)
        try await age(field.records, days: 1094, house)
        #expect(try await ready(house) == 0)
        // One of the two records is over its time: the person is still known by the other.
        try await age([field.records[0]], days: 1096, house)
        #expect(try await ready(house) == 1)
        _ = try await house.retain(isTrial: false)
        #expect(try await registered(field, house) == 1)
        try await age([field.records[1]], days: 1096, house)
        _ = try await house.retain(isTrial: false)
        #expect(try await ready(house) == 0)
        #expect(try await registered(field, house) == 0)
        for record in field.records {
            let found = try await submission(record, house)
            #expect(
                found.ties.subject == nil && found.recordedBy.isEmpty && !found.answers.contains("number")
            )
            #expect(found.answers.contains("visit"))
        }
        #expect(try await sealed(house) == 1)
        let after = try await figures(house)
        #expect(before.persons == after.persons && before.contacts == after.contacts)
    }

    private func fill(_ house: House) async throws -> Field {
        let keys = house.keys
        let unit = try await house.database.write { tx in
            try MeasureStore.register([Self.persons, Self.contacts], at: TestHouse.now, tx)
            let desk = FormsDesk(keys: keys, by: "somebody", at: TestHouse.now, tx)
            let answers = ["unit_name": "หน่วยสมมุติ", "place": "900101", "level": "unit"]
            let baseline = try desk.takeIn("unit-baseline", programme: nil)
            _ = try desk.takeIn("member-contact", programme: nil)
            return try desk.send(baseline, organization: "o", answers: answers, isAccepted: true).unit ?? ""
        }
        try await house.finishFacts()
        let records = [
            try await contact(house, "1", "คานารีหนึ่ง", unit: unit),
            try await contact(house, "1", "คานารีสอง", unit: unit),
        ]
        _ = try await contact(house, "2", "คนอื่น", unit: unit)
        let subject = try await submission(records[0], house).ties.subject
        return Field(records: records, subject: try #require(subject), unit: unit)
    }

    private func contact(_ house: House, _ number: String, _ findings: String, unit: String) async throws
        -> String
    {
        let keys = house.keys
        return try await house.database.write { tx in
            let desk = FormsDesk(keys: keys, by: "somebody", at: TestHouse.now, tx)
            let source = try #require(try FormStore.find(word: "member-contact", tx))
            let model = try FormStore.model(source.id, 1, tx)
            let form = OpenForm(id: source.id, number: 1, programme: nil, model: model)
            let answers = [
                "unit": unit, "number": number, "contact/service": "visit", "contact/topic": "mental",
                "findings": findings,
            ]
            return try desk.send(form, organization: "o", answers: answers, isAccepted: true).record.rawValue
        }
    }

    private struct Figures: Equatable {
        var everywhere: Int64
        var subdistrict: Int64
    }

    /// The live figures, which must be those of the facts.
    private func figures(_ house: House) async throws -> (persons: Figures, contacts: Figures) {
        #expect(try await house.verifyFacts().differences == [])
        return try await house.database.read { tx in
            (try Self.figures(Self.persons, tx), try Self.figures(Self.contacts, tx))
        }
    }

    private static func figures(_ measure: Measure, _ tx: Transaction) throws -> Figures {
        let month = Month(of: TestHouse.clock.today)
        func sum(_ level: PlaceLevel, _ under: [String]) throws -> Int64 {
            let query = CellQuery(measure: measure.name, periods: [month...month], level: level, under: under)
            return try CellStore.table(query, tx).filter { $0.place != "9001" }.reduce(0) { $0 + $1.value }
        }
        return Figures(everywhere: try sum(.everywhere, []), subdistrict: try sum(.subdistrict, ["900101"]))
    }

    private func expectGone(_ field: Field, _ house: House) async throws {
        for record in field.records {
            let found = try await submission(record, house)
            #expect(found.ties.subject == nil && found.ties.place == "9001")
            #expect(!found.answers.contains("number") && found.answers.contains("visit"))
        }
        #expect(try await sealed(house) == 1)
        #expect(try await registered(field, house) == 0)
        let facts = try await house.database.read {
            try $0.one("select count(*) from facts where subject = \(field.subject)", as: Int.self)
        }
        #expect(facts == 0)
    }

    private func erase(_ room: String, _ record: String, _ house: House) async -> Int {
        let headers = ["host": "127.0.0.1:8080", "content-type": "application/x-www-form-urlencoded"]
        let body = Array("room=\(room)&record=\(record)".utf8)
        return await house.respond(
            to: Request(.post, "/privacy/erase", headers: headers, body: body),
            as: .local
        )
        .status
    }

    private func submission(_ id: String, _ house: House) async throws -> Submission {
        try await house.database.read { try SubmissionStore.get(Submission.ID(id), $0) }
    }

    /// How many records still hold sealed answers.
    private func sealed(_ house: House) async throws -> Int {
        try await house.database.read { try $0.one("select count(*) from submission_sealed") ?? 0 }
    }

    private func registered(_ field: Field, _ house: House) async throws -> Int {
        try await house.database.read {
            try $0.one("select count(*) from form_subjects where subject = \(field.subject)") ?? 0
        }
    }

    private func ready(_ house: House) async throws -> Int {
        let line = try await house.retain(isTrial: true).lines.first { $0.title == ServerText.oldRecords }
        return try #require(line).count
    }

    private func age(_ records: [String], days: Int, _ house: House) async throws {
        let then = Instant(milliseconds: TestHouse.now.milliseconds - Int64(days) * 86_400_000)
        try await house.database.write { tx in
            try tx.run("update submissions set recorded_at = \(then) where id in (\(list: records))")
        }
    }
}
