// SPDX-License-Identifier: Apache-2.0

/// The record that a fact was taken from, so that every number opens down to it.
public struct FactSource: Hashable, Sendable {
    /// The noun of the record, dotted, such as `planning.progress`.
    public let kind: String
    /// The id of the record.
    public let record: String

    /// Points to a record.
    public init(kind: String, record: String) {
        self.kind = kind
        self.record = record
    }
}
