// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Sealing
import Storage
import Testing

@testable import Forms

struct SubmissionTests {
    @Test func `an accepted record counts, and its unit is a target`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        let sent = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: true)
        }
        let facts = try await house.read {
            try FactStore.list(source: SubmissionWork.source(sent.record), $0)
        }
        let fact = try #require(facts.first?.content)
        #expect(facts.map(\.content.kind.name) == ["unit.state", "unit.target"])
        #expect(fact.kind == FactKind("unit.state", scales: [0]))
        #expect(fact.shape == ["level": "unit", "coordination": "yes"])
        #expect(fact.amounts == [120])
        #expect(fact.unit == sent.unit && fact.unit != nil)
        #expect(fact.place == "900101" && fact.organization == "o1" && fact.programme == "p1")
        let set = try await house.read {
            try UnitSets.members(kind: "unit.target", filter: "target = 'yes'", $0)
        }
        #expect(set.map(\.unit) == [sent.unit])
        #expect(set.first?.from.iso == "2026-01-01")
    }

    @Test func `a record that waits does not count`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        _ = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: false)
        }
        #expect(try await house.standing("unit.state") == 0)
    }

    @Test func `what is personal is sealed, and stands nowhere else`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        let sent = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: true)
        }
        let (record, sealed, bytes) = try await house.read { tx in
            (
                try SubmissionStore.get(sent.record, tx),
                try SubmissionStore.sealed(sent.record, house.keys, tx),
                try tx.one("select answers from submission_sealed", as: [UInt8].self) ?? []
            )
        }
        #expect(!record.answers.contains("คุณสมมุติ") && !record.answers.contains("081"))
        #expect(sealed["contact_phone"]?.text == "081 234 5678")
        #expect(!String(decoding: bytes, as: UTF8.self).contains("081"))
        #expect(record.answers.contains("\"level\":\"unit\""))
    }

    @Test func `erasing deletes what is personal and leaves what was counted`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        let sent = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: true)
        }
        let (first, again, unknown) = try await house.database.write { tx in
            let id = sent.record.rawValue
            return (
                try FormsErasing.erase(id, by: "officer", at: house.now, tx),
                try FormsErasing.erase(id, by: "officer", at: house.now, tx),
                try FormsErasing.erase("nobody", by: "officer", at: house.now, tx)
            )
        }
        #expect(first && again && !unknown)
        #expect(try await house.read { try SubmissionStore.sealed(sent.record, house.keys, $0) }.isEmpty)
        #expect(try await house.standing("unit.state") == 1)
    }

    /// A record whose sealed telephone was changed once.
    private func changed(_ house: FormsHouse) async throws -> Submission.ID {
        let form = try await house.form("unit-baseline")
        let id = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: true)
        }.record
        try await house.review { work in
            var session = FormSession(form.model, now: FormMaker.now, isNew: true)
            for (path, text) in FormsHouse.baseline.sorted(by: { $0.key < $1.key }) {
                guard let field = session.field(at: path) else { throw FormsProblem.refused(path: path) }
                session.set(path == "contact_phone" ? "089 999 9999" : text, at: field)
            }
            #expect(session.check().isEmpty)
            let sent = SubmissionWork.Sent(
                form: form.id,
                formVersion: form.number,
                session: session,
                organization: "o1",
                programme: "p1"
            )
            try work.change(id, version: try SubmissionStore.get(id, work.tx).version, sent)
        }
        return id
    }

    @Test func `a change keeps what was sealed before, for whoever may open it`() async throws {
        let house = try await FormsHouse.make()
        let id = try await changed(house)
        let (opened, closed) = try await house.read { tx in
            (
                try SubmissionStore.earlier(id, opening: house.keys, tx),
                try SubmissionStore.earlier(id, opening: nil, tx)
            )
        }
        #expect(opened.map { $0.answers["contact_phone"]?.text } == ["081 234 5678"])
        #expect(closed.map { $0.answers["contact_phone"] == nil } == [true])
        #expect(closed.map { $0.answers["level"]?.text } == ["unit"])
        _ = try await house.database.write {
            try FormsErasing.erase(id.rawValue, by: "officer", at: house.now, $0)
        }
        let left = try await house.read {
            try $0.one("select count(*) from submission_earlier_sealed", as: Int.self)
        }
        #expect(left == 0)
    }

    @Test func `renewed keys seal every record again, and what it said before`() async throws {
        let house = try await FormsHouse.make()
        let id = try await changed(house)
        let renewed = try house.keys.rotated()
        let counts = try await house.database.write { tx in
            [try FormsResealing.step(renewed, tx), try FormsResealing.step(renewed, tx)]
        }
        #expect(counts == [2, 0])
        let sealed = try await house.read { try SubmissionStore.sealed(id, renewed, $0) }
        #expect(sealed["contact_phone"]?.text == "089 999 9999")
        let before = try await house.read { try SubmissionStore.earlier(id, opening: renewed, $0) }
        #expect(before.first?.answers["contact_phone"]?.text == "081 234 5678")
    }

    @Test func `taking back takes the facts back and keeps the record with its reason`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        let sent = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: true)
        }
        await #expect(throws: FormsProblem.reasonNeeded) {
            try await house.review { try $0.takeBack(sent.record, version: 2, reason: "") }
        }
        try await house.review { try $0.takeBack(sent.record, version: 2, reason: "บันทึกซ้ำ") }
        #expect(try await house.standing("unit.state") == 0)
        #expect(try await house.standing("unit.target") == 0)
        let record = try await house.read { try SubmissionStore.get(sent.record, $0) }
        #expect(record.state == .taken && record.comment == "บันทึกซ้ำ")
        await #expect(throws: FormsProblem.otherState) {
            try await house.review { try $0.takeBack(sent.record, version: 3, reason: "อีกครั้ง") }
        }
    }

    @Test func `a member is a number in a register, and always the same opaque subject`() async throws {
        let house = try await FormsHouse.make()
        let baseline = try await house.form("unit-baseline")
        let member = try await house.form("member-section40")
        let contact = try await house.form("member-contact")
        let subjects = try await house.write { desk in
            let unit =
                try desk.send(
                    baseline,
                    organization: "o1",
                    answers: FormsHouse.baseline,
                    isAccepted: true
                ).unit ?? ""
            let person = ["unit": unit, "number": "7"]
            let joined = try desk.send(
                member,
                organization: "o1",
                answers: person.merging(["state": "member"]) { $1 },
                isAccepted: true
            )
            let met = try desk.send(
                contact,
                organization: "o1",
                answers: person.merging([
                    "contact/service": "visit", "contact/topic": "mental", "contact/minutes": "40",
                    "findings": "ไม่เปิดเผย",
                ]) { $1 },
                isAccepted: true
            )
            return [joined.record, met.record]
        }
        let facts = try await house.read { tx in
            try subjects.flatMap { try FactStore.list(source: SubmissionWork.source($0), tx) }
        }
        #expect(facts.map(\.content.kind.name) == ["member.section40", "member.contact"])
        #expect(facts[0].content.subject != nil && facts[0].content.subject == facts[1].content.subject)
        #expect(facts[1].content.shape == ["service": "visit", "topic": "mental"])
        #expect(facts[1].content.amounts == [40])
    }

    @Test func `a unit of another organization is refused`() async throws {
        let house = try await FormsHouse.make()
        let baseline = try await house.form("unit-baseline")
        let member = try await house.form("member-section40")
        await #expect(throws: FormsProblem.unitUnknown) {
            try await house.write { desk in
                let unit =
                    try desk.send(
                        baseline,
                        organization: "o1",
                        answers: FormsHouse.baseline,
                        isAccepted: true
                    ).unit ?? ""
                try desk.send(
                    member,
                    organization: "o2",
                    answers: ["unit": unit, "number": "7", "state": "member"],
                    isAccepted: true
                )
            }
        }
    }

    @Test func `a row version that is old is a conflict, never an overwrite`() async throws {
        let house = try await FormsHouse.make()
        let form = try await house.form("unit-baseline")
        let sent = try await house.write {
            try $0.send(form, organization: "o1", answers: FormsHouse.baseline, isAccepted: false)
        }
        try await house.review { try $0.giveBack(sent.record, version: 1, comment: "พื้นที่ใด") }
        await #expect(throws: StorageProblem.self) {
            try await house.review { try $0.takeBack(sent.record, version: 1, reason: "ซ้ำ") }
        }
    }
}
