// SPDX-License-Identifier: Apache-2.0

/// Someone whom the report names.
public struct DraftPerson: Sendable, Codable, Equatable {
    /// Given and family name, without the title.
    public var name: String
    /// As written, such as `รศ.ดร.`.
    public var title: String?
    /// Office or organization, when the report says it.
    public var position: String?
    /// Where title and name first stand in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A named person.
    public init(
        name: String,
        title: String?,
        position: String?,
        span: Range<Int>,
        confidence: Confidence = .sure
    ) {
        self.name = name
        self.title = title
        self.position = position
        self.span = span
        self.confidence = confidence
    }
}

/// How many people attended.
public struct DraftParticipants: Sendable, Codable, Equatable {
    /// The number.
    public var count: Int
    /// Whether it is exact, about, at least or at most.
    public var comparator: Comparator
    /// As written.
    public var text: String
    /// Where it stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A head count.
    public init(
        count: Int,
        comparator: Comparator,
        text: String,
        span: Range<Int>,
        confidence: Confidence = .sure
    ) {
        self.count = count
        self.comparator = comparator
        self.text = text
        self.span = span
        self.confidence = confidence
    }
}
