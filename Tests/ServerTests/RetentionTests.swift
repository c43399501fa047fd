// SPDX-License-Identifier: Apache-2.0

import Files
import Foundation
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Access
@testable import Planning
@testable import Privacy
@testable import Reading
@testable import Server

/// Retention over the whole house: records of other rooms, from both sides of their limits.
struct RetentionTests {
    private let rights: PermissionHouse
    private var house: House { rights.house }

    init() async throws { rights = try await PermissionHouse.make() }

    @Test func `a report's text goes a day behind its limit and not a day before`() async throws {
        let (young, old) = (id(.report, .ours), id(.report, .silent))
        try await age(.report, young, days: 1824)
        try await age(.report, old, days: 1826)
        let (lines, _) = try await house.retain(isTrial: false)
        #expect(lines.first?.count == 1)
        let texts = try await house.database.read { tx in
            (try ReportStore.text(of: Report.ID(young), tx), try ReportStore.text(of: Report.ID(old), tx))
        }
        #expect(texts.0 != nil && texts.1 == nil)
        #expect(await status("/reports/\(young)") == 200)
        let gone = await house.respond(to: request("/reports/\(old)"), as: .local)
        let page = String(decoding: gone.body, as: UTF8.self)
        #expect(gone.status == 422 && page.contains(ReadingProblem.textDeleted.text.thai))
        #expect(await status("/reports/\(old)/source?span=0-3") == 422)
        let fuzzy = try await house.database.read {
            try SearchIndex.find(kind: "report", tokens: ["silent"], limit: 9, $0)
        }
        #expect(!fuzzy.contains(old))
        #expect(try await house.retain(isTrial: true).lines.first?.count == 0)
    }

    @Test func `words of news go, their quantities and days stay, and so does the history's chain`()
        async throws
    {
        let (young, old) = (id(.progress, .ours, "90"), id(.progress, .ours, "91"))
        try await age(.progress, young, days: 1000)
        try await age(.progress, old, days: 1826)
        let facts = try await count("select count(*) from facts")
        _ = try await house.retain(isTrial: false)
        let (kept, emptied) = try await house.database.read { tx in
            (try ProgressStore.find(Progress.ID(young), tx), try ProgressStore.find(Progress.ID(old), tx))
        }
        #expect(kept?.line == "ประชุมแล้ว" && kept?.recorded.by == "somebody")
        #expect(emptied?.line == "" && emptied?.recorded.by == "" && emptied?.day == kept?.day)
        #expect(try await count("select count(*) from facts") == facts)
        #expect(try await house.database.read { try Journal.verify($0).faults }.isEmpty)
    }

    @Test func `a photo leaves the record, the list of files and the disk`() async throws {
        let (young, old) = (id(.progress, .ours, "90"), id(.progress, .ours, "91"))
        try await age(.progress, young, days: 1094)
        try await age(.progress, old, days: 1096)
        let files = house.files
        let (kept, file) = (StoredFile.ID(id(.file, .ours, "90")), StoredFile.ID(id(.file, .ours, "91")))
        let stored = try #require(try await house.database.read { try files.find(file, $0) })
        _ = try await house.retain(isTrial: false)
        let found = try await house.database.read { tx in (try files.find(kept, tx), try files.find(file, tx))
        }
        #expect(found.0 != nil && found.1 == nil)
        #expect(throws: FilesProblem.self) { try files.read(stored) }
        #expect(try files.read(try #require(found.0)).count > 0)
        #expect(try await house.database.read { try files.verify($0).faults }.isEmpty)
        // The same content sent again is kept again.
        let again = try files.keep(Array("ours 91".utf8), name: "again.txt")
        _ = try await house.database.write { try files.insert(again, by: "somebody", at: TestHouse.now, $0) }
        #expect(try await house.database.read { try files.verify($0).faults }.isEmpty)
    }

