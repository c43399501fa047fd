// SPDX-License-Identifier: Apache-2.0

/// What is counted over facts of one kind, so that the figure stands ready at every place and month.
public struct Measure: Sendable, Hashable, Codable {
    /// Its name, a dotted code.
    public var name: String
    /// The kind of facts it counts.
    public var kind: String
    /// Which of them: a condition over shape keys, `programme`, `organization`, `unit` and `q1` to `q4`;
    /// empty takes all.
    public var filter: String
    /// How they become a figure.
    public var aggregate: Aggregate
    /// At most two shape keys that the figure can be cut by.
    public var dimensions: [Dimension]
    /// Whether the figure can be told for each organization.
    public var byOrganization: Bool

    /// A measure; ``MeasureStore/register(_:at:_:)`` checks it.
    public init(
        name: String,
        kind: String,
        filter: String = "",
        aggregate: Aggregate = .count,
        dimensions: [Dimension] = [],
        byOrganization: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.filter = filter
        self.aggregate = aggregate
        self.dimensions = dimensions
        self.byOrganization = byOrganization
    }
}

extension Measure {
    /// How facts become a figure.
    public enum Aggregate: Sendable, Hashable, Codable {
        /// How many facts stand.
        case count
        /// The sum of one amount, 1 to 4, in the kind's scale.
        case sum(Int)
        /// How many different persons, exact over any period and any places.
        case subjects
        /// A stock: facts are dated states, and the last state of each unit up to a day counts, by its amount
        /// (1 when nil) if it passes the filter and by 0 if not: a unit that closed.
        case latest(Int?, per: Key)

        private enum SumCodingKeys: String, CodingKey {
            case _0 = "amount"
        }

        private enum LatestCodingKeys: String, CodingKey {
            case _0 = "amount"
            case per
        }
    }

    /// Whose states a stock follows.
    public enum Key: String, Sendable, Hashable, Codable {
        /// A service unit, school or group.
        case unit
        /// A person.
        case subject
        /// An organization.
        case organization
    }

    /// A shape key with the codes that are told apart.
    public struct Dimension: Sendable, Hashable, Codable {
        /// What stands for every code that is not declared.
        public static let other = "other"
        /// The shape key.
        public var key: String
        /// The codes; a fact with another one counts under ``other``, one without under "not stated".
        public var codes: [String]

        /// A dimension of so many codes.
        public init(key: String, codes: [String]) {
            self.key = key
            self.codes = codes
        }
    }
}
