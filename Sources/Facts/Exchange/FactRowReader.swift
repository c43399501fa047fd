// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Makes facts of the rows of a file, and says of each cell that cannot be one what is wrong with it.
struct FactRowReader {
    private let heading: FactHeading
    /// The decimals of the kinds that were ever recorded, and of those that the file brings.
    private(set) var scales: [String: [Int]]
    /// The kind of the last good row with the bytes that said so: rows of one kind follow each other.
    private var last: (name: [UInt8], scales: [UInt8], kind: FactKind)?

    private typealias Reason = FactFault.Reason

    init(_ heading: FactHeading, known: [String: [Int]]) {
        self.heading = heading
        scales = known
    }

    /// Reads one row into the drafts, or tells its faults.
    mutating func read(_ row: CSVRows.Row, into drafts: inout FactDrafts) -> [FactFault] {
        guard row.fields.count == heading.names.count else {
            let reason = Reason.width(row.fields.count, heading: heading.names.count)
            return [FactFault(row: row.number, column: heading.names.last ?? "", reason: reason)]
        }
        var cells = Cells(heading: heading, row: row)
        let kind = remembered(cells) ?? kind(&cells)
        let day = cells.day()
        let place = cells.place()
        let amounts = cells.amounts(kind.scales)
        let context = cells.context()
        let shape = cells.shape()
        let subject = cells.subject()
        let source = FactDrafts.Source(kind: cells.code(.sourceKind), record: cells.code(.source))
        let corrects = cells.code(.corrects)
        if let corrects, corrects == source.record { cells.fault(.corrects, .correctsItself) }
        if !cells.bytes(.reverses).isEmpty { cells.fault(.reverses, .isReversal) }
        guard cells.faults.isEmpty else { return cells.faults }
        if remembered(cells) == nil { last = (Array(cells.bytes(.kind)), Array(cells.bytes(.scales)), kind) }
        let draft = FactDraft(
            row: row.number,
            kind: drafts.number(kind: kind),
            context: drafts.number(context: context),
            shape: drafts.number(shape: shape),
            source: drafts.number(source: source),
            day: day,
            place: place,
            subject: subject,
            amounts: amounts
        )
        drafts.list.append(draft)
        if let corrects {
            let earlier = FactSource(kind: source.kind ?? FactImport.sourceKind, record: corrects)
            drafts.corrections.append(.init(row: row.number, source: earlier))
        }
        return []
    }

    private func remembered(_ cells: Cells) -> FactKind? {
        guard let last, last.name[...] == cells.bytes(.kind), last.scales[...] == cells.bytes(.scales)
        else { return nil }
        return last.kind
    }

    private mutating func kind(_ cells: inout Cells) -> FactKind {
        guard let name = cells.code(.kind) else {
            if cells.bytes(.kind).isEmpty { cells.fault(.kind, .empty) }
            return FactKind("")
        }
        let written = cells.scales()
        if let known = scales[name] {
            if let written, written != known {
                let text = known.map(String.init).joined(separator: " ")
                cells.fault(.scales, .otherScales(known: text))
            }
            return FactKind(name, scales: known)
        }
        let amounts: [FactHeading.Column] = [.q1, .q2, .q3, .q4]
        let count = (amounts.lastIndex { heading.columns[$0] != nil } ?? -1) + 1
        let kind = FactKind(name, scales: written ?? Array(repeating: 0, count: count))
        scales[name] = kind.scales
        return kind
    }
}

/// The cells of one row while it is read.
private struct Cells {
    let heading: FactHeading
    let row: CSVRows.Row
    private(set) var faults: [FactFault] = []

    init(heading: FactHeading, row: CSVRows.Row) {
        self.heading = heading
        self.row = row
    }

    mutating func fault(_ column: FactHeading.Column, _ reason: FactFault.Reason) {
        faults.append(FactFault(row: row.number, column: column.rawValue, reason: reason))
    }

    func bytes(_ column: FactHeading.Column) -> ArraySlice<UInt8> {
        heading.columns[column].map { row.fields[$0] } ?? []
    }

    mutating func code(_ column: FactHeading.Column) -> String? {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return nil }
        guard FactWords.isCode(bytes) else {
            fault(column, .notACode)
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func context() -> FactDrafts.Context {
        FactDrafts.Context(
            programme: code(.programme),
            organization: code(.organization),
            unit: code(.unit)
        )
    }

    mutating func day() -> Int {
        let bytes = bytes(.day)
        guard let day = DayReading.day(bytes) else {
            fault(.day, bytes.isEmpty ? .empty : .notADay)
            return 0
        }
        return day
    }

    mutating func place() -> Int {
        let bytes = bytes(.place)
        guard !bytes.isEmpty else { return 0 }
        guard let number = PlaceNumber.number(bytes) else {
            fault(.place, .notAPlace)
            return 0
        }
        return number
    }

    mutating func subject() -> Int64? {
        let bytes = bytes(.subject)
        guard !bytes.isEmpty else { return nil }
        guard let number = Int64(String(decoding: bytes, as: UTF8.self)), bytes.count != 13 else {
            fault(.subject, .notASubject)
            return nil
        }
        return number
    }

    mutating func amounts(_ scales: [Int]) -> FactEntry.Amounts {
        FactEntry.Amounts(
            first: amount(.q1, 0, scales),
            second: amount(.q2, 1, scales),
            third: amount(.q3, 2, scales),
            fourth: amount(.q4, 3, scales)
        )
    }

    private mutating func amount(_ column: FactHeading.Column, _ index: Int, _ scales: [Int]) -> Int64? {
        let bytes = bytes(column)
        guard !bytes.isEmpty else { return nil }
        guard index < scales.count else {
            fault(column, .noSuchAmount)
            return nil
        }
        guard let amount = Decimal.amount(bytes, scale: scales[index]) else {
            fault(column, .notAnAmount(decimals: scales[index]))
            return nil
        }
        return amount
    }

    /// The decimals of the amounts, such as `0 2`; nil where nothing is written.
    mutating func scales() -> [Int]? {
        let bytes = bytes(.scales)
        guard !bytes.isEmpty else { return nil }
        let parts = bytes.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x3B }
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == parts.count, numbers.count <= 4, numbers.allSatisfy({ (0...6).contains($0) })
        else {
            fault(.scales, .notAnAmount(decimals: 0))
            return nil
        }
        return numbers
    }

    /// The coded attributes as a shape is stored.
    mutating func shape() -> String {
        var shape = ""
        for (key, position) in heading.shape {
            let bytes = row.fields[position]
            guard !bytes.isEmpty else { continue }
            guard FactWords.isCode(bytes) else {
                faults.append(FactFault(row: row.number, column: heading.names[position], reason: .notACode))
                continue
            }
            if !shape.isEmpty { shape += "&" }
            shape += key
            shape += "="
            shape += String(decoding: bytes, as: UTF8.self)
        }
        return shape
    }
}
