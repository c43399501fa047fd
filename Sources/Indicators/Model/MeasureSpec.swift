// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is counted over facts: a measure that `Facts` keeps cells for.
public struct MeasureSpec: Sendable, Hashable, Codable {
    /// What is done with the facts.
    public enum Count: String, Sendable, Codable, CaseIterable {
        /// How many facts stand.
        case facts
        /// The sum of one amount.
        case sum
        /// How many different persons.
        case subjects
        /// A stock: the newest state of each unit, its amount or one, added up.
        case latest
    }

    /// Whose newest state a stock takes.
    public enum Holder: String, Sendable, Codable, CaseIterable {
        /// A service unit, school or group.
        case unit
        /// A person.
        case subject
        /// An organization.
        case organization
    }

    /// A code by which a count can be told apart, with the codes it may hold.
    public struct Dimension: Sendable, Hashable, Codable {
        /// Its name in facts, such as `sex`.
        public var key: String
        /// What it may hold, such as `f` and `m`; anything else is "other".
        public var codes: [String]

        /// A code with what it may hold.
        public init(_ key: String, _ codes: [String]) {
            self.key = key
            self.codes = codes
        }
    }

    /// Only what was done in units of a set that changes with time, such as the target units of a goal.
    public struct Among: Sendable, Hashable, Codable {
        /// The kind of fact that says which units belong to it, such as `unit.target`.
        public var kind: String
        /// Which of those facts say so; empty is all.
        public var filter: String

        /// A set of units by the facts that tell it.
        public init(_ kind: String, filter: String = "") {
            self.kind = kind
            self.filter = filter
        }
    }

    /// The kind of fact, such as `contact.proactive`.
    public var kind: String
    /// Which of them, in the language of forms, over the codes of a fact: `service = 'visit'`; empty is all.
    public var filter: String
    /// What is done with them.
    public var count: Count
    /// For sums and stocks: which amount, 1 to 4; for stocks 0 counts each unit as one.
    public var amount: Int
    /// How many decimal places that amount carries, as its kind declares.
    public var scale: Int
    /// For stocks: whose newest state.
    public var holder: Holder
    /// At most two codes that it can be told apart by.
    public var dimensions: [Dimension]
    /// Only in these units; nil is everywhere.
    public var among: Among?

    /// A measure by its parts.
    public init(
        kind: String,
        filter: String = "",
        count: Count = .facts,
        amount: Int = 1,
        scale: Int = 0,
        holder: Holder = .unit,
        dimensions: [Dimension] = [],
        among: Among? = nil
    ) {
        self.kind = kind
        self.filter = filter
        self.count = count
        self.amount = amount
        self.scale = scale
        self.holder = holder
        self.dimensions = dimensions
        self.among = among
    }

    /// Whether parts of it may be added up: different persons may not.
    var addsUp: Bool { count != .subjects }

    /// The names of the codes it can be told apart by.
    var keys: [String] { dimensions.map(\.key) }

    /// How many decimal places its values carry.
    var valueScale: Int { count == .sum || (count == .latest && amount > 0) ? scale : 0 }

    /// The name under which `Facts` keeps its cells: the same parts share them.
    var registeredName: String {
        let codes = dimensions.flatMap { [$0.key] + $0.codes + [""] }
        let parts = [kind, filter, count.rawValue, "\(amount)", holder.rawValue] + codes
        let whole = parts.map { "\($0.utf8.count):\($0)" }.joined()
        return "indicator." + String(SHA256.hex(whole.utf8).prefix(16))
    }
}
