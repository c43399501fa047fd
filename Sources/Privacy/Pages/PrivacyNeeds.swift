// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Sealing
public import Storage
public import Web

/// What the pages of this room need from the rest of the house; `Server` fills it in.
public struct PrivacyNeeds: Sendable {
    /// A list as it leaves the house: a name, a head row, rows; written as a workbook or as CSV.
    public typealias Sheet =
        @Sendable (_ name: String, _ rows: [[String]], _ isWorkbook: Bool) throws -> [UInt8]

    let database: Database
    let keys: SealingKeys
    let eraser: Eraser
    let retention: Retention
    let sheet: Sheet
    let rights: PrivacyRights
    /// What an organization or programme is called, by its id.
    let name: @Sendable (_ id: String, Visit, Transaction) throws -> String?
    /// What someone is called, by the id that stands in journals.
    let person: @Sendable (_ id: String, Transaction) throws -> String?
    /// Whose a photo is; nil for a file that no news show.
    let photo: @Sendable (_ id: String, Transaction) throws -> PhotoTies?

    /// The pages' needs.
    public init(
        database: Database,
        keys: SealingKeys,
        eraser: Eraser,
        retention: Retention,
        sheet: @escaping Sheet,
        rights: PrivacyRights,
        name: @escaping @Sendable (String, Visit, Transaction) throws -> String?,
        person: @escaping @Sendable (String, Transaction) throws -> String?,
        photo: @escaping @Sendable (String, Transaction) throws -> PhotoTies?
    ) {
        self.database = database
        self.keys = keys
        self.eraser = eraser
        self.retention = retention
        self.sheet = sheet
        self.rights = rights
        self.name = name
        self.person = person
        self.photo = photo
    }
}

extension Privacy {
    /// The room's pages.
    public static func routes(_ needs: PrivacyNeeds) -> [Route] {
        // One list of lists: a chain of eight `+` takes the compiler seconds.
        let pages: [[Route]] = [
            NoticePages(needs: needs).routes, RecordPages(needs: needs).routes,
            ConsentPages(needs: needs).routes, OwnConsentPages(needs: needs).routes,
            RequestPages(needs: needs).routes, BreachPages(needs: needs).routes,
            TellingPages(needs: needs).routes, PhotoPages(needs: needs).routes,
            KeepingPages(needs: needs).routes, ErasePages(needs: needs).routes,
        ]
        return pages.flatMap(\.self)
    }
}

extension PrivacyNeeds {
    /// Who answers for a record, in words.
    func title(of owner: PrivacyOwner, _ visit: Visit, _ tx: Transaction) throws -> String {
        let names = try [owner.organization, owner.programme].compactMap { id in
            try id.map { try name($0, visit, tx) ?? $0 }
        }
        return names.isEmpty ? visit.say(PrivacyText.wholeHouse) : names.joined(separator: " · ")
    }
}

/// Where this room's pages lie.
enum PrivacyPaths {
    static let notices = Link("privacy")
    static let work = Link("privacy", "work")
    static let record = Link("privacy", "record")
    static let consents = Link("privacy", "consents")
    static let newConsent = Link("privacy", "consents", "new")
    static let requests = Link("privacy", "requests")
    static let newRequest = Link("privacy", "requests", "new")
    static let breaches = Link("privacy", "breaches")
    static let newBreach = Link("privacy", "breaches", "new")
    static let retention = Link("privacy", "retention")
    static let agreements = Link("privacy", "agreements")
    static let template = Link("privacy", "agreements", "template")

    static let tellings = Link("privacy", "tellings")
    static let newTelling = Link("privacy", "tellings", "new")
    static let photos = Link("privacy", "photos")

    static func telling(_ id: Telling.ID, _ act: String...) -> Link {
        Link(segments: ["privacy", "tellings", id.rawValue] + act)
    }
    static func photo(_ id: String, _ act: String...) -> Link {
        Link(segments: ["privacy", "photos", id] + act)
    }
    static func purpose(_ id: Purpose.ID) -> Link { Link("privacy", "record", id.rawValue) }
    static func notice(_ id: Purpose.ID) -> Link { Link("privacy", "record", id.rawValue, "notice") }
    static func consent(_ id: Consent.ID, _ act: String...) -> Link {
        Link(segments: ["privacy", "consents", id.rawValue] + act)
    }
    static func own(_ link: String, _ act: String...) -> Link { Link(segments: ["consent", link] + act) }
    static func request(_ id: PersonRequest.ID, _ act: String...) -> Link {
        Link(segments: ["privacy", "requests", id.rawValue] + act)
    }
    static func breach(_ id: Breach.ID) -> Link { Link("privacy", "breaches", id.rawValue) }
}

extension Visit {
    /// A page of this room with the way to it.
    func privacyLayout(_ title: Sentence, under: (Sentence, Link)? = nil) -> Layout {
        var crumbs: [Layout.Crumb] = [.init(say(PrivacyText.work), PrivacyPaths.work)]
        if let under { crumbs.append(.init(say(under.0), under.1)) }
        return Layout(title: say(title), crumbs: crumbs + [.init(say(title))])
    }
}

/// One record of a path.
struct PrivacyRecordInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: String
    init(_ inputs: Inputs) throws { id = try inputs.text("id") }
}

/// A list as a table on a desk and as cards on a phone; the first cell leads to the record.
struct RecordList: Sendable {
    struct Line: Sendable {
        let link: Link?
        let cells: [String]
    }

    let heads: [Sentence]
    let lines: [Line]

    func write(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("board desk")) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in for head in heads { html(.th, .scope("col"), text: visit.say(head)) }
                    }
                }
                html(.tbody) { html in
                    for line in lines {
                        html(.tr) { html in
                            html(.th, .scope("row")) { html in first(&html, line) }
                            for cell in line.cells.dropFirst() { html(.td, cell) }
                        }
                    }
                }
            }
        }
        html(.section, .class("phone"), .aria("label", visit.say(heads.first ?? PrivacyText.title))) { html in
            for line in lines {
                html(.div, .class("card")) { html in
                    html(.b) { html in first(&html, line) }
                    html(.dl) { html in
                        for (head, cell) in zip(heads, line.cells).dropFirst() where !cell.isEmpty {
                            html(.dt, visit.say(head))
                            html(.dd, cell)
                        }
                    }
                }
            }
        }
    }

    private func first(_ html: inout HTML, _ line: Line) {
        let text = line.cells.first ?? ""
        if let link = line.link { html(.a, .href(link), text: text) } else { html.text(text) }
    }
}
