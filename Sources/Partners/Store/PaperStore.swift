// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Keeps the papers of organizations.
enum PaperStore {
    static func insert(_ paper: Paper, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into organization_papers (id, organization, kind, title, issuer, number, starts, ends, note)
            values (\(paper.id), \(paper.organization), \(paper.kind), \(paper.title), \(paper.issuer),
                \(paper.number), \(paper.term.starts), \(paper.term.ends), \(paper.note))
            """
        )
        try write(paper, tx)
        try clerk.log("paper.add", paper.id.rawValue, paper.organization.rawValue, tx)
    }

    static func update(_ paper: Paper, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.update(
            """
            update organization_papers set kind = \(paper.kind), title = \(paper.title),
                issuer = \(paper.issuer), number = \(paper.number), starts = \(paper.term.starts),
                ends = \(paper.term.ends), note = \(paper.note), version = version + 1
            where id = \(paper.id) and version = \(paper.version)
            """,
            record: paper.id.rawValue
        )
        try write(paper, tx)
        try clerk.log("paper.change", paper.id.rawValue, paper.organization.rawValue, tx)
    }

    static func remove(_ id: Paper.ID, _ clerk: Clerk, _ tx: Transaction) throws {
        try tx.run("delete from organization_papers where id = \(id)")
        try clerk.log("paper.remove", id.rawValue, tx)
    }

    static func find(_ id: Paper.ID, _ tx: Transaction) throws -> Paper? {
        try load("id = \(id)", tx).first
    }

    /// An organization's own papers and the agreements that it signed with others.
    static func list(of organization: Organization.ID, _ tx: Transaction) throws -> [Paper] {
        try load(
            """
            organization = \(organization) or id in
                (select paper from organization_paper_parties where organization = \(organization))
            """,
            tx
        )
    }

    /// Agreements and registrations that end between two days, the soonest first.
    static func ending(from first: Day, to last: Day, _ tx: Transaction) throws -> [Paper] {
        try load("ends between \(first) and \(last)", tx).sorted {
            ($0.term.ends ?? last) < ($1.term.ends ?? last)
        }
    }

    private static func write(_ paper: Paper, _ tx: Transaction) throws {
        try tx.run("delete from organization_paper_parties where paper = \(paper.id)")
        var seen: Set<Organization.ID> = [paper.organization]
        for (position, party) in paper.parties.enumerated() where seen.insert(party).inserted {
            try tx.run(
                """
                insert into organization_paper_parties (paper, position, organization)
                values (\(paper.id), \(position), \(party))
                """
            )
        }
    }

    private static func load(_ condition: SQL, _ tx: Transaction) throws -> [Paper] {
        let papers = try tx.rows(
            """
            select id, organization, kind, title, issuer, number, starts, ends, note, version
            from organization_papers where \(condition) order by starts, id
            """
        ) { row in
            Paper(
                id: try row.get("id"),
                organization: try row.get("organization"),
                kind: try row.get("kind"),
                title: try row.get("title"),
                issuer: try row.get("issuer"),
                number: try row.get("number"),
                term: try Term(row),
                parties: [],
                note: try row.get("note"),
                version: try row.get("version")
            )
        }
        return try papers.map { paper in
            var whole = paper
            whole.parties = try tx.rows(
                "select organization from organization_paper_parties where paper = \(paper.id) order by position"
            ) { try $0.get("organization") }
            return whole
        }
    }
}

extension Term {
    /// The columns `starts` and `ends` of a row.
    init(_ row: Row) throws {
        starts = try row.find("starts")
        ends = try row.find("ends")
    }
}
