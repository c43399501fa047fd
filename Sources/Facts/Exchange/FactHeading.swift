// SPDX-License-Identifier: Apache-2.0

/// What the columns of a file of facts mean; a column that is none of these is a coded attribute.
struct FactHeading: Sendable {
    /// A column with a meaning of its own.
    enum Column: String, Sendable, CaseIterable {
        case kind, scales, day, place, programme, organization, unit, subject
        case q1, q2, q3, q4
        case sourceKind = "source_kind"
        case source, corrects, reverses
        // Told by the house itself; there so that an exported file can be read again.
        case seq
        case recordedAt = "recorded_at"
    }

    /// Where each column stands.
    let columns: [Column: Int]
    /// The coded attributes with their positions, in the order in which a shape lists them.
    let shape: [(key: String, position: Int)]
    let names: [String]

    /// - Throws: the faults of the heading; nothing else of the file can be read then.
    init(_ fields: [ArraySlice<UInt8>]) throws(FactFaults) {
        var columns: [Column: Int] = [:]
        var shape: [(key: String, position: Int)] = []
        var faults: [FactFault] = []
        let names = fields.map { String(decoding: $0, as: UTF8.self) }
        for (position, name) in names.enumerated() {
            if let column = Column(rawValue: name) {
                if columns[column] != nil { faults.append(FactFault(row: 1, column: name, reason: .twice)) }
                columns[column] = position
            } else {
                let key = name.hasPrefix("shape.") ? String(name.dropFirst(6)) : name
                let isNew = !shape.contains { $0.key == key }
                if !isNew { faults.append(FactFault(row: 1, column: name, reason: .twice)) }
                if !FactWords.isCode(key) {
                    faults.append(FactFault(row: 1, column: name, reason: .notACode))
                }
                shape.append((key, position))
            }
        }
        for needed in [Column.kind, .day] where columns[needed] == nil {
            faults.append(FactFault(row: 1, column: needed.rawValue, reason: .noColumn))
        }
        if !faults.isEmpty { throw FactFaults(list: faults) }
        self.columns = columns
        self.shape = shape.sorted { $0.key < $1.key }
        self.names = names
    }
}

/// Several faults at once.
struct FactFaults: Error {
    let list: [FactFault]
}
