// SPDX-License-Identifier: Apache-2.0

/// In which order a form is worked out: a group before what lies in it, an answer before what reads it.
struct WorkingOrder {
    private(set) var order: [Int] = []
    /// Questions that wait for each other; empty when all is well.
    private(set) var circle: [Int] = []
    private var states: [State]
    private let questions: [Question]

    private enum State { case open, under, done }

    init(_ questions: [Question]) {
        self.questions = questions
        states = Array(repeating: .open, count: questions.count)
        for index in questions.indices where circle.isEmpty { visit(index, from: []) }
        if !circle.isEmpty { order = Array(questions.indices) }
    }

    private mutating func visit(_ index: Int, from line: [Int]) {
        switch states[index] {
        case .done: return
        case .under: circle = Array(line.drop { $0 != index })
        case .open:
            states[index] = .under
            for before in needs(index) where circle.isEmpty { visit(before, from: line + [index]) }
            states[index] = .done
            order.append(index)
        }
    }

    private func needs(_ index: Int) -> [Int] {
        let question = questions[index]
        var before = question.parent.map { [$0] } ?? []
        let logic = question.logic
        for formula in [logic.relevant, logic.calculation, logic.repeatCount] {
            if let formula { before += formula.references }
        }
        return before
    }
}
