// SPDX-License-Identifier: Apache-2.0

/// In which order a form is worked out: a group before what lies in it, an answer before what reads it.
struct WorkingOrder {
    private(set) var order: [Int] = []
    /// Questions that wait for each other; empty when all is well.
    private(set) var circle: [Int] = []
    private var states: [State]
    /// The questions under way and how many of their needs were looked at; a list instead of recursion,
    /// because chains of calculations may be as long as the form.
    private var line: [(question: Int, needs: [Int], next: Int)] = []

    private enum State { case open, under, done }

    init(_ questions: [Question]) {
        states = Array(repeating: .open, count: questions.count)
        for index in questions.indices where circle.isEmpty && states[index] == .open {
            begin(index, questions)
            while !line.isEmpty, circle.isEmpty { step(questions) }
        }
        if !circle.isEmpty { order = Array(questions.indices) }
    }

    private mutating func begin(_ index: Int, _ questions: [Question]) {
        states[index] = .under
        line.append((index, Self.needs(questions[index]), 0))
    }

    private mutating func step(_ questions: [Question]) {
        let last = line.count - 1
        let (question, needs, next) = line[last]
        guard next < needs.count else {
            states[question] = .done
            order.append(question)
            line.removeLast()
            return
        }
        line[last].next += 1
        let before = needs[next]
        switch states[before] {
        case .done: return
        case .open: begin(before, questions)
        case .under: circle = line.map { $0.question }.drop { $0 != before }.map { $0 }
        }
    }

    private static func needs(_ question: Question) -> [Int] {
        var before = question.parent.map { [$0] } ?? []
        let logic = question.logic
        for formula in [logic.relevant, logic.calculation, logic.repeatCount] {
            if let formula { before += formula.references }
        }
        return before
    }
}
