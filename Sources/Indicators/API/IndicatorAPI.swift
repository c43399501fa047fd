// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage
import Web

/// Figures and definitions for other programs, under the same rights as the pages.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /api/indicators | indicators.read, counts too | the indicators in use, by short name, page by page |
/// | GET | /api/indicators/{key} | indicators.read, counts too | one definition with all its versions |
/// | GET | /api/indicators/{key}/values | indicators.read, counts too | its figures of a place and period, told apart by a code |
struct IndicatorAPI: Sendable {
    let needs: IndicatorsNeeds

    private static let pageSize = 100

    func list(_ visit: Visit, _ input: IndicatorListInput) async throws -> Reply {
        let stored = try await needs.database.read { try needs.indicators($0) }
        let rest = stored.filter { $0.definition.key > input.after }
        let shown = rest.prefix(Self.pageSize)
        let page = ListPage(
            indicators: shown.map(Summary.init),
            next: rest.count > shown.count ? shown.last?.definition.key : nil
        )
        return .json(try FigureFiles.encode(page))
    }

    func show(_ visit: Visit, _ input: KeyInput) async throws -> Reply {
        let versions = try await needs.database.read { try IndicatorStore.versions(input.key, $0) }
        guard let latest = versions.first else { throw IndicatorsProblem.missing(input.key) }
        let page = IndicatorPage(
            indicator: latest.definition,
            version: latest.number,
            isRetired: latest.isRetired,
            versions: versions.map(Version.init)
        )
        return .json(try FigureFiles.encode(page))
    }

    func values(_ visit: Visit, _ input: IndicatorInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            return try IndicatorModel.load(input.key, choice, visit, needs, tx)
        }
        return .json(try FigureFiles(model, visit).json())
    }

    private struct ListPage: Encodable {
        let indicators: [Summary]
        /// What to ask with as `after` for the next page; left out on the last one.
        let next: String?
    }

    private struct Summary: Encodable {
        let key: String
        let version: Int
        let name: Sentence
        let theme: String
        let unit: String
        let isSensitive: Bool
        let by: [String]

        init(_ stored: StoredIndicator) {
            let definition = stored.definition
            key = definition.key
            version = stored.number
            name = definition.name
            theme = definition.theme
            unit = definition.unit.rawValue
            isSensitive = definition.isSensitive
            by = definition.numerator.keys
        }
    }

    private struct IndicatorPage: Encodable {
        let indicator: IndicatorDefinition
        let version: Int
        let isRetired: Bool
        let versions: [Version]
    }

    /// Who made it is left out: accounts are persons.
    private struct Version: Encodable {
        let version: Int
        let reason: String
        let madeAt: String
        let definition: IndicatorDefinition

        init(_ stored: StoredIndicator) {
            version = stored.number
            reason = stored.reason
            madeAt = stored.madeAt.iso
            definition = stored.definition
        }
    }
}

/// From where the list goes on.
struct IndicatorListInput: RouteInput {
    static let fields: [Field] = [.query("after", .text(max: 80))]
    let after: String

    init(_ inputs: Inputs) throws { after = inputs.find("after") ?? "" }
}
