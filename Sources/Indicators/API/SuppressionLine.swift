// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A table of counts as one line of JSON, hidden and given back.
public enum SuppressionLine {
    private struct Question: Decodable {
        let threshold: Int64?
        let parents: [Int?]
        let counts: [[Int64]]
        let before: Before?

        struct Before: Decodable {
            let counts: [[Int64]]
            let hidden: [[Bool]]
        }
    }

    private struct Answer: Encodable {
        let hidden: [[Bool]]
        let counts: [[Int64?]]
    }

    /// Hides what must be hidden.
    /// - Throws: `DecodingError` for what is no table, ``IndicatorsProblem`` for one whose parts do not fit.
    public static func answer(_ line: String) throws -> String {
        let question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
        let table = CountTable(parents: question.parents, counts: question.counts)
        let earlier = question.before.map { EarlierTable(counts: $0.counts, hidden: $0.hidden) }
        guard fits(table, earlier) else { throw IndicatorsProblem.wrongFile(SnapshotText.wrongTable) }
        let threshold = question.threshold ?? Int64(IndicatorDefinition.usualThreshold)
        let hidden = Suppression.hide(table, after: earlier, threshold: threshold)
        let counts = zip(table.counts, hidden).map { row, marks in zip(row, marks).map { $1 ? nil : $0 } }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(Answer(hidden: hidden, counts: counts)), as: UTF8.self)
    }

    private static func fits(_ table: CountTable, _ earlier: EarlierTable?) -> Bool {
        let places = table.counts.count
        let isEven = table.counts.allSatisfy {
            $0.count == table.width && $0.allSatisfy { $0 >= 0 && $0 < 1 << 50 }
        }
        let isTree =
            table.parents.count == places
            && table.parents.enumerated().allSatisfy { place, parent in
                parent.map { (0..<place).contains($0) } ?? true
            }
        guard isEven, isTree, table.width > 0 else { return false }
        guard let earlier else { return true }
        return earlier.counts.map(\.count) == table.counts.map(\.count)
            && earlier.hidden.map(\.count) == table.counts.map(\.count)
    }
}
