// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel

/// Which facts a filled-in form records.
///
/// A row with a kind of fact records one for each time it is answered: the form itself once, a repeat as
/// often as it is filled. What is countable or a quantity inside it goes along.
struct FactRules {
    let session: FormSession
    let ties: SubmissionTies
    let source: FactSource
    let now: Instant

    /// Says from which day a unit is one of those that a programme aims at, and from which it is not.
    static let target = FactKind("unit.target")

    func facts() -> [NewFact] {
        session.model.questions.indices
            .filter { !session.model.questions[$0].use.fact.isEmpty }
            .flatMap { owner in session.fields(of: owner).filter(counts).map { fact(owner, $0) } }
            + targetFacts()
    }

    private func targetFacts() -> [NewFact] {
        guard let target = TiesRules(session: session).target, ties.unit != nil else { return [] }
        let words: [(Day, String)] =
            [(target.from, "yes")] + (target.to.map { [($0.adding(days: 1), "no")] } ?? [])
        return words.map { day, word in
            NewFact(
                kind: Self.target,
                day: day,
                place: ties.place,
                programme: ties.programme,
                organization: ties.organization,
                unit: ties.unit,
                shape: ["target": word],
                source: source,
                recordedAt: now
            )
        }
    }

    private func counts(_ field: Int) -> Bool {
        guard session.fields[field].isRelevant else { return false }
        let type = session.question(of: field).type
        return type.isGroup || !session.visible(field).isEmpty
    }

    private func fact(_ owner: Int, _ field: Int) -> NewFact {
        let use = session.model.questions[owner].use
        let inside = session.model.questions.indices.filter { self.owner(of: $0) == owner }
        var shape: [String: String] = [:]
        for question in inside where !session.model.questions[question].use.countable.isEmpty {
            let answer = session.answer(question, near: field)
            if !answer.isEmpty { shape[session.model.questions[question].use.countable] = answer }
        }
        let scales = FactRules.scales(session.model, owner: owner)
        var amounts = [Int64?](repeating: nil, count: scales.count)
        for question in inside {
            guard let place = session.model.questions[question].use.quantity, place <= amounts.count else {
                continue
            }
            amounts[place - 1] = FactRules.amount(session.answer(question, near: field), scales[place - 1])
        }
        return NewFact(
            kind: FactKind(use.fact, scales: scales),
            day: day(near: field),
            place: ties.place,
            programme: ties.programme,
            organization: ties.organization,
            unit: ties.unit,
            subject: ties.subject,
            amounts: amounts,
            shape: shape,
            source: source,
            recordedAt: now
        )
    }

    private func day(near field: Int) -> Day {
        guard let question = session.model.question(.day) else { return ties.day }
        return Day(iso: session.answer(question, near: field)) ?? ties.day
    }

    /// The row whose fact a question goes along with: the nearest around it that records one.
    private func owner(of question: Int) -> Int? { FactRules.owner(of: question, session.model) }

    private static func owner(of question: Int, _ model: FormModel) -> Int? {
        var next: Int? = question
        while let index = next {
            if !model.questions[index].use.fact.isEmpty { return index }
            next = model.questions[index].parent
        }
        return nil
    }

    /// Two decimal places for decimals, none for other numbers.
    static func scales(_ model: FormModel, owner: Int) -> [Int] {
        var scales: [Int] = []
        for (index, question) in model.questions.enumerated() where self.owner(of: index, model) == owner {
            guard let place = question.use.quantity else { continue }
            while scales.count < place { scales.append(0) }
            if question.type == .decimal { scales[place - 1] = 2 }
        }
        return scales
    }

    static func amount(_ text: String, _ scale: Int) -> Int64? {
        guard let number = TypedReading.number(text), number.magnitude < 1e13 else { return nil }
        return Int64((number * (scale == 2 ? 100 : 1)).rounded())
    }
}
