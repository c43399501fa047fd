// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Places

/// An imported table to divide by, such as a population on a day, with where it comes from.
public struct DenominatorTable: Sendable, Equatable {
    /// Its short name.
    public let key: String
    /// The day it is about.
    public let referenceDay: Day
    /// What it is called.
    public let name: Sentence
    /// Who counted it, with an address or document.
    public let source: String
    /// Rises with every import.
    public let version: Int
    /// The amounts by place and codes.
    let values: [Spot: Int64]
    private let sums: DenominatorSums

    /// One line's place and codes; no codes is all together, and an empty place is everywhere.
    struct Spot: Hashable, Sendable {
        let place: String
        let codes: [String: String]
    }

    /// One line of a table that is put together by the program.
    public struct Line: Sendable {
        let spot: Spot
        let amount: Int64

        /// An amount for a place, told apart by codes or not.
        public init(place: String, codes: [String: String] = [:], amount: Int64) {
            spot = Spot(place: place, codes: codes)
            self.amount = amount
        }
    }

    /// A table that is about to be kept.
    public init(key: String, referenceDay: Day, name: Sentence, source: String, lines: [Line]) {
        let values = Dictionary(lines.map { ($0.spot, $0.amount) }, uniquingKeysWith: { _, last in last })
        self.init(
            key: key,
            referenceDay: referenceDay,
            name: name,
            source: source,
            version: 0,
            values: values
        )
    }

    init(key: String, referenceDay: Day, name: Sentence, source: String, version: Int, values: [Spot: Int64])
    {
        self.key = key
        self.referenceDay = referenceDay
        self.name = name
        self.source = source
        self.version = version
        self.values = values
        sums = DenominatorSums(values)
    }

    /// What to divide by.
    /// - Parameters:
    ///   - place: a code of any length; nil is everywhere.
    ///   - codes: keys with values; "not stated" can be divided by nothing.
    /// - Returns: the amount of that line; else the sum of the lines that make it up, if none of them is
    ///   missing; else nil.
    func amount(_ place: String?, codes: [(String, String?)]) -> Int64? {
        var stated: [String: String] = [:]
        for (key, code) in codes {
            guard let code else { return nil }
            stated[key] = code
        }
        return sums.amount(Spot(place: place ?? "", codes: stated))
    }
}