    @Test func `what an open request holds stays: a report, a photo, the words of a copy's news`()
        async throws
    {
        let report = id(.report, .ours)
        let (copy, file) = (id(.copy, .ours, "90"), id(.file, .ours, "91"))
        try await age(.report, report, days: 3000)
        for place in ["90", "91"] {
            try await age(.progress, id(.progress, .ours, place), days: 3000)
        }
        let request = id(.request, .ours)
        for held in [report, copy, file] {
            let path = "/privacy/requests/\(request)/hold"
            #expect(await post(path, "record=%2Fx%2F\(held)") == 303)
        }
        _ = try await house.retain(isTrial: false)
        let progress = (Progress.ID(id(.progress, .ours, "90")), Progress.ID(id(.progress, .ours, "91")))
        let (text, words, other, photo) = try await house.database.read { tx in
            (
                try ReportStore.text(of: Report.ID(report), tx), try ProgressStore.find(progress.0, tx),
                try ProgressStore.find(progress.1, tx), try house.files.find(StoredFile.ID(file), tx)
            )
        }
        #expect(text != nil && words?.line == "ประชุมแล้ว" && words?.proof.evidence != nil)
        #expect(other?.line == "" && other?.proof.evidence != nil && photo != nil)

        let refuse = "version=1&state=refused&answer=x"
        #expect(await post("/privacy/requests/\(request)/move", refuse) == 303)
        _ = try await house.retain(isTrial: false)
        let left = try await house.database.read { tx in
            (try ReportStore.text(of: Report.ID(report), tx), try house.files.find(StoredFile.ID(file), tx))
        }
        #expect(left.0 == nil && left.1 == nil)
    }

    @Test func `an account whose last duty ended long ago is erased; one that still has a duty stays`()
        async throws
    {
        let now = TestHouse.now
        let long = Instant(milliseconds: now.milliseconds - 2000 * 86_400_000)
        let ids = try await house.database.write { tx in
            try ["หมดหน้าที่", "เพิ่งหมด", "ยังทำอยู่", "ปิดนานแล้ว"].map { name in
                let id = try AccountStore.insert(name, by: "local", at: long, tx).id
                try tx.run("update accounts set created_at = \(long), updated_at = \(long) where id = \(id)")
                return id
            }
        }
        let today = now.bangkokDay
        let duties = [
            (ids[0], today.adding(days: -731)), (ids[1], today.adding(days: -729)), (ids[2], nil),
            (ids[3], nil),
        ]
        try await house.database.write { tx in
            for (index, (account, ends)) in duties.enumerated() {
                try tx.run(
                    """
                    insert into grants (id, account, role, organization, is_own_only, is_counts_only, starts, ends,
                        given_by, given_at, version)
                    values (\("old-\(index)"), \(account), 'volunteer', 'organization-ours', 0, 0,
                        \(today.adding(days: -900)), \(ends), 'local', \(long), 1)
                    """
                )
            }
            try tx.run("update accounts set state = 'closed' where id = \(ids[3])")
        }
        let (lines, _) = try await house.retain(isTrial: false)
        #expect(lines.first { $0.title == ServerText.endedAccounts }?.count == 2)
        let left = try await house.database.read { tx in try ids.map { try AccountStore.get($0, tx) } }
        #expect(left.map(\.state) == [.erased, .active, .active, .erased])
        #expect(!left[0].name.contains("หมดหน้าที่") && left[1].name == "เพิ่งหมด")
        #expect(try await house.retain(isTrial: true).lines.allSatisfy { $0.count == 0 })
        #expect(try await house.database.read { try Journal.verify($0).faults }.isEmpty)
    }

    @Test func `views and stated reasons go a day behind their limit`() async throws {
        let then = [1824, 1826].map {
            Instant(milliseconds: TestHouse.now.milliseconds - Int64($0) * 86_400_000)
        }
        try await house.database.write { tx in
            let account = try AccountStore.insert("ผู้เปิดดู", by: "local", at: TestHouse.now, tx).id
            for (index, at) in then.enumerated() {
                try tx.run(
                    """
                    insert into views (id, at, account, kind, record, number)
                    values (\("v\(index)"), \(at), \(account), 'consent', 'c', 1)
                    """
                )
                try tx.run(
                    """
                    insert into openings (id, account, kind, record, permission, reason, opened_at, until_at)
                    values (\("o\(index)"), \(account), 'case', 'c', 'x', 'นางคานารีป่วย', \(at), \(at))
                    """
                )
                try tx.run("insert into openings_told (opening, organization) values (\("o\(index)"), '')")
            }
        }
        _ = try await house.retain(isTrial: false)
        #expect(try await count("select count(*) from views") == 1)
        #expect(try await count("select count(*) from openings") == 1)
        #expect(try await count("select count(*) from openings_told") == 1)
    }

