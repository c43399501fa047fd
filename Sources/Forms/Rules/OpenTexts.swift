// SPDX-License-Identifier: Apache-2.0

import Privacy

/// What was written freely into open questions: the only answers in which somebody can be named unseen.
enum OpenTexts {
    /// Lets the texts of forms pass, hides whom they name, or asks first.
    /// - Throws: `PrivacyGuardProblem` when somebody was found and nobody has answered yet.
    static func check(_ sessions: inout [FormSession], _ answer: GuardAnswer?) throws -> GuardedWords {
        let places = sessions.indices.flatMap { index in
            fields(sessions[index]).map { (index, $0) }
        }
        let guarded = try PrivacyGuard.check(
            places.map { sessions[$0].fields[$1].text },
            .note,
            answer
        )
        for ((index, field), words) in zip(places, guarded.words)
        where sessions[index].fields[field].text != words {
            sessions[index].set(words, at: field)
            sessions[index].recalculate()
        }
        return guarded
    }

    /// The same for one form.
    static func check(_ session: inout FormSession, _ answer: GuardAnswer?) throws -> GuardedWords {
        var one = [session]
        let guarded = try check(&one, answer)
        session = one[0]
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
