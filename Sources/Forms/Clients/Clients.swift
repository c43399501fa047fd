// SPDX-License-Identifier: Apache-2.0

import Access
public import Files
public import Kernel
public import Storage
public import Web

/// What field clients of others need from the house; `Server` fills it in.
public struct ClientNeeds: Sendable {
    /// Begins a session with a name and a password, as the page for it does.
    public typealias SignIn =
        @Sendable (Visit, _ login: String, _ password: String) async throws -> (
            token: String, created: String, ends: String
        )

    let forms: FormsNeeds
    let signIn: SignIn
    let shelf = FormShelf()

    /// The needs; `forms` are those of the pages.
    public init(forms: FormsNeeds, signIn: @escaping SignIn) {
        self.forms = forms
        self.signIn = signIn
    }

    var database: Database { forms.database }
    var recordFiles: RecordFiles { forms.recordFiles }
    var files: FileStore { forms.files }
}

extension Forms {
    /// What phones and programs of others ask for: OpenRosa, and ODK Central's REST and OData.
    public static func clientRoutes(_ needs: ClientNeeds) -> [Route] {
        let all: [[Route]] = [
            SessionAPI(needs: needs).routes, ProjectAPI(needs: needs).routes,
            OpenRosaAPI(needs: needs).routes, FormAPI(needs: needs).routes,
            SubmissionAPI(needs: needs).routes, RecordFileAPI(needs: needs).routes,
            DatasetAPI(needs: needs).routes, EntityAPI(needs: needs).routes,
            DevicePages(needs: needs).routes,
        ]
        return all.flatMap(\.self)
    }

    /// What a stored file belongs to, when a client sent it with a record.
    public static func subject(ofFile file: StoredFile.ID, _ tx: Transaction) throws -> Subject? {
        try RecordFiles.submission(keeping: file, tx)?.subject
    }
}

/// Bodies that programs send.
enum ClientBody {
    static let json: Taken = .data(["application/json"], max: 2 * 1024 * 1024)
    static let xml: Taken = .data(["application/xml", "text/xml"], max: 4 * 1024 * 1024)
    /// A form's file: Excel, or what somebody calls by another name.
    static let sheet: Taken = .data([], max: 6 * 1024 * 1024)
    static let file: Taken = .data([], max: 21 * 1024 * 1024)
}

/// The parts of an address that clients ask for.
struct ClientInput: RouteInput {
    static let fields: [Field] = [
        .query("formID"), .query("verbose"), .query("listAllVersions"), .query("deviceID"),
        .query("version"), .query("publish"), .query("ignoreWarnings"), .query("id", .text(max: 4000)),
        .query("baseVersion", .integer), .query("force"),
    ]
    private let inputs: Inputs

    init(_ inputs: Inputs) throws { self.inputs = inputs }

    /// The project's number.
    func project() throws -> Int {
        guard let number = Int(try inputs.text("project")) else { throw RouteProblem.noPage }
        return number
    }

    func text(_ name: String) throws -> String { try inputs.text(name) }
    func find(_ name: String) -> String? { inputs.find(name) }
    func isOn(_ name: String) -> Bool { inputs.find(name)?.lowercased() == "true" }
    func integer(_ name: String) -> Int? { inputs.findInteger(name) }
    var uploads: [Upload] { inputs.uploads }
    var typed: [FormField] { inputs.typed }
}

/// Which programme a client works in, and the forms that it may see there.
struct ClientScope: Sendable {
    let number: Int
    /// Nil for the forms that several programmes use.
    let programme: String?
    let title: String

    /// - Throws: ``FormsProblem/missing`` for a project that is not there or not the visitor's.
    static func load(
        _ input: ClientInput,
        _ visit: Visit,
        _ needs: ClientNeeds,
        _ tx: Transaction
    ) throws -> ClientScope {
        let number = try input.project()
        guard let word = try ClientNumbers.word(.project, number, tx),
            let found = try list(visit, needs, tx).first(where: { $0.word == word })
        else { throw FormsProblem.missing }
        return ClientScope(number: number, programme: word.isEmpty ? nil : word, title: found.name)
    }

    /// What the visitor can be told of: their programmes, and the forms of all.
    static func list(
        _ visit: Visit,
        _ needs: ClientNeeds,
        _ tx: Transaction
    ) throws -> [(word: String, name: String)] {
        let seeing = visit.may(Forms.read) ? Forms.read : Forms.fill
        let programmes = try needs.forms.programmes(visit.reach(seeing), tx).map {
            (word: $0.id, name: $0.name)
        }
        let all = [(word: "", name: visit.say(ClientText.anyProgramme))] + programmes
        guard let phone = try visit.phone(tx) else { return all }
        // A phone's key is for one programme, whatever else its owner may see.
        return all.filter { $0.word == phone.programme ?? "" }
    }

    /// The forms that are filled in in this project.
    func forms(_ tx: Transaction) throws -> [Form] {
        try FormStore.list(tx).filter { $0.programme == programme && $0.open != nil }
    }

    /// One form by the word of its author.
    /// - Throws: ``FormsProblem/missing``.
    func form(_ word: String, _ tx: Transaction) throws -> Form {
        guard let form = try FormStore.find(word: word, tx), form.programme == programme else {
            throw FormsProblem.missing
        }
        return form
    }
}
