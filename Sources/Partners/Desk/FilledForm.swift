// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// What was typed into a record's form, read field by field; every fault is kept beside its field.
struct FilledForm: Sendable {
    /// What was typed, by the fields' ids.
    let typed: [String: String]
    /// The row version that the form carried.
    let version: Int
    private(set) var faults: [FormFault] = []
    private let boxes: [Box]
    private let matching: OrganizationMatching
    private let shown: ShownNames
    private let today: Day

    init(
        _ boxes: [Box],
        typed: [String: String],
        version: Int,
        matching: OrganizationMatching,
        shown: ShownNames,
        today: Day
    ) {
        self.boxes = boxes
        self.typed = typed
        self.version = version
        self.matching = matching
        self.shown = shown
        self.today = today
        for box in boxes { check(box) }
    }

    private mutating func check(_ box: Box) {
        let value = text(box.id)
        if box.isNeeded, value.isEmpty { refuse(box.id, DeskText.needed(box.label)) }
        if value.unicodeScalars.count > box.most { refuse(box.id, FormText.tooLong(box.most)) }
    }

    /// Notes what is wrong with a field.
    mutating func refuse(_ field: String, _ text: Sentence) { faults.append(FormFault(field, text)) }

    func text(_ id: String) -> String { typed[id]?.trimmed ?? "" }
    func isTicked(_ id: String) -> Bool { !text(id).isEmpty }

    /// The lines of a field, without the empty ones.
    func lines(_ id: String) -> [String] {
        text(id).split(whereSeparator: \.isNewline).map(\.trimmingBlanks).filter { !$0.isEmpty }
    }

    /// One of an enumeration's words.
    func word<Word: Titled>(_ id: String, or other: Word) -> Word { Word(rawValue: text(id)) ?? other }

    /// A day in any form that people type; the first of a longer span.
    mutating func day(_ id: String) -> Day? {
        let today = today
        return read(id) {
            WrittenDay.start($0, today: today)
        } fault: {
            FormText.unknownDay($0)
        }
    }

    /// The last day of what was typed: a year ends with its last day.
    mutating func end(_ id: String) -> Day? {
        let today = today
        return read(id) {
            WrittenDay.end($0, today: today)
        } fault: {
            FormText.unknownDay($0)
        }
    }

    /// A year that stands alone, in the Buddhist or the common era: many papers know no more.
    private static func year(_ text: String, _ month: Int, _ day: Int) -> Day? {
        guard let number = Int(DeskText.digits(text)) else { return nil }
        switch number {
        case 2400...2700: return Day(year: number - 543, month: month, day: day)
        case 1850...2150: return Day(year: number, month: month, day: day)
        default: return nil
        }
    }

    /// First and last day; the last may not lie before the first.
    mutating func period() -> Term {
        let term = Term(starts: day("starts"), ends: end("ends"))
        if let starts = term.starts, let ends = term.ends, ends < starts {
            refuse("ends", FormText.endsBeforeStart)
        }
        return term
    }

    /// A whole number from 0, in Arabic or Thai digits.
    mutating func number(_ id: String, to most: Int = 1_000_000) -> Int? {
        read(id) { text in
            Int(DeskText.digits(text)).flatMap { (0...most).contains($0) ? $0 : nil }
        } fault: {
            DeskText.notANumber($0, most)
        }
    }

    /// An amount of money.
    mutating func money(_ id: String) -> Baht? {
        read(id) {
            Baht(DeskText.digits($0).replacing(",", with: ""))
        } fault: {
            DeskText.notMoney($0)
        }
    }

    /// A place by its name or code.
    mutating func place(_ id: String) -> Kernel.ID<Place>? {
        let found = shown.written.read(text(id), field: id, shown.language)
        faults += found.faults
        return found.ids.first
    }

    /// An organization of the register by any of its names.
    mutating func organization(_ id: String) -> Organization.ID? { organization(text(id), field: id) }

    /// Organizations, one a line.
    mutating func organizations(_ id: String) -> [Organization.ID] {
        lines(id).compactMap { organization($0, field: id) }
    }

    private mutating func organization(_ written: String, field: String) -> Organization.ID? {
        var reading = WrittenOrganizations(matching, mayAdd: [], now: Instant(milliseconds: 0))
        let found = reading.find(written, field: field)
        faults += reading.faults.map { fault in
            FormFault(fault.field, DeskText.addFirst(fault.text))
        }
        return found
    }

    private mutating func read<Value>(
        _ id: String,
        _ take: (String) -> Value?,
        fault: (String) -> Sentence
    ) -> Value? {
        let text = text(id)
        guard !text.isEmpty else { return nil }
        let value = take(text)
        if value == nil { refuse(id, fault(text)) }
        return value
    }
}
