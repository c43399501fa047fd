// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Indicators

struct SuppressionTests {
    /// A province with two places, told apart by two codes: rows province, place, place; columns sum, f, m.
    private static func table(_ leaves: [Int64]) -> CountTable {
        let first = [leaves[0] + leaves[1], leaves[0], leaves[1]]
        let second = [leaves[2] + leaves[3], leaves[2], leaves[3]]
        return CountTable(parents: [nil, 0, 0], counts: [zip(first, second).map { $0 + $1 }, first, second])
    }

    /// Everything that the hidden counts could be, by trying all tables.
    private func ranges(_ table: CountTable, _ hidden: [[Bool]], most: Int64) -> [[ClosedRange<Int64>?]] {
        var found = table.counts.map { $0.map { _ in ClosedRange<Int64>?.none } }
        for number in 0..<Int(most * most * most * most) {
            var rest = Int64(number)
            let leaves = (0..<4).map { _ in
                defer { rest /= most }
                return rest % most
            }
            let other = Self.table(leaves)
            let agrees = table.counts.indices.allSatisfy { row in
                table.counts[row].indices.allSatisfy { column in
                    hidden[row][column] || other.counts[row][column] == table.counts[row][column]
                }
            }
            guard agrees else { continue }
            for row in found.indices {
                for column in found[row].indices {
                    let count = other.counts[row][column]
                    let known = found[row][column] ?? count...count
                    found[row][column] = min(known.lowerBound, count)...max(known.upperBound, count)
                }
            }
        }
        return found
    }

    @Test(arguments: 0..<60)
    func `every hidden count could be many numbers, by trying all tables`(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let table = Self.table((0..<4).map { _ in Int64.random(in: 0...5, using: &random) })
        let hidden = Suppression.hide(table, threshold: 3)
        let ranges = ranges(table, hidden, most: 10)
        for row in table.counts.indices {
            for column in table.counts[row].indices {
                let count = table.counts[row][column]
                if (1..<3).contains(count) { #expect(hidden[row][column]) }
                guard hidden[row][column], let range = ranges[row][column] else { continue }
                #expect(
                    range.upperBound - range.lowerBound >= 3,
                    "\(table.counts) \(hidden) \(row) \(column)"
                )
            }
        }
    }

    @Test func `a table without small counts is published whole`() {
        let hidden = Suppression.hide(Self.table([5, 9, 0, 12]), threshold: 5)
        #expect(hidden.allSatisfy { $0.allSatisfy { !$0 } })
    }

    @Test func `one small count takes others with it`() {
        let hidden = Suppression.hide(Self.table([2, 30, 40, 50]), threshold: 5)
        #expect(hidden[1][1])
        #expect(hidden.flatMap { $0 }.count { $0 } >= 4)
    }

    @Test func `a lone small count stands alone`() {
        let hidden = Suppression.hide(CountTable(parents: [nil, nil], counts: [[3], [40]]), threshold: 5)
        #expect(hidden == [[true], [false]])
    }

    @Test func `what was hidden stays hidden, and small changes are not told`() {
        let first = Self.table([2, 30, 40, 50])
        let before = Suppression.hide(first, threshold: 5)
        let second = Self.table([9, 30, 40, 52])
        let earlier = EarlierTable(counts: first.counts, hidden: before)
        let after = Suppression.hide(second, after: earlier, threshold: 5)
        for row in before.indices {
            for column in before[row].indices where before[row][column] { #expect(after[row][column]) }
        }
        #expect(after[2][2])
    }

    @Test func `a thousand places are done in a moment`() {
        var random = SeededRandom(seed: 9)
        var parents: [Int?] = [nil]
        var counts: [[Int64]] = [[0, 0, 0]]
        for province in 0..<14 {
            let top = parents.count
            parents.append(0)
            counts.append([0, 0, 0])
            for _ in 0..<70 {
                let (women, men) = (
                    Int64.random(in: 0...30, using: &random), Int64.random(in: 0...30, using: &random)
                )
                parents.append(top)
                counts.append([women + men, women, men])
                for column in 0..<3 { counts[top][column] += [women + men, women, men][column] }
            }
            for column in 0..<3 { counts[0][column] += counts[top][column] }
            #expect(province < 14)
        }
        let clock = ContinuousClock()
        let taken = clock.measure {
            let hidden = Suppression.hide(CountTable(parents: parents, counts: counts), threshold: 5)
            #expect(!hidden[0][0])
        }
        #expect(taken < .seconds(20))
    }
}
