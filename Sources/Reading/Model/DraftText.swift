// SPDX-License-Identifier: Apache-2.0

/// A piece of the report that was recognised as one value.
public struct DraftText: Sendable, Codable, Equatable {
    /// The value, cleaned of broken spaces and marks.
    public var text: String
    /// Where it stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A value with its place.
    public init(text: String, span: Range<Int>, confidence: Confidence = .sure) {
        self.text = text
        self.span = span
        self.confidence = confidence
    }
}
