// SPDX-License-Identifier: Apache-2.0

/// The way from one question to another, as pyxform writes it for `${name}`: inside a shared repeat relative,
/// else from the outermost element.
struct NamePaths {
    private let questions: [Question]
    private let named: [String: [Int]]

    init(_ questions: [Question]) {
        self.questions = questions
        named = Dictionary(grouping: questions.indices.dropFirst(), by: { questions[$0].name })
    }

    /// The questions of a name; several where it occurs in several groups.
    func questions(named name: String) -> [Int] { named[name] ?? [] }

    /// The way from the question whose formula or label it is.
    ///
    /// Inside the brackets of a list a path begins at a choice; there `isCurrent` leads back to the question.
    func path(to target: Int, from source: Int, isCurrent: Bool) -> String {
        let to = line(of: target)
        let from = line(of: source)
        let shared = zip(to.dropLast(), from.dropLast()).prefix { $0 == $1 }.map(\.0)
        guard shared.contains(where: { questions[$0].type == .repeating }) else { return absolute(target) }
        let up = Array(repeating: "..", count: from.count - shared.count)
        let down = to.dropFirst(shared.count).map { questions[$0].name }
        return " " + (isCurrent ? "current()/" : "") + (up + down).joined(separator: "/") + " "
    }

    func absolute(_ target: Int) -> String { " " + plain(target) + " " }

    /// `/data/group/name`.
    func plain(_ target: Int) -> String { line(of: target).map { "/" + questions[$0].name }.joined() }

    private func line(of question: Int) -> [Int] {
        var line: [Int] = []
        var next: Int? = question
        while let index = next {
            line.append(index)
            next = questions[index].parent
        }
        return line.reversed()
    }
}

/// Where in a formula a name stands: inside `indexed-repeat(…)`, or between the brackets of a list.
struct FormulaPlaces {
    /// The places of a formula by UTF-8: the argument of `indexed-repeat` from 0, and whether brackets of a
    /// list are open.
    private var states: [(argument: Int?, isInList: Bool)] = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        // Most formulas have neither, and then no place in them is special.
        guard bytes.contains(0x5B) || text.contains("indexed-repeat") else { return }
        let readsLists = text.contains("instance(")
        var calls: [(isRepeat: Bool, argument: Int)] = []
        var brackets = 0
        var quote: UInt8?
        for (index, byte) in bytes.enumerated() {
            states.append((calls.last { $0.isRepeat }?.argument, readsLists && brackets > 0))
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case 0x27, 0x22: quote = byte
            case 0x28:
                let head = bytes[..<index].suffix(14)
                calls.append((head.elementsEqual("indexed-repeat".utf8), 0))
            case 0x29: _ = calls.popLast()
            case 0x2C: if !calls.isEmpty { calls[calls.count - 1].argument += 1 }
            case 0x5B: brackets += 1
            case 0x5D: brackets -= 1
            default: break
            }
        }
    }

    /// Whether `indexed-repeat` wants the whole path there.
    func isWhole(at offset: Int) -> Bool {
        guard states.indices.contains(offset), let argument = states[offset].argument else { return false }
        return [0, 1, 3, 5].contains(argument)
    }

    func isInList(at offset: Int) -> Bool { states.indices.contains(offset) && states[offset].isInList }
}
