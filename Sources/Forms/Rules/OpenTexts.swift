// SPDX-License-Identifier: Apache-2.0

import Privacy

/// What was written freely into open questions: the only answers in which somebody can be named unseen.
enum OpenTexts {
    /// The open texts of a form, in the order of its questions.
    static func list(_ session: FormSession) -> [String] {
        fields(session).map { session.fields[$0].text }
    }

    /// Puts guarded words in for as many open texts, in the same order.
    static func put(_ words: some Sequence<String>, into session: inout FormSession) {
        let places = fields(session)
        var isChanged = false
        for (field, words) in zip(places, words) where session.fields[field].text != words {
            session.set(words, at: field)
            isChanged = true
        }
        if isChanged { session.recalculate() }
    }

    /// Lets the texts of a form pass, hides whom they name, or asks first.
    /// - Throws: `PrivacyGuardProblem` when somebody was found and nobody has answered yet.
    static func check(_ session: inout FormSession, _ answer: GuardAnswer?) throws -> GuardedWords {
        let guarded = try PrivacyGuard.check(list(session), .note, answer)
        put(guarded.words, into: &session)
        return guarded
    }

    private static func fields(_ session: FormSession) -> [Int] {
        session.fields.indices.dropFirst(2).filter { field in
            let asked = session.question(of: field)
            return asked.type == .text && asked.use.role == nil && !asked.isPlace
                && !asked.use.sensitivity.isProtected && session.fields[field].isRelevant
                && !session.fields[field].text.isEmpty
        }
    }
}
