// SPDX-License-Identifier: Apache-2.0

/// Something in an open text that points to one person.
public struct Mention: Sendable, Equatable {
    /// What points to the person.
    public enum Kind: String, Sendable, CaseIterable {
        /// A name behind a title, or a full name that needs none.
        case person
        /// Thirteen digits whose last one fits the others.
        case nationalID = "national-id"
        /// A Thai telephone number.
        case phone
        /// An address for mail.
        case email
        /// A house by its number.
        case house
    }

    /// Where it stands, in Unicode scalars of the text.
    public let span: Range<Int>
    /// What it is.
    public let kind: Kind
    /// A word of health, care, violence, pregnancy, drugs or disability stands in the same or a
    /// neighbouring sentence.
    public let isBesideHealthMatter: Bool

    /// A found mention.
    public init(_ kind: Kind, span: Range<Int>, isBesideHealthMatter: Bool = false) {
        self.kind = kind
        self.span = span
        self.isBesideHealthMatter = isBesideHealthMatter
    }
}
