// SPDX-License-Identifier: Apache-2.0

/// How much of what a record asks was answered.
struct Completeness: Equatable {
    let answered: Int
    let asked: Int

    init(_ session: FormSession, counts: (Question) -> Bool = { _ in true }) {
        let fields = session.fields.indices.dropFirst(2).filter { field in
            let question = session.question(of: field)
            return session.fields[field].isRelevant && question.type.isAsked && counts(question)
        }
        asked = fields.count
        answered = fields.count { !session.fields[$0].text.utf8.isEmpty }
    }
}
