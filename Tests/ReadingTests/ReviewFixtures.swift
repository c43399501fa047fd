// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Files
import Kernel
import Storage
import TestSupport
import Web

@testable import Reading

/// An invented report, the draft a reader would make of it, and a house of pages around both.
enum ReviewFixtures {
    static let text = """
        ประชุมภาคีตัวอย่างเพื่อคนทำงานอิสระ
        วันที่ 11-12 มกราคม 2569 ณ ห้องบุหลัน โรงแรมตัวอย่าง มีผู้มาร่วม 48 คน
        เครือข่ายตัวอย่างทะเลสาบ เป็นผู้จัด ได้พบคุณสมมติ ใจดี
        เป้าหมายร่วม
        1) มีจุดบริการอย่างน้อยจังหวัดละ 3-5 จุด
        2) สมาชิกอย่างน้อยร้อยละ 60 ของผู้ลงชื่อได้ตรวจสุขภาพ
        3) ทุกจังหวัดเห็นคุณค่าของกันและกัน
        จังหวัดสงขลา
        (1) ชี้แจงคณะทำงาน 6 แห่ง เป็นโรงเรียน 2 แห่ง
        (2) ทำแผนจุดบริการ 5 จุด
        จังหวัดสตูล
        (1) ทบทวนรายชื่อ
        หมายเหตุ ขอบคุณเจ้าภาพ
        """

    /// Where a piece stands in the text, in Unicode scalars.
    static func span(_ piece: String, in text: String = text) -> Range<Int> {
        let whole = Array(text.unicodeScalars)
        let part = Array(piece.unicodeScalars)
        for start in 0...max(0, whole.count - part.count)
        where Array(whole[start..<(start + part.count)]) == part {
            return start..<(start + part.count)
        }
        return 0..<0
    }

    static func item(_ id: Int, _ kind: ItemKind, _ text: String, place: String? = nil) -> DraftItem {
        var item = DraftItem(id: id, kind: kind, marker: "", text: text, span: span(text))
        item.placeCode = place
        return item
    }

    static func target(_ item: Int, _ measure: DraftMeasure, _ text: String, per: String? = nil)
        -> DraftTarget
    {
        var target = DraftTarget(measure: measure, text: text, span: span(text))
        target.item = item
        target.scope.per = per
        return target
    }

    static var draft: Draft {
        var draft = Draft()
        draft.title = DraftText(
            text: "ประชุมภาคีตัวอย่างเพื่อคนทำงานอิสระ",
            span: span("ประชุมภาคีตัวอย่างเพื่อคนทำงานอิสระ")
        )
        if let first = Day(iso: "2026-01-11"), let last = Day(iso: "2026-01-12") {
            let words = "11-12 มกราคม 2569"
            draft.dates = [DraftDate(start: first, end: last, role: .event, text: words, span: span(words))]
        }
        draft.venue = DraftVenue(text: "ห้องบุหลัน โรงแรมตัวอย่าง", span: span("ห้องบุหลัน โรงแรมตัวอย่าง"))
        draft.participants = DraftParticipants(
            count: 48,
            comparator: .exactly,
            text: "48 คน",
            span: span("48 คน")
        )
        draft.parties.organizations = [
            DraftOrganization(name: "เครือข่ายตัวอย่างทะเลสาบ", span: span("เครือข่ายตัวอย่างทะเลสาบ"))
        ]
        draft.people = [DraftPerson(name: "สมมติ ใจดี", title: "คุณ", position: nil, span: span("คุณสมมติ ใจดี"))]
        draft.items = items
        draft.targets = targets
        return draft
    }

    private static var items: [DraftItem] {
        var unsure = item(2, .goal, "ทุกจังหวัดเห็นคุณค่าของกันและกัน")
        unsure.confidence = .check
        unsure.isQualitative = true
        return [
            item(0, .goal, "มีจุดบริการอย่างน้อยจังหวัดละ 3-5 จุด"),
            item(1, .goal, "สมาชิกอย่างน้อยร้อยละ 60 ของผู้ลงชื่อได้ตรวจสุขภาพ"), unsure,
            item(3, .activity, "ชี้แจงคณะทำงาน 6 แห่ง เป็นโรงเรียน 2 แห่ง", place: "90"),
            item(4, .activity, "ทำแผนจุดบริการ 5 จุด", place: "90"),
            item(5, .activity, "ทบทวนรายชื่อ", place: "91"),
        ]
    }

