// SPDX-License-Identifier: Apache-2.0

/// A language that pages can be read in.
public enum Language: String, Sendable, CaseIterable, Codable {
    /// Thai, the first language of every page.
    case thai = "th"
    /// English, beside it.
    case english = "en"
}

/// Something that is said to a person, in both languages at once, so that neither can be forgotten.
public struct Sentence: Hashable, Sendable, Codable {
    /// The Thai wording.
    public let thai: String
    /// The English wording.
    public let english: String

    /// Both wordings, Thai first.
    public init(_ thai: String, _ english: String) {
        self.thai = thai
        self.english = english
    }

    /// The wording for a reader.
    public func callAsFunction(_ language: Language) -> String {
        language == .thai ? thai : english
    }
}
