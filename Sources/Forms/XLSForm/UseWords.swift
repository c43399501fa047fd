// SPDX-License-Identifier: Apache-2.0

/// The words of the columns that are our own.
enum UseWords {
    static let classes: [String: QuestionUse.Sensitivity] = [
        "public": .public, "internal": .internal, "personal": .personal, "sealed": .sealed,
    ]
    static let roles: [String: QuestionUse.Role] = [
        "day": .day, "place": .place, "unit": .unit, "unit_name": .unitName, "subject": .subject,
        "target_since": .targetSince, "target_until": .targetUntil,
    ]
    static let quantities = ["q1", "q2", "q3", "q4"]
}

/// How sheets say yes.
enum YesWord {
    private static let words: Set<String> = ["yes", "true", "true()", "1"]
    private static let noWords: Set<String> = ["no", "false", "false()", "0", ""]

    static func isYes(_ text: String) -> Bool { words.contains(text.lowercased()) }
    static func isNo(_ text: String) -> Bool { noWords.contains(text.lowercased()) }
}

extension String {
    /// Nil instead of an empty text.
    var nonEmpty: String? { isEmpty ? nil : self }
}
