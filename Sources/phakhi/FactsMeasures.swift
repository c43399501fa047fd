// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Facts
import Foundation
import Kernel
import Server
import Storage

extension FactsCommand {
    struct Register: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep figures live for the measures of a JSON file, and fill them."
        )

        @OptionGroup var folder: DataOption

        @Argument(help: "A list of measures as docs/facts.md describes them.")
        var file: String

        func run() async throws {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw ValidationError("cannot read \(file)")
            }
            let measures: [Measure]
            do {
                measures = try JSONDecoder().decode([Measure].self, from: data)
            } catch {
                throw ValidationError("\(file): \(error)")
            }
            let house = try await House.openExisting(folder.settings)
            let now = house.clock.now
            try await house.database.write { tx in try MeasureStore.register(measures, at: now, tx) }
            try await house.finishFacts()
            try await house.database.close()
            print("\(measures.count) measures")
        }
    }

    struct Measures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the measures and how far they are.")

        @OptionGroup var folder: DataOption

        func run() async throws {
            let house = try await House.openExisting(folder.settings)
            let states = try await house.database.read { try MeasureStore.list($0) }
            try await house.database.close()
            for state in states {
                let mark = state.isReady ? "ready" : "filling"
                print("\(state.measure.name)\tversion \(state.version)\t\(mark)\t\(state.factsToGo) to go")
            }
        }
    }

    struct Table: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print live figures as tab-separated lines, for other programs to compare."
        )

        @OptionGroup var folder: DataOption

        @Argument(help: "The name of a measure.")
        var measure: String

        @Option(help: "Periods of months: 2026-01..2026-03, repeatable; a stock is that of the last day.")
        var period: [String] = []

        @Option(help: "A day, for a stock.")
        var day: String?

        @Option(help: "province, district or subdistrict; everywhere when left out.")
        var level = "everywhere"

        @Option(help: "Only inside this place; repeatable.")
        var under: [String] = []

        @Option(help: "Cut by this dimension; repeatable.")
        var by: [String] = []

        @Flag(help: "Cut by organization.")
        var byOrganization = false

        func run() async throws {
            let names: [String: PlaceLevel] = [
                "everywhere": .everywhere, "province": .province, "district": .district,
                "subdistrict": .subdistrict,
            ]
            guard let level = names[level] else { throw ValidationError("--level: \(level)?") }
            let periods = try period.map(Self.months)
            let query = CellQuery(
                measure: measure,
                periods: periods,
                level: level,
                under: under,
                keep: by,
                byOrganization: byOrganization
            )
            let house = try await House.openExisting(folder.settings)
            let written = day
            let on = written.flatMap { Day(iso: $0) }
            guard written == nil || on != nil else { throw ValidationError("--day takes 2026-02-05") }
            let rows = try await house.database.read { tx in
                try on.map { try CellStore.stock(query, on: $0, tx) } ?? CellStore.table(query, tx)
            }
            try await house.database.close()
            for line in rows.map(Self.line).sorted() { print(line) }
        }

        private static func line(_ row: CellRow) -> String {
            let fields = [String(row.period), row.place ?? ""] + row.codes.map { $0 ?? "" }
            return (fields + [row.organization ?? "", String(row.value)]).joined(separator: "\t")
        }

        private static func months(_ text: String) throws -> ClosedRange<Month> {
            let ends = text.components(separatedBy: "..").map { end -> Month? in
                let parts = end.split(separator: "-").compactMap { Int($0) }
                return parts.count == 2 ? Month(year: parts[0], month: parts[1]) : nil
            }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last, ends.count <= 2
            else {
                throw ValidationError("--period takes 2026-01..2026-03")
            }
            return first...last
        }
    }
}
