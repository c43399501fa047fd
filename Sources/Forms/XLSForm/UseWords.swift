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
    /// Beginnings of the facts that other rooms record.
    private static let foreign = [
        "planning.", "fund.", "case.", "meeting.", "reading.", "partners.", "access.", "privacy.",
    ]

    /// What is wrong with the name of a kind of fact.
    static func faults(ofFact word: String) -> [SheetFault] {
        if !isCode(word) { return [.badCode(word)] }
        return foreign.contains(where: { word.hasPrefix($0) }) ? [.foreignFact(word)] : []
    }

    /// Whether a word can be counted by: short ASCII, as facts want it.
    static func isCode(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.count <= 60
            && word.utf8.allSatisfy { byte in
                (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A)
                    || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            }
    }

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
