// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import ThaiText
import Web

/// All figures of one place and period, with the period before.
struct FigureListModel: Sendable {
    /// One indicator's line.
    struct Entry: Sendable {
        let stored: StoredIndicator
        let now: IndicatorValue
        let before: IndicatorValue?

        var definition: IndicatorDefinition { stored.definition }
    }

    let choice: FigureChoice
    let entries: [Entry]
    let offered: [(period: Period, title: Sentence)]
    let asOf: Instant

    static func load(_ choice: FigureChoice, _ visit: Visit, _ needs: IndicatorsNeeds, _ tx: Transaction)
        throws
        -> FigureListModel
    {
        let previous = choice.period.previous
        let entries = try needs.indicators(tx).map { stored in
            let periods = [choice.period] + (previous.map { [$0] } ?? [])
            let table = try needs.figures(stored, choice.query(periods), seesSmall: choice.seesSmall, tx)
            let none = RateRules.value(stored.definition, nil, over: nil)
            return Entry(
                stored: stored,
                now: table.value(period: 0) ?? none,
                before: previous == nil ? nil : table.value(period: 1) ?? none
            )
        }
        return FigureListModel(
            choice: choice,
            entries: sorted(entries),
            offered: try needs.offered(tx),
            asOf: visit.clock.now
        )
    }

    /// By theme, then by Thai name.
    private static func sorted(_ entries: [Entry]) -> [Entry] {
        entries.map { ($0, SortKey.make($0.definition.name.thai)) }
            .sorted { ($0.0.definition.theme, $0.1) < ($1.0.definition.theme, $1.1) }
            .map(\.0)
    }
}
