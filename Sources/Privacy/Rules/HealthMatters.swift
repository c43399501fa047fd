// SPDX-License-Identifier: Apache-2.0

extension HealthWords {
    /// Whether a stretch holds a word of health and care.
    static func isWithin(_ span: Range<Int>, _ text: GuardedText) -> Bool {
        span.contains { matters.end(in: text.units, at: $0) != nil }
            || span.contains { index in
                NameParts.personBehind.end(in: text.units, at: index) != nil
            }
    }
}

/// Where a text speaks of health and care, by sentences as far as Thai has them.
struct HealthMatters: Sendable {
    private static let reach = 200
    private let spots: [(position: Int, sentence: Int)]
    private let sentences: [Int]

    init(_ text: GuardedText) {
        var spots: [(position: Int, sentence: Int)] = []
        var starts = [0]
        var index = 0
        while index < text.units.count {
            if Self.ends(text.units, at: index) { starts.append(index + 1) }
            if let trap = HealthWords.traps.end(in: text.units, at: index) {
                index = trap
            } else if let word = HealthWords.matters.end(in: text.units, at: index) {
                spots.append((index, starts.count - 1))
                index = word
            } else {
                index += 1
            }
        }
        self.spots = spots
        sentences = starts
    }

    /// Whether such a word stands in the same or a neighbouring sentence.
    func isBeside(_ span: Range<Int>) -> Bool {
        let home = sentence(of: span.lowerBound)
        return spots.contains { spot in
            abs(spot.sentence - home) <= 1 && abs(spot.position - span.lowerBound) <= Self.reach
        }
    }

    /// By halving: reports have hundreds of lines.
    private func sentence(of position: Int) -> Int {
        var low = 0
        var high = sentences.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if sentences[middle] <= position { low = middle } else { high = middle }
        }
        return low
    }

    /// A line's end, a full stop before a blank that is no abbreviation, or several blanks.
    private static func ends(_ units: [UInt32], at index: Int) -> Bool {
        switch units[index] {
        case 0x0A, 0x21, 0x3F: true
        case 0x2E:
            index > 4 && index + 1 < units.count && units[index + 1] == 0x20
                && !units[(index - 4)..<index].contains(0x2E)
        case 0x20: index > 1 && units[index - 1] == 0x20 && units[index - 2] == 0x20
        default: false
        }
    }
}
