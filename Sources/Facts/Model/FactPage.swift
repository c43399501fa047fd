// SPDX-License-Identifier: Apache-2.0

/// Some of the facts behind a figure.
public struct FactPage: Sendable, Equatable {
    /// The facts of this page.
    public let facts: [Fact]
    /// Where the next page begins; nil when this is the last one.
    public let next: FactCursor?
}

/// Where a page of facts ended.
public struct FactCursor: Sendable, Hashable {
    let day: Int
    let seq: Int

    /// A cursor as it stood in a link.
    /// - Returns: nil when the text is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        day = parts[0]
        seq = parts[1]
    }

    init(day: Int, seq: Int) {
        self.day = day
        self.seq = seq
    }

    /// The form that can stand in a link.
    public var text: String { "\(day)-\(seq)" }
}
