// SPDX-License-Identifier: Apache-2.0

/// One paragraph of a letter or order that is written for Word.
public struct WordParagraph: Sendable, Equatable {
    /// What it says; a tab stays a tab.
    public let text: String
    /// In bold letters.
    public let isBold: Bool
    /// In the middle of the line.
    public let isCentred: Bool
    /// The first line begins further in, as Thai letters do.
    public let isIndented: Bool

    /// A paragraph.
    public init(_ text: String, isBold: Bool = false, isCentred: Bool = false, isIndented: Bool = false) {
        self.text = text
        self.isBold = isBold
        self.isCentred = isCentred
        self.isIndented = isIndented
    }
}
