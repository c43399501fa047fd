// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Kernel
import Partners
import Privacy
import Storage
import Web

/// Sending news in three taps: which item, photo and line, send.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /progress | planning.work | chooses the item, or shows the form for one |
/// | POST | /progress | planning.work | records the news and its fact in one transaction |
/// | POST | /progress/{id}/take-back | planning.work | reverses it, with a reason |
struct ProgressPages: Sendable {
    let database: Database
    let files: FileStore

    private var subjects: PlanningSubjects { PlanningSubjects(database: database) }

    var routes: [Route] {
        [
            .get("/progress", Planning.work, about: subjects.newWork, form),
            .post("/progress", Planning.work, about: subjects.newWork, send),
            .post("/progress/{id}/take-back", Planning.work, about: subjects.progress, takeBack),
        ]
    }

    private func form(_ visit: Visit, _ input: WorkInput) async throws -> Reply {
        guard let item = input.item else {
            let own = ChosenOrganization.find(visit)
            let reach = visit.reach(Planning.work, beginning: true)
            let choices = try await database.read {
                try WorkChoiceStore.list(organization: own, within: reach, limit: 40, $0)
            }
            return ProgressPage(visit: visit).choose(choices)
        }
        let spot = try await database.read { try WorkSpot.load(item, $0) }
        return ProgressPage(visit: visit).form(spot)
    }

    private func send(_ visit: Visit, _ input: NewsInput) async throws -> Reply {
        let day = try input.inputs.findDay("day", today: visit.clock.today) ?? visit.clock.today
        let proof = try await ProofInput.receive(input.inputs, files)
        let owner = try await database.write { tx in
            let spot = try WorkSpot.load(input.item, tx)
            let organization = try input.organization.map { try OrganizationInput.find($0, tx) }
            let doer = try visit.doer(
                for: organization ?? spot.organization,
                about: PlanTies.work(input.item, tx)
            )
            try NewsInput.record(input, day: day, proof: proof, files: files, by: doer, tx)
            return spot.owner
        }
        return .see(PlanningPaths.item(owner))
    }

    private func takeBack(_ visit: Visit, _ input: MoveInput) async throws -> Reply {
        let owner = try await database.write { tx in
            let id = Progress.ID(input.id)
            guard let news = try ProgressStore.find(id, tx) else {
                throw PlanningProblem.missing(record: input.id)
            }
            try ProgressStore.takeBack(id, why: input.why, by: visit.doer(decidedFor: news.organization), tx)
            return try WorkSpot.load(news.item, tx).owner
        }
        return .see(PlanningPaths.item(owner))
    }
}

/// The item of a query, when one was chosen.
struct WorkInput: RouteInput {
    static let fields: [Field] = [.query("item", .text(max: 80))]
    let item: WorkItem?

    init(_ inputs: Inputs) throws { item = inputs.find("item").flatMap(PlanningPaths.work) }
}

/// News as the form sends it.
struct NewsInput: RouteInput {
    static let fields: [Field] = [
        .form("item", .text(max: 80)), .form("line", .text(max: 500)), .form("quantity", .text(max: 30)),
        .form("step", .integer), .form("day", .day), .form("finishes", .flag),
        .form("organization", .text(max: 300)), Field(.file, "photo", .file(max: FileStore.limit)),
        Field(.file, "evidence", .file(max: FileStore.limit)), GuardAnswer.field,
    ]
    let item: WorkItem
    let guarded: GuardedWords
    var line: String { guarded.first }
    let quantity: Quantity?
    let step: Int?
    let finishes: Bool
    let organization: String?
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        guard let item = PlanningPaths.work(try inputs.text("item")) else {
            throw InputProblem.wrong(field: "item")
        }
        self.item = item
        guarded = try PrivacyGuard.check([inputs.text("line")], .note, GuardAnswer.read(inputs))
        if let typed = inputs.find("quantity") {
            guard let value = Quantity.typed(typed) else { throw InputProblem.wrong(field: "quantity") }
            quantity = value
        } else {
            quantity = nil
        }
        step = inputs.findInteger("step")
        finishes = inputs.flag("finishes")
        organization = inputs.find("organization")
        self.inputs = inputs
    }

    /// Records the news with its photo and evidence.
    static func record(
        _ input: NewsInput,
        day: Day,
        proof: ProofInput,
        files: FileStore,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        var news = News(
            item: input.item,
            day: day,
            line: input.line,
            quantity: input.quantity,
            rubricStep: input.step,
            finishes: input.finishes
        )
        news.proof = try proof.store(files, by: doer, tx)
        let progress = try ProgressStore.record(news, by: doer, tx)
        try input.guarded.note(progress.id.rawValue, by: doer.actor, at: doer.now, tx)
    }
}

/// Photo and evidence of a form: the bytes are kept before the transaction, their records inside it.
struct ProofInput: Sendable {
    private let photo: FileContent?
    private let evidence: FileContent?

    static func receive(_ inputs: Inputs, _ files: FileStore) async throws -> ProofInput {
        func content(_ field: String) async throws -> FileContent? {
            guard let upload = inputs.upload(field) else { return nil }
            return try await files.receive(upload.bytes, name: upload.fileName)
        }
        return ProofInput(photo: try await content("photo"), evidence: try await content("evidence"))
    }

    func store(_ files: FileStore, by doer: Doer, _ tx: Transaction) throws -> Progress.Proof {
        var proof = Progress.Proof()
        proof.photo = try photo.map { try files.insert($0, by: doer.actor, at: doer.now, tx).id }
        proof.evidence = try evidence.map { try files.insert($0, by: doer.actor, at: doer.now, tx).id }
        return proof
    }
}
