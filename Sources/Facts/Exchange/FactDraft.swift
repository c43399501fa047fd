// SPDX-License-Identifier: Apache-2.0

/// One good row of a file, small enough that a quarter of a million wait in memory to be sorted.
struct FactDraft: Sendable {
    let row: Int
    /// Positions in the tables of ``FactDrafts``.
    let kind: Int
    let context: Int
    let shape: Int
    let source: Int
    let day: Int
    let place: Int
    let subject: Int64?
    let amounts: FactEntry.Amounts

    /// As the index of facts lies, so that it is written in one pass.
    func isBefore(_ other: FactDraft) -> Bool {
        (kind, place, day, row) < (other.kind, other.place, other.day, other.row)
    }
}

/// Where rows and the words that they share are gathered.
struct FactDrafts: Sendable {
    /// A source as the file names it; nil is the row itself.
    struct Source: Sendable, Hashable {
        let kind: String?
        let record: String?
    }

    /// A row that takes the facts of an earlier record back.
    struct Correction: Sendable {
        let row: Int
        let source: FactSource
    }

    struct Context: Sendable, Hashable {
        let programme: String?
        let organization: String?
        let unit: String?
    }

    var list: [FactDraft] = []
    var corrections: [Correction] = []
    private(set) var kinds: [FactKind] = []
    private(set) var contexts: [Context] = []
    private(set) var shapes: [String] = []
    private(set) var sources: [Source] = []
    private var kindNumbers: [FactKind: Int] = [:]
    private var contextNumbers: [Context: Int] = [:]
    private var shapeNumbers: [String: Int] = [:]
    private var sourceNumbers: [Source: Int] = [:]

    mutating func number(kind: FactKind) -> Int { Self.number(kind, &kinds, &kindNumbers) }
    mutating func number(context: Context) -> Int { Self.number(context, &contexts, &contextNumbers) }
    mutating func number(shape: String) -> Int { Self.number(shape, &shapes, &shapeNumbers) }

    mutating func number(source: Source) -> Int {
        // Records of other systems are mostly new ones: looking for them would only cost.
        guard source.record == nil else {
            sources.append(source)
            return sources.count - 1
        }
        return Self.number(source, &sources, &sourceNumbers)
    }

    private static func number<T: Hashable>(_ value: T, _ list: inout [T], _ known: inout [T: Int]) -> Int {
        if let number = known[value] { return number }
        list.append(value)
        known[value] = list.count - 1
        return list.count - 1
    }
}
