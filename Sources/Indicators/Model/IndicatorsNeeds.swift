// SPDX-License-Identifier: Apache-2.0

public import Facts
public import Kernel
public import Storage
public import Web

/// What the room is given by the house.
public struct IndicatorsNeeds: Sendable {
    /// A record that a fact was taken from, as the house can show it.
    public struct Record: Sendable {
        /// What it is called.
        public let title: Sentence
        /// Its page.
        public let link: Link

        /// A record with its page.
        public init(title: Sentence, link: Link) {
            self.title = title
            self.link = link
        }
    }

    /// For whom or what a duty holds.
    public enum Holder: Sendable, Hashable {
        /// An organization, by its id.
        case organization(String)
        /// A programme, by its id.
        case programme(String)
    }

    let database: Database
    let instalments: InstalmentDays
    let offered: @Sendable (Transaction) throws -> [(period: Period, title: Sentence)]
    let record: @Sendable (FactSource, Transaction) throws -> Record?
    let names: @Sendable (_ organizations: [String], Transaction) throws -> [String: String]
    let ground: @Sendable (Holder, Transaction) throws -> [String]
    let cache = SnapshotCache<FigureKey, FigureTable>(limit: 400)
    let guarded = SnapshotCache<GuardedKey, GuardedFigures>(limit: 40)
    let listed = SnapshotCache<Int, [StoredIndicator]>(limit: 10)
    let matrices = SnapshotCache<MatrixKey, [[String: IndicatorValue]]>(limit: 40)
    let denominators = DenominatorCache()

    /// The data, and what only other rooms know.
    /// - Parameters:
    ///   - database: the data.
    ///   - instalments: the days of a programme's instalment.
    ///   - offered: instalments to choose from.
    ///   - record: the page of the record that a fact came from.
    ///   - names: the names of organizations.
    ///   - ground: codes of the places that an organization works in, or a programme is for.
    public init(
        database: Database,
        instalments: @escaping InstalmentDays = { _, _, _ in nil },
        offered: @escaping @Sendable (Transaction) throws -> [(period: Period, title: Sentence)] = { _ in []
        },
        record: @escaping @Sendable (FactSource, Transaction) throws -> Record? = { _, _ in nil },
        names: @escaping @Sendable (_ organizations: [String], Transaction) throws -> [String: String] = {
            _,
            _ in [:]
        },
        ground: @escaping @Sendable (Holder, Transaction) throws -> [String] = { _, _ in [] }
    ) {
        self.database = database
        self.instalments = instalments
        self.offered = offered
        self.record = record
        self.names = names
        self.ground = ground
    }
}
