// SPDX-License-Identifier: Apache-2.0

public import Access
public import Files
import Kernel
import Places
public import Sealing
public import Storage
public import Web

/// What the pages of this room need from the rest of the house; `Server` fills it in.
public struct FormsNeeds: Sendable {
    /// Something of another room by its id and what it is called.
    public typealias Named = (id: String, name: String)

    let database: Database
    let keys: SealingKeys
    let files: FileStore
    let places: PlaceResolver
    /// The partners, to choose from.
    let organizations: @Sendable (Transaction) throws -> [Named]
    /// The programmes that a visitor may see.
    let programmes: @Sendable (AccessReach, Transaction) throws -> [Named]
    /// Lists of other rooms that phones may be given.
    let offered: [OfferedList]

    /// The pages' needs.
    public init(
        database: Database,
        keys: SealingKeys,
        files: FileStore,
        organizations: @escaping @Sendable (Transaction) throws -> [Named],
        programmes: @escaping @Sendable (AccessReach, Transaction) throws -> [Named],
        offered: [OfferedList] = []
    ) {
        self.database = database
        self.keys = keys
        self.files = files
        places = .bundled
        self.organizations = organizations
        self.programmes = programmes
        self.offered = offered
    }

    /// The files of records.
    var recordFiles: RecordFiles { RecordFiles(files: files, keys: keys) }
}

extension Forms {
    /// The room's pages.
    public static func routes(_ needs: FormsNeeds) -> [Route] {
        let pages: [[Route]] = [
            FormPages(needs: needs).routes, FillPages(needs: needs).routes, AnswerPages(needs: needs).routes,
            RecordPages(needs: needs).routes, VersionPages(needs: needs).routes,
            StackPages(needs: needs).routes, BatchPages(needs: needs).routes, DraftPages(needs: needs).routes,
        ]
        return pages.flatMap(\.self)
    }

    /// Where the forms lie.
    public static var list: Link { FormsPaths.forms }

    /// The page of the record that a fact came from.
    public static func link(toSubmission id: String) -> Link { FormsPaths.record(Submission.ID(id)) }
}

/// Where this room's pages lie.
enum FormsPaths {
    static let forms = Link("forms")
    static let new = Link("forms", "new")
    static let shipped = Link("forms", "shipped")

    static func form(_ id: Form.ID, _ act: String...) -> Link {
        Link(segments: ["forms", id.rawValue] + act)
    }
    static func version(_ id: Form.ID, _ number: Int) -> Link {
        Link("forms", id.rawValue, query: [("version", String(number))])
    }
    static func file(_ id: Form.ID, _ number: Int) -> Link {
        Link("forms", id.rawValue, "file", query: [("version", String(number))])
    }
    static func bringIn(_ id: Form.ID, _ draft: SheetDraft.ID) -> Link {
        Link("forms", id.rawValue, "import", query: [("draft", draft.rawValue)])
    }
    static let drafts = Link("forms", "draft")
    static let draftSave = Link("forms", "draft", "save")
    static func draft(_ id: SheetDraft.ID) -> Link { Link("forms", "draft", query: [("draft", id.rawValue)]) }
    static func answers(_ filter: SubmissionFilter, _ name: String..., page: Int? = nil) -> Link {
        Link(
            segments: ["forms", filter.form.rawValue] + (name.isEmpty ? ["answers"] : name),
            query: [
                ("state", filter.state?.rawValue ?? ""), ("page", page.map(String.init) ?? ""),
            ] + filter.answers.map { ("f", $0.question + "=" + $0.answer) }
        )
    }
    static func record(_ id: Submission.ID, _ act: String...) -> Link {
        Link(segments: ["submissions", id.rawValue] + act)
    }
}

extension Visit {
    /// A page of this room with the way to it.
    func formsLayout(_ title: String, under: [(String, Link)] = []) -> Layout {
        var crumbs: [Layout.Crumb] = [.init(say(FormsText.forms), FormsPaths.forms)]
        crumbs += under.map { .init($0.0, $0.1) }
        return Layout(title: title, current: "forms", crumbs: crumbs + [.init(title)])
    }

    /// A wording of a form in the reader's language.
    func say(_ wording: Wording) -> String { wording.text(isThai: language == .thai) }

    /// Who does something now.
    var doer: Doer { Doer(actor: visitor.id, now: clock.now) }
}
