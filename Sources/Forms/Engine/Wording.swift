// SPDX-License-Identifier: Apache-2.0

/// What a form says to people, in both languages; one side may be missing.
///
/// Not `Sentence`, because the phone has no other room than Expressions.
struct Wording: Sendable {
    var thai = ""
    var english = ""

    /// The reader's language, or the other one where it is missing.
    func text(isThai: Bool) -> String {
        let wanted = isThai ? thai : english
        return wanted.utf8.isEmpty ? (isThai ? english : thai) : wanted
    }

    var isEmpty: Bool { thai.utf8.isEmpty && english.utf8.isEmpty }
}

extension String {
    /// The parts between blanks, as the answers of questions with several choices.
    var blankParts: [String] { parts(at: 0x20) }

    /// The parts between a sign of ASCII; empty ones are left out.
    func parts(at sign: UInt8) -> [String] {
        utf8.split(separator: sign).map { String(decoding: $0, as: UTF8.self) }
    }
}
