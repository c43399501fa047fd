// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Foundation
import Kernel
import Partners
import Planning
import Reading
import Server
import Storage
import TestSupport
import Testing

struct DemoTests {
    /// Filled once: every test only looks at it.
    private static let filled = Task { try await fill() }

    private struct Filled: Sendable {
        let house: House
        let folder: String
        let records: Int
    }

    private static func fill() async throws -> Filled {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-demo-\(UUID().uuidString)"
        ).path
        let house = try await House.open(ServerSettings(dataFolder: folder), clock: TestHouse.clock)
        let records = try await DemoData.fill(house, extraCommitments: 140)
        return Filled(house: house, folder: folder, records: records)
    }

    /// The shared plans of the demo: every organization's copies lie in one of them.
    private func roots(_ house: House) async throws -> [Plan.ID] {
        let ids: [String] = try await house.database.read { tx in
            try tx.rows("select id from plans where parent is null order by made_at") { try $0.get("id") }
        }
        return ids.map { Plan.ID($0) }
    }

    @Test func `a folder in use is refused with a sentence`() async throws {
        let demo = try await Self.filled.value
        let problem = await #expect(throws: DemoProblem.self) {
            try await DemoData.fill(demo.house, extraCommitments: 0)
        }
        #expect(problem?.code == "demo.not-empty")
        #expect(problem?.text.thai.contains("โฟลเดอร์") == true)
        #expect(problem?.text.english.contains("folder") == true)
    }

    @Test func `the demo has the size of a region`() async throws {
        let demo = try await Self.filled.value
        let (partners, programmes, reports) = try await demo.house.database.read { tx in
            try (
                OrganizationStore.count(.all, tx), ProgrammeStore.count(within: .everything, tx),
                ReportStore.list(within: .everything, limit: 100, tx).reports
            )
        }
        #expect((240...270).contains(partners))
        #expect(programmes == 4)
        #expect(reports.filter { $0.state == .accepted }.count >= 6)
        #expect(reports.contains { $0.state == .review })
        #expect((9000...16000).contains(demo.records), "\(demo.records)")
    }

    @Test func `its goals are counted by what units record, and steps of a rubric are shown with proof`()
        async throws
    {
        let demo = try await Self.filled.value
        let (ties, steps, proofs) = try await demo.house.database.read { tx in
            let ties: [String] = try tx.rows(
                "select distinct indicator from target_indicators order by indicator"
            ) { try $0.get("indicator") }
            let steps: SQL = "from progress where rubric_step > 1"
            return (
                ties, try tx.one("select count(*) as n \(steps)", as: Int.self),
                try tx.one("select count(photo) as n \(steps)", as: Int.self)
            )
        }
        let counted = ["contacts", "coverage", "members", "reached"].map { "section40-\($0)" }
        #expect(ties == counted + ["service-units"])
        #expect(steps == proofs && (steps ?? 0) > 0)
    }

    @Test func `every provincial plan has items`() async throws {
        let demo = try await Self.filled.value
        for root in try await roots(demo.house) {
            let empty = try await demo.house.database.read { tx in
                let items =
                    try CommitmentStore.list(root: root, tx).map(\.plan)
                    + ActivityStore.list(root: root, tx).map(\.plan)
                return try PlanStore.tree(root, tx).filter { $0.place != nil && !items.contains($0.id) }
            }
            #expect(empty.isEmpty)
        }
    }

    @Test func `about half is done and a quarter waits`() async throws {
        let demo = try await Self.filled.value
        let states: [CommitmentCopy.State] = try await demo.house.database.read { tx in
            try tx.rows(
                """
                select c.state from commitment_copies c join plans p on p.id = c.root
                where c.is_current = 1 and p.state = 'active'
                """
            ) { try $0.get("state") }
        }
        let done = states.filter { $0 == .done }.count * 100 / max(states.count, 1)
        let waiting = states.filter { $0 == .waiting }.count * 100 / max(states.count, 1)
        #expect((35...60).contains(done), "\(done) %")
        #expect((15...40).contains(waiting), "\(waiting) %")
        #expect(states.contains(.proposed) && states.contains(.changeAsked) && states.contains(.notOurs))
    }

    @Test func `journal and files stand every test`() async throws {
        let demo = try await Self.filled.value
        let files = FileStore(root: demo.folder + "/files")
        let (journal, pictures) = try await demo.house.database.read { tx in
            try (Journal.verify(tx), files.verify(tx))
        }
        #expect(journal.faults.isEmpty)
        #expect(journal.entries > 1500)
        #expect(pictures.faults.isEmpty)
        #expect(pictures.files > 10)
    }

    @Test func `nobody can be found in it: no national ids and no phone numbers`() async throws {
        let demo = try await Self.filled.value
        let texts: [String] = try await demo.house.database.read { tx in
            try tx.rows("select body as text from report_contents") { try $0.get("text") }
                + tx.rows("select line as text from progress") { try $0.get("text") }
                + tx.rows("select text from support_requests") { try $0.get("text") }
                + tx.rows("select name as text from organizations") { try $0.get("text") }
        }
        #expect(texts.count > 1000)
        for text in texts {
            let runs = text.filter { $0 != "-" }.split { !$0.isASCII || !$0.isNumber }
            #expect(!runs.contains { $0.count >= 9 }, "\(text.prefix(80))")
        }
    }
}
