// SPDX-License-Identifier: Apache-2.0

/// The list definitions of a Word document, and the counting they ask for.
struct WordNumbering {
    /// One level of a list definition.
    struct Level {
        var start = 1
        var numeral = ListNumeral.decimal
        var pattern = ""
        var hasGap = true
        var isLegal = false
    }

    /// A list of the document: a definition and the starts it overrides.
    struct List {
        var definition = ""
        var starts: [Int: Int] = [:]
    }

    private(set) var levels: [String: [Int: Level]] = [:]
    private(set) var lists: [String: List] = [:]
    private(set) var levelByStyle: [String: Int] = [:]
    private var counts: [String: [Int: Int]] = [:]
    private var restarted: Set<String> = []

    /// No lists at all.
    init() {}

    init(_ xml: XMLPull) throws(DocumentsProblem) {
        var definition: String?
        var list: String?
        var depth = 0
        while let event = try xml.next() {
            switch event {
            case .start("abstractNum"): definition = xml.attribute("abstractNumId")
            case .end("abstractNum"): definition = nil
            case .start("num"): list = xml.attribute("numId")
            case .end("num"): list = nil
            case .start("lvl"), .start("lvlOverride"): depth = Self.number(xml.attribute("ilvl")) ?? 0
            case .start(let name):
                if let definition {
                    readLevel(name, xml, definition: definition, depth: depth)
                } else if let list {
                    readList(name, xml, list: list, depth: depth)
                }
            default: break
            }
        }
    }

    /// The marker of the next item with the blank after it.
    /// - Returns: nil when the list or level is not defined, or the level has no marker.
    mutating func nextMarker(list id: String, depth: Int) -> String? {
        guard let list = lists[id], let level = levels[list.definition]?[depth] else { return nil }
        count(id, list, depth: depth, start: level.start)
        if level.numeral == .none, level.pattern.isEmpty { return nil }
        let marker =
            level.numeral == .bullet ? Self.bullet(level.pattern) : numbers(list, level, depth: depth)
        guard !marker.isEmpty else { return nil }
        return String(repeating: "  ", count: min(depth, 8)) + marker + (level.hasGap ? " " : "")
    }

    private mutating func count(_ id: String, _ list: List, depth: Int, start: Int) {
        var counts = self.counts[list.definition] ?? [:]
        if let begin = list.starts[depth], restarted.insert("\(id) \(depth)").inserted {
            counts[depth] = begin
        } else {
            counts[depth] = counts[depth].map { $0 &+ 1 } ?? start
        }
        for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
        self.counts[list.definition] = counts
    }

    /// Fills `%1.%2` with the numbers of the levels it names.
    private func numbers(_ list: List, _ level: Level, depth: Int) -> String {
        var text = ""
        var isPlaceholder = false
        // A marker is a few characters; anything longer would be a trap for memory.
        for character in level.pattern.prefix(40) {
            if isPlaceholder, let digit = character.wholeNumberValue, digit > 0 {
                let named = levels[list.definition]?[digit - 1] ?? Level()
                let number = counts[list.definition]?[digit - 1] ?? named.start
                text += (level.isLegal ? .decimal : named.numeral).text(number)
            } else if character != "%" {
                text.append(character)
            }
            isPlaceholder = character == "%"
        }
        return text
    }

    /// Dashes stay; what stands for bullets in symbol fonts becomes a bullet.
    private static func bullet(_ pattern: String) -> String {
        pattern == "-" || pattern == "–" || pattern == "—" ? pattern : "•"
    }

    private mutating func readLevel(_ name: String, _ xml: XMLPull, definition: String, depth: Int) {
        var level = levels[definition]?[depth] ?? Level()
        switch name {
        case "start": level.start = Self.number(xml.attribute("val")) ?? 1
        case "numFmt": level.numeral = Self.numeral(xml.attribute("val"))
        case "lvlText": level.pattern = xml.attribute("val") ?? ""
        case "suff": level.hasGap = xml.attribute("val") != "nothing"
        case "isLgl": level.isLegal = true
        case "pStyle": xml.attribute("val").map { levelByStyle[$0] = depth }
        default: return
        }
        levels[definition, default: [:]][depth] = level
    }

    private mutating func readList(_ name: String, _ xml: XMLPull, list: String, depth: Int) {
        switch name {
        case "abstractNumId": lists[list, default: List()].definition = xml.attribute("val") ?? ""
        case "startOverride": lists[list, default: List()].starts[depth] = Self.number(xml.attribute("val"))
        default: break
        }
    }

    static func number(_ text: String?) -> Int? { text.flatMap { Int($0.prefix(9)) } }

    private static func numeral(_ name: String?) -> ListNumeral {
        switch name {
        case "decimalZero": .decimalZero
        case "thaiNumbers": .thaiDigits
        case "thaiLetters": .thaiLetters
        case "thaiCounting", "bahtText": .thaiCounting
        case "lowerLetter": .lowerLetter
        case "upperLetter": .upperLetter
        case "lowerRoman": .lowerRoman
        case "upperRoman": .upperRoman
        case "bullet": .bullet
        case "none": .none
        default: .decimal
        }
    }
}
