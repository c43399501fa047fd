// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Facts
import Files
import Indicators
public import Kernel
import Partners
import Places
import Reading
import Storage
import TestSupport

@testable import Planning

/// A database with four invented partners, a programme and a report, for store tests.
struct PlanningHouse {
    let database: Database
    let programme = Programme.ID("programme")
    let center = Organization.ID("center")
    let songkhla = Organization.ID("songkhla")
    let satun = Organization.ID("satun")
    let krabi = Organization.ID("krabi")

    static let now = TestHouse.now

    static func make() async throws -> PlanningHouse {
        let database = try await TestHouse.make(
            Access.migrations + Facts.migrations + Files.migrations + Partners.migrations + Reading.migrations
                + Indicators.migrations
                + Planning.migrations
        )
        let house = PlanningHouse(database: database)
        try await database.write { tx in try house.furnish(tx) }
        return house
    }

    private func furnish(_ tx: Transaction) throws {
        let partners: [(Organization.ID, String, String?)] = [
            (center, "ศูนย์ประสานงานตัวอย่าง", nil), (songkhla, "คณะทำงานสมมุติหนึ่ง", "90"),
            (satun, "คณะทำงานสมมุติสอง", "91"), (krabi, "คณะทำงานสมมุติสาม", "81"),
        ]
        for (id, name, place) in partners {
            let places = place.map { [Kernel.ID<Place>($0)] } ?? []
            try OrganizationStore.insert(
                Organization(id: id, name: name, places: places),
                by: "local",
                at: Self.now,
                tx
            )
        }
        try ProgrammeStore.insert(
            Programme(id: programme, title: "โครงการสมมุติ"),
            by: "local",
            at: Self.now,
            tx
        )
    }

    /// Someone at the coordinating centre, so many minutes after the tests' moment.
    func coordinator(after minutes: Int = 0) -> Doer { doer(center, after: minutes) }

    /// Someone of an organization.
    func doer(_ organization: Organization.ID?, after minutes: Int = 0) -> Doer {
        let now = Instant(milliseconds: Self.now.milliseconds + Int64(minutes) * 60_000)
        return Doer(actor: "local", organization: organization, now: now)
    }

    func report(_ draft: Draft, _ text: String, _ tx: Transaction) throws -> Report.ID {
        let source = Report.Source(kind: .paste, name: "", digest: ReportStore.digest(of: text))
        return try ReportStore.insert(
            ReportStore.New(title: "รายงานสมมุติ", source: source),
            document: ExtractedDocument(format: .text, text: text),
            draft: draft,
            actor: "local",
            now: Self.now,
            tx
        )
    }

    var choices: AcceptChoices {
        let sharers = [
            Sharer(organization: center, place: nil), Sharer(organization: songkhla, place: "90"),
            Sharer(organization: satun, place: "91"), Sharer(organization: krabi, place: "81"),
        ]
        var choices = AcceptChoices(programme: programme, title: "แผนสมมุติ", sharers: sharers)
        choices.hosts = ["90": songkhla, "91": satun]
        return choices
    }

    /// Accepts a draft and hands back the acceptance.
    func accept(_ draft: Draft, into root: Plan.ID? = nil, after minutes: Int = 0) async throws -> Acceptance
    {
        try await database.write { tx throws in
            let report = try report(draft, "รายงานสมมุติ \(minutes)", tx)
            let proposal = try AcceptStore.propose(draft, report: report, into: root, tx)
            return try AcceptStore.accept(proposal, choices, by: coordinator(after: minutes), tx)
        }
    }

    /// The first shared commitment whose main target counts something.
    func goal(of root: Plan.ID) async throws -> (Commitment, Target) {
        try await database.read { tx throws in
            for item in try CommitmentStore.list(plan: root, tx) {
                if let target = try TargetStore.list(of: .commitment(item.id), tx).first,
                    target.measure != nil
                {
                    return (item, target)
                }
            }
            throw PlanningProblem.missing(record: root.rawValue)
        }
    }

    func copy(_ commitment: Commitment.ID, of organization: Organization.ID) async throws -> CommitmentCopy {
        try await database.read { tx throws in
            guard
                let copy = try CopyStore.list(of: commitment, tx).first(where: {
                    $0.organization == organization
                })
            else { throw PlanningProblem.missing(record: commitment.rawValue) }
            return copy
        }
    }
}

/// Tests write codes and ids as plain text.
extension Kernel.ID: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
{
    /// The id as it is written.
    public init(stringLiteral text: String) { self.init(text) }
}
