// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
public import Indicators
import Kernel
import Partners
import Planning
import Storage
import Web

/// What `Indicators` has to be told by other rooms: instalments, records behind facts, names.
public enum HouseIndicators {
    /// The days of an instalment, as its programme has them.
    public static let instalments: InstalmentDays = { programme, number, tx in
        let found = try ProgrammeStore.find(Programme.ID(programme), tx)
        let instalment = found?.instalments.first { $0.number == number }
        guard let instalment, let ends = instalment.ends else { return nil }
        return PeriodDays(instalment.starts, ends)
    }

    static func needs(_ database: Database) -> IndicatorsNeeds {
        IndicatorsNeeds(
            database: database,
            instalments: instalments,
            offered: offered,
            record: { source, tx in
                try Planning.link(toSourceOf: source, tx).map {
                    .init(title: ServerText.newsRecord, link: $0)
                }
            },
            names: names,
            ground: ground
        )
    }

    /// Where an organization works, or a programme runs.
    private static func ground(_ holder: IndicatorsNeeds.Holder, _ tx: Transaction) throws -> [String] {
        let places =
            switch holder {
            case .organization(let id): try OrganizationStore.find(.init(id), tx)?.places
            case .programme(let id): try ProgrammeStore.find(.init(id), tx)?.places
            }
        return (places ?? []).map(\.rawValue)
    }

    private static func names(_ ids: [String], _ tx: Transaction) throws -> [String: String] {
        var named: [String: String] = [:]
        for (id, name) in try OrganizationStore.names(ids.map { Organization.ID($0) }, tx) {
            named[id.rawValue] = name
        }
        return named
    }

    /// Instalments that have days, of the programmes that run.
    private static func offered(_ tx: Transaction) throws -> [(period: Period, title: Sentence)] {
        try ProgrammeStore.list(within: .everything, limit: 50, tx).filter { $0.state == .running }.flatMap {
            programme in
            programme.instalments.filter { $0.ends != nil }.map { instalment in
                let title = Sentence(
                    "\(ServerText.instalment(instalment.number).thai) · \(programme.title(.thai))",
                    "\(ServerText.instalment(instalment.number).english) · \(programme.title(.english))"
                )
                return (Period.instalment(programme: programme.id.rawValue, number: instalment.number), title)
            }
        }
    }
}