    @Test func `every line of the record that has days is really emptied, or says whose work that is`() throws
    {
        let emptied = Set((Rooms.retained(house.files) + Retention.own).map(\.purpose))
        let kept: Set<Purpose.ID> = [Purpose.ID("traffic"), Purpose.ID("partners")]
        for purpose in ShippedPurposes.all where purpose.retentionDays != nil {
            #expect(emptied.contains(purpose.id) != kept.contains(purpose.id), "\(purpose.id)")
        }
    }

    @Test func `a coordinator sees and lists the matters of the own organization only`() async throws {
        let permissions = try PermissionTable().permissions(of: "coordinator")
        let scope = Grant.Scope(organization: "organization-ours")
        let starts = TestHouse.clock.today
        let grant = Grant(
            id: "g",
            role: "coordinator",
            permissions: permissions,
            scope: scope,
            starts: starts
        )
        let coordinator = Visitor(id: "coordinator", grants: [grant])
        for (folder, kind) in [("consents", .consent), ("requests", .request), ("breaches", .breach)]
            as [(String, PermissionHouse.Kind)]
        {
            let list = await house.respond(to: request("/privacy/\(folder)"), as: coordinator)
            let page = String(decoding: list.body, as: UTF8.self)
            #expect(list.status == 200 && page.contains(id(kind, .ours)) && !page.contains(id(kind, .silent)))
            let path = "/privacy/\(folder)/\(id(kind, .ours))"
            #expect(await house.respond(to: request(path), as: coordinator).status == 200)
        }
        let form = await house.respond(to: request("/privacy/requests/new"), as: coordinator)
        let page = String(decoding: form.body, as: UTF8.self)
        #expect(page.contains("องค์กรสมมุติ ours") && !page.contains("องค์กรสมมุติ silent"))
        let views = try await count("select count(*) from views where account = 'coordinator'")
        // Three records, and the list of breaches, which tells what happened.
        #expect(views == 4)
        let matter = "kind=see&who=x"
        #expect(await post("/privacy/requests", matter, as: coordinator) == 403)
        let own = matter + "&organization=organization-ours"
        #expect(await post("/privacy/requests", own, as: coordinator) == 303)
        let foreign = matter + "&organization=organization-silent"
        #expect(await post("/privacy/requests", foreign, as: coordinator) == 403)
    }

    private func id(_ kind: PermissionHouse.Kind, _ party: PermissionHouse.Party, _ place: String = "")
        -> String
    {
        rights.id(kind, party, place) ?? ""
    }

    private func request(_ path: String) -> Request { Request(.get, path, headers: ["host": "127.0.0.1"]) }

    private func status(_ path: String) async -> Int {
        await house.respond(to: request(path), as: .local).status
    }

    private func post(_ path: String, _ form: String, as visitor: Visitor = .local) async -> Int {
        let headers = ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"]
        let request = Request(.post, path, headers: headers, body: Array(form.utf8))
        return await house.respond(to: request, as: visitor).status
    }

    private func count(_ sql: SQL) async throws -> Int {
        try await house.database.read { try $0.one(sql) ?? 0 }
    }

    /// Puts a record so many days back.
    private func age(_ kind: PermissionHouse.Kind, _ id: String, days: Int) async throws {
        let then = Instant(milliseconds: TestHouse.now.milliseconds - Int64(days) * 86_400_000)
        try await house.database.write { tx in
            switch kind {
            case .report: try tx.run("update reports set changed_at = \(then) where id = \(id)")
            default: try tx.run("update progress set recorded_at = \(then) where id = \(id)")
            }
        }
    }
}
