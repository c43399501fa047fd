// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Places

/// Looks at records for what might be wrong: signs to look at, never verdicts.
enum QualityRules {
    /// What was noticed about the records behind a figure.
    struct Report: Sendable, Equatable {
        var records = 0
        /// Places that should be told about, and those of them with a record.
        var places = 0
        var placesWithRecords = 0
        /// Records without a subdistrict.
        var coarse = 0
        /// Records without a code that the indicator is told apart by.
        var unstated = 0
        /// Days from the day to the recording: the middle one.
        var medianDelay = 0
        /// Records that came more than 30 days after their day.
        var late = 0
        /// Numbers of records that look like another one.
        var duplicates: [Int] = []
        /// Numbers of records with a day ahead, or an amount below zero.
        var impossible: [Int] = []
        /// Numbers of records whose amount lies far from the others.
        var outliers: [Int] = []
    }

    static func look(_ facts: [Fact], _ spec: MeasureSpec, under: String, today: Day) -> Report {
        var report = Report()
        report.records = facts.count
        let inside = Gazetteer.bundled.places(.subdistrict).filter { $0.id.rawValue.hasPrefix(under) }
        report.places = inside.count
        let told = Set(
            facts.compactMap(\.content.place).filter { $0.count >= 6 }.map { String($0.prefix(6)) }
        )
        report.placesWithRecords = inside.count { told.contains($0.id.rawValue) }
        report.coarse = facts.count { ($0.content.place?.count ?? 0) < 6 }
        report.unstated = facts.count { fact in spec.keys.contains { fact.content.shape[$0] == nil } }
        let delays = facts.map {
            $0.content.recordedAt.bangkokDay.daysSince1970 - $0.content.day.daysSince1970
        }.sorted()
        report.medianDelay = delays.isEmpty ? 0 : delays[delays.count / 2]
        report.late = delays.count { $0 > 30 }
        report.duplicates = duplicates(facts)
        report.impossible = facts.filter { fact in
            fact.content.day > today || fact.content.amounts.contains { ($0 ?? 0) < 0 }
        }.map(\.seq)
        report.outliers = outliers(facts, spec)
        return report
    }

    /// The same person, unit, place, day, codes and amounts.
    private static func duplicates(_ facts: [Fact]) -> [Int] {
        struct Same: Hashable {
            let day: Day
            let texts: [String?]
            let subject: Int64?
            let amounts: [Int64?]
            let shape: [String: String]
        }
        let groups = Dictionary(grouping: facts) { fact in
            let content = fact.content
            return Same(
                day: content.day,
                texts: [content.place, content.programme, content.organization, content.unit],
                subject: content.subject,
                amounts: content.amounts,
                shape: content.shape
            )
        }
        return groups.values.filter { $0.count > 1 }.flatMap { $0.dropFirst().map(\.seq) }.sorted()
    }

    /// Farther from the middle than five times the middle distance; needs ten amounts to say anything.
    private static func outliers(_ facts: [Fact], _ spec: MeasureSpec) -> [Int] {
        guard spec.count == .sum || spec.count == .latest, spec.amount > 0 else { return [] }
        let amounts = facts.compactMap { fact -> (seq: Int, amount: Int64)? in
            guard fact.content.amounts.count >= spec.amount,
                let amount = fact.content.amounts[spec.amount - 1]
            else {
                return nil
            }
            return (fact.seq, amount)
        }
        guard amounts.count >= 10 else { return [] }
        let middle = amounts.map(\.amount).sorted()[amounts.count / 2]
        let distance = amounts.map { ($0.amount - middle).magnitude }.sorted()[amounts.count / 2]
        return amounts.filter { ($0.amount - middle).magnitude > max(distance, 1) * 5 }.map(\.seq).sorted()
    }

    /// Months whose count lies far from the others, by the same measure.
    static func oddSteps(_ values: [Double?]) -> [Int] {
        let known = values.compactMap { $0 }.sorted()
        guard known.count >= 6 else { return [] }
        let middle = known[known.count / 2]
        let distance = known.map { abs($0 - middle) }.sorted()[known.count / 2]
        return values.indices.filter { values[$0].map { abs($0 - middle) > max(distance, 1) * 5 } ?? false }
    }
}
