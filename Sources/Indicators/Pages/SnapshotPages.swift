// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Places
import Storage
import Web

/// Published tables: dated, with everything small hidden, open to everyone.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | POST | /indicators/{key}/publish | indicators.publish | publishes the table as it is now |
/// | POST | /indicators/published/{id}/withdraw | indicators.publish | takes one back |
/// | GET | /public/indicators | everyone | the published tables |
/// | GET | /public/indicators/{id} | everyone | one table |
/// | GET | /public/indicators/{id}/{file} | everyone | the same as CSV, XLSX, JSON or GeoJSON |
struct SnapshotPages: Sendable {
    let needs: IndicatorsNeeds

    func publish(_ visit: Visit, _ input: PublishInput) async throws -> Reply {
        let id = try await needs.database.write { tx in
            let choice = try FigureChoice(input.figures, visit, needs, tx)
            let request = SnapshotStore.Request(
                key: input.key,
                period: choice.period,
                under: choice.place?.id.rawValue ?? "",
                by: choice.by,
                isDeep: input.isDeep
            )
            return try SnapshotStore.publish(
                request,
                instalments: needs.instalments,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(IndicatorLinks.published(id))
    }

    func withdraw(_ visit: Visit, _ input: WithdrawInput) async throws -> Reply {
        try await needs.database.write { tx in
            try SnapshotStore.withdraw(
                input.id,
                version: input.version,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(IndicatorLinks.published)
    }

    func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let snapshots = try await needs.database.read { try SnapshotStore.list($0) }
        return SnapshotListPage(snapshots: snapshots, visit: visit).reply()
    }

    func show(_ visit: Visit, _ input: SnapshotInput) async throws -> Reply {
        SnapshotPage(snapshot: try await find(input.id), visit: visit).reply()
    }

    func file(_ visit: Visit, _ input: SnapshotFileInput) async throws -> Reply {
        let snapshot = try await find(input.id)
        let files = FigureFiles(
            definition: snapshot.body.definition,
            number: snapshot.number,
            period: snapshot.body.period,
            by: snapshot.body.by,
            asOf: snapshot.asOf,
            lines: snapshot.body.lines,
            language: visit.language
        )
        return try files.reply(input.kind, name: "\(snapshot.key)-\(snapshot.body.period)")
    }

    /// A table that was taken back is gone for everyone.
    private func find(_ id: Snapshot.ID) async throws -> Snapshot {
        let found = try await needs.database.read { try SnapshotStore.find(id, $0) }
        guard let found, found.withdrawnAt == nil else { throw RouteProblem.noPage }
        return found
    }
}
