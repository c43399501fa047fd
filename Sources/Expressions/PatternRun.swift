// SPDX-License-Identifier: Apache-2.0

/// One text on its way through a pattern: all states that are possible, sign by sign.
struct PatternRun {
    private let program: PatternProgram
    private let signs: [UInt32]
    /// For each thing that must follow or go before: at which places it does.
    private var found: [[Bool]] = []
    private var states: [Int] = []
    private var mark: [Int]
    private var round = 0

    init(_ program: PatternProgram, _ signs: [UInt32]) {
        self.program = program
        self.signs = signs
        mark = [Int](repeating: 0, count: program.steps.count)
        for look in program.looks {
            var run = PatternRun(look.program, signs)
            found.append(run.places(isBackwards: look.isAhead))
        }
    }

    /// Whether the whole text fits.
    mutating func fits() -> Bool {
        begin()
        enter(0, at: 0)
        for place in signs.indices { advance(over: signs[place], to: place + 1) }
        return isDone
    }

    /// The places at which something ends that fits (or, read backwards, begins).
    private mutating func places(isBackwards: Bool) -> [Bool] {
        var places = [Bool](repeating: false, count: signs.count + 1)
        begin()
        for count in 0...signs.count {
            let place = isBackwards ? signs.count - count : count
            if count > 0 { advance(over: signs[isBackwards ? place : place - 1], to: place) }
            enter(0, at: place)
            places[place] = isDone
        }
        return places
    }

    private mutating func begin() {
        states = []
        round += 1
    }

    private var isDone: Bool { mark[program.steps.count - 1] == round }

    private mutating func advance(over sign: UInt32, to place: Int) {
        let before = states
        begin()
        for state in before {
            if case .take(let set) = program.steps[state], set.contains(sign) { enter(state + 1, at: place) }
        }
    }

    /// Adds a state and all that are reached from it without a sign.
    private mutating func enter(_ first: Int, at place: Int) {
        var waiting = [first]
        while let state = waiting.popLast() {
            guard mark[state] != round else { continue }
            mark[state] = round
            switch program.steps[state] {
            case .take: states.append(state)
            case .done: break
            case .jump(let next): waiting.append(next)
            case .split(let one, let other):
                waiting.append(other)
                waiting.append(one)
            case .edge(let edge): if isAt(edge, place) { waiting.append(state + 1) }
            case .look(let index, let isWanted):
                if found[index][place] == isWanted { waiting.append(state + 1) }
            }
        }
    }

    private func isAt(_ edge: Pattern.Edge, _ place: Int) -> Bool {
        switch edge {
        case .start: place == 0
        case .veryEnd: place == signs.count
        case .end: place == signs.count || isBeforeLastLineEnd(place)
        case .lineStart: place == 0 || place < signs.count && isLineEnd(place - 1) && !isReturn(place - 1)
        case .lineEnd: place == signs.count || isLineEnd(place) && !isInsideReturn(place)
        case .word: isWord(place - 1) != isWord(place)
        case .noWord: isWord(place - 1) == isWord(place)
        }
    }

    private func isLineEnd(_ place: Int) -> Bool { SignClass.lineEnd.contains(signs[place]) }

    /// Whether a carriage return and its line feed stand here.
    private func isReturn(_ place: Int) -> Bool {
        place + 1 < signs.count && signs[place] == 0x0D && signs[place + 1] == 0x0A
    }

    private func isInsideReturn(_ place: Int) -> Bool {
        place > 0 && isReturn(place - 1)
    }

    private func isBeforeLastLineEnd(_ place: Int) -> Bool {
        if place == signs.count - 1 { return isLineEnd(place) && !isInsideReturn(place) }
        return place == signs.count - 2 && isReturn(place)
    }

    private func isWord(_ place: Int) -> Bool {
        guard place >= 0, place < signs.count else { return false }
        let sign = signs[place]
        return SignClass.word.contains(sign) || SignClass.anyLetter.contains(sign)
            || SignClass.anyNumber.contains(sign)
    }
}