    private static var targets: [DraftTarget] {
        let points = DraftMeasure(comparator: .atLeast, quantity: 3, quantityMax: 5, unit: "จุด")
        let share = DraftMeasure(comparator: .atLeast, quantity: 60, unit: "ร้อยละ")
        let sites = DraftMeasure(comparator: .exactly, quantity: 6, unit: "แห่ง")
        let schools = DraftMeasure(comparator: .exactly, quantity: 2, unit: "แห่ง")
        var part = target(3, schools, "2 แห่ง")
        part.subsetOf = 2
        return [
            target(0, points, "อย่างน้อยจังหวัดละ 3-5 จุด", per: "จังหวัด"), target(1, share, "ร้อยละ 60"),
            target(3, sites, "6 แห่ง"), part,
            target(4, DraftMeasure(comparator: .exactly, quantity: 5, unit: "จุด"), "5 จุด"),
        ]
    }

    /// The fixture's draft for its own text, nothing for any other.
    @Sendable static func read(_ document: ExtractedDocument, _ today: Day, _ known: Knowledge) -> Draft {
        document.text.contains("ประชุมภาคีตัวอย่าง") ? draft : Draft()
    }

    /// Inserts the fixture's report.
    static func insert(_ tx: Transaction, text: String = text, draft: Draft = draft) throws -> Report.ID {
        let source = Report.Source(kind: .paste, name: "", digest: ReportStore.digest(of: text))
        return try ReportStore.insert(
            ReportStore.New(source: source),
            document: ExtractedDocument(format: .text, text: text),
            draft: draft,
            actor: "local",
            now: TestHouse.now,
            tx
        )
    }
}

/// The room's pages as a browser meets them, without a socket.
struct PageHouse: Sendable {
    let database: Database
    let router: Router

    static func make() async throws -> PageHouse {
        let database = try await TestHouse.make(Access.migrations + Files.migrations + Reading.migrations)
        let day = Day(iso: "2026-06-30")
        let needs = ReadingNeeds(
            database: database,
            read: ReviewFixtures.read,
            files: FileStore(root: "/tmp/phakhi-review-files"),
            acceptLink: { Link("reports", $0.rawValue, "accept") },
            organizations: { name, _ in
                name.hasPrefix("เครือข่ายตัวอย่าง") ? [.init(id: "org-1", name: name, isSure: true)] : []
            },
            programmes: { _, _ in [.init(id: "programme-1", title: "โครงการตัวอย่าง")] },
            dueChoices: { _, _ in
                day.map { [.init(day: $0, title: Sentence("สิ้นงวด 1", "End of instalment 1"))] } ?? []
            }
        )
        return PageHouse(database: database, router: Router(Reading.routes(needs)))
    }

    func get(_ target: String, _ language: Language = .thai, visitor: Visitor = .local) async -> Reply {
        await answer(Request(.get, target, headers: ["host": "127.0.0.1:8080"]), language, visitor)
    }

    func post(
        _ target: String,
        _ fields: [(String, String)] = [],
        _ language: Language = .thai,
        visitor: Visitor = .local
    ) async -> Reply {
        let body = Link(segments: [], query: fields).text.dropFirst(2)
        let empty = fields.filter { $0.1.isEmpty }.map { "&\($0.0)=" }.joined()
        let headers = ["host": "127.0.0.1:8080", "content-type": "application/x-www-form-urlencoded"]
        let request = Request(.post, target, headers: headers, body: Array((body + empty).utf8))
        return await answer(request, language, visitor)
    }

    /// Sends one file as a browser's form does.
    func upload(_ target: String, name: String, content: String) async -> Reply {
        let head = "--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
        let headers = ["host": "127.0.0.1:8080", "content-type": "multipart/form-data; boundary=cut"]
        let request = Request(
            .post,
            target,
            headers: headers,
            body: Array((head + content + "\r\n--cut--").utf8)
        )
        return await answer(request, .thai, .local)
    }

    private func answer(_ request: Request, _ language: Language, _ visitor: Visitor) async -> Reply {
        let visit = Visit(request: request, language: language, visitor: visitor, clock: TestHouse.clock)
        do {
            let (route, path) = try router.find(request)
            guard visitor.isHouse || route.permission.needsNobody else { throw RouteProblem.notAllowed }
            return try await route.answer(visit, Inputs(request, path: path))
        } catch let problem as any Problem {
            return ProblemPage(problem).reply(visit, typed: Inputs(request).typed, number: "1")
        } catch {
            return Reply.text("\(error)", status: 500)
        }
    }

    /// A report of the fixture, ready for review.
    func report() async throws -> Report.ID {
        try await database.write { tx in try ReviewFixtures.insert(tx) }
    }

    func review(_ id: Report.ID) async throws -> ReviewedDraft {
        try await database.read { tx in try ReviewStore.review(of: id, tx) }
    }
}

extension Reply {
    var page: String { String(decoding: body, as: UTF8.self) }
}
