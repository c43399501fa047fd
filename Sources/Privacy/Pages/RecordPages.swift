// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The record of processing: what is kept about people, why, how long, and who receives it.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/record | privacy.read | the whole record; prints |
/// | GET | /privacy/record.csv, /privacy/record.xlsx | privacy.read | the same as a file |
/// | GET, POST | /privacy/record/{id} | privacy.house | changes a line |
/// | POST | /privacy/record/{id}/notice | privacy.house | publishes new words of its notice |
struct RecordPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/record", Privacy.read, about: .house, show),
            .get("/privacy/record.csv", Privacy.read, about: .house, csv),
            .get("/privacy/record.xlsx", Privacy.read, about: .house, xlsx),
            .get("/privacy/record/{id}", Privacy.house, about: .wholeHouse, form),
            .post("/privacy/record/{id}", Privacy.house, about: .wholeHouse, change),
            .post("/privacy/record/{id}/notice", Privacy.house, about: .wholeHouse, publish),
        ]
    }

    private static let heads = [
        PrivacyText.title, PrivacyText.aim, PrivacyText.people, PrivacyText.data, PrivacyText.dataClass,
        PrivacyText.basis, PrivacyText.days, PrivacyText.recipients, PrivacyText.lawyer,
    ]

    private static func cells(_ purpose: Purpose, _ visit: Visit) -> [String] {
        let words = purpose.words
        return [
            visit.say(words.title), visit.say(words.aim), visit.say(words.people), visit.say(words.data),
            visit.say(NoticeText.dataClass(purpose.dataClass)), visit.say(NoticeText.basis(purpose.basis)),
            purpose.retentionDays.map { visit.say(PrivacyText.days($0)) } ?? visit.say(PrivacyText.noEnd),
            visit.say(words.recipients),
            visit.say(purpose.isChecked ? PrivacyText.checked : PrivacyText.notChecked),
        ]
    }

    private func show(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let purposes = try await needs.database.read { try PurposeStore.list($0) }
        return visit.privacyLayout(PrivacyText.record).page(visit) { html in
            html(.h1, visit.say(PrivacyText.record))
            let isOpen = needs.rights.isForHouse(visit)
            let lines = purposes.map {
                RecordList.Line(
                    link: isOpen ? PrivacyPaths.purpose($0.id) : nil,
                    cells: Self.cells($0, visit)
                )
            }
            RecordList(heads: Self.heads, lines: lines).write(&html, visit)
            html(.div, .class("row tight noprint")) { html in
                for (name, title) in [("record.xlsx", PrivacyText.xlsx), ("record.csv", PrivacyText.csv)] {
                    html(.a, .class("btn plain"), .href(Link("privacy", name)), text: visit.say(title))
                }
            }
        }
    }

    private func csv(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await file(visit, isWorkbook: false)
    }

    private func xlsx(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await file(visit, isWorkbook: true)
    }

    private func file(_ visit: Visit, isWorkbook: Bool) async throws -> Reply {
        let purposes = try await needs.database.read { try PurposeStore.list($0) }
        let name = visit.say(PrivacyText.record)
        let rows = [Self.heads.map { visit.say($0) }] + purposes.map { Self.cells($0, visit) }
        return try needs.download(name, rows, isWorkbook)
    }

    private func form(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        let (purpose, notice) = try await needs.database.read { tx in
            let purpose = try PurposeStore.get(Purpose.ID(input.id), tx)
            return (purpose, try NoticeStore.current(purpose, tx))
        }
        return PurposeFormPage(visit: visit, purpose: purpose, notice: notice).reply()
    }

    private func change(_ visit: Visit, _ input: PurposeInput) async throws -> Reply {
        try await needs.database.write { tx in
            var purpose = try PurposeStore.get(input.id, tx).at(version: input.version)
            purpose.words = input.words
            purpose.dataClass = input.dataClass
            purpose.basis = input.basis
            purpose.retentionDays = input.days
            purpose.isChecked = input.isChecked
            try PurposeStore.update(purpose, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(PrivacyPaths.record)
    }

    private func publish(_ visit: Visit, _ input: NoticeInput) async throws -> Reply {
        try await needs.database.write { tx in
            let purpose = try PurposeStore.get(input.id, tx)
            try NoticeStore.publish(
                input.text,
                for: purpose.id,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
            try input.guarded.note(purpose.id.rawValue, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(PrivacyPaths.notices)
    }
}

extension PrivacyNeeds {
    /// A list as a file to keep.
    func download(_ name: String, _ rows: [[String]], _ isWorkbook: Bool) throws -> Reply {
        let bytes = try sheet(name, rows, isWorkbook)
        return isWorkbook
            ? .download(
                bytes,
                name: name + ".xlsx",
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            ) : .download(bytes, name: name + ".csv", type: "text/csv; charset=utf-8")
    }
}

extension Purpose {
    /// The line as the form knew it: an update then shows whether someone was faster.
    fileprivate func at(version: Int) -> Purpose {
        Purpose(
            id: id,
            words: words,
            dataClass: dataClass,
            basis: basis,
            retentionDays: retentionDays,
            isChecked: isChecked,
            version: version
        )
    }
}

/// A line of the record as its form sends it.
private struct PurposeInput: RouteInput {
    static let fields: [Field] =
        [
            .path(), .form("version", .integer), .form("class", .word(DataClass.allCases.map(\.rawValue))),
            .form("basis", .word(LegalBasis.allCases.map(\.rawValue))), .form("days", .integer),
            .form("checked", .flag),
        ] + PurposeFormPage.words.flatMap { [.form($0.0), .form($0.0 + "-en")] }
    let id: Purpose.ID
    let version: Int
    let words: Purpose.Words
    let dataClass: DataClass
    let basis: LegalBasis
    let days: Int?
    let isChecked: Bool

    init(_ inputs: Inputs) throws {
        func both(_ name: String) throws -> Sentence {
            guard let thai = inputs.find(name), let english = inputs.find(name + "-en") else {
                throw PrivacyProblem.wordsEmpty
            }
            return Sentence(thai, english)
        }
        id = try inputs.id()
        version = try inputs.integer("version")
        words = try Purpose.Words(
            title: both("title"),
            aim: both("aim"),
            people: both("people"),
            data: both("data"),
            recipients: both("recipients")
        )
        dataClass = try inputs.word("class")
        basis = try inputs.word("basis")
        days = inputs.findInteger("days").flatMap { $0 > 0 ? min($0, 36_500) : nil }
        isChecked = inputs.flag("checked")
    }
}

/// New words of a notice.
private struct NoticeInput: RouteInput {
    static let fields: [Field] = [.path(), .form("thai"), .form("english"), GuardAnswer.field]
    let id: Purpose.ID
    let guarded: GuardedWords
    var text: Sentence { Sentence(guarded.words[0], guarded.words[1]) }

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        guard let thai = inputs.find("thai"), let english = inputs.find("english") else {
            throw PrivacyProblem.wordsEmpty
        }
        guarded = try PrivacyGuard.check([thai, english], .publishing, GuardAnswer.read(inputs))
    }
}
