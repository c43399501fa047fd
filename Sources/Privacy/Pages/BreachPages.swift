// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The register of breaches with its clock of seventy-two hours.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/breaches | privacy.read | one's own register with hours left; a view is noted |
/// | GET | /privacy/breaches/new | privacy.write | the form of what is known |
/// | POST | /privacy/breaches | privacy.write | records it and suggests a risk |
/// | GET, POST | /privacy/breaches/{id} | privacy.write, its organization | weighs it and decides |
struct BreachPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/breaches", Privacy.read, about: .house, list),
            .get("/privacy/breaches/new", Privacy.write, about: .house, form),
            .post("/privacy/breaches", Privacy.write, about: .house, record),
            .get("/privacy/breaches/{id}", Privacy.write, about: needs.about(.breach), show),
            .post("/privacy/breaches/{id}", Privacy.write, about: needs.about(.breach), decide),
        ]
    }

    private func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let reached = needs.rights.reached(visit, Privacy.read)
        let breaches = try await needs.database.write { tx in
            let breaches = try BreachStore.list(reached: reached, tx)
            try needs.rights.viewed(PrivacyMatter.breach.rawValue, nil, breaches.count, visit, tx)
            return breaches
        }
        return visit.privacyLayout(PrivacyText.breaches).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(PrivacyText.breaches))
                html(.a, .class("btn"), .href(PrivacyPaths.newBreach), text: visit.say(PrivacyText.newBreach))
            }
            if breaches.isEmpty { html(.p, .class("card empty"), text: visit.say(PrivacyText.noBreaches)) }
            let lines = breaches.map { breach in
                RecordList.Line(
                    link: PrivacyPaths.breach(breach.id),
                    cells: [
                        visit.moment(breach.awareAt), breach.weighing.nature,
                        visit.say(StateText.risk(breach.risk)), Self.clock(breach, visit),
                    ]
                )
            }
            let heads = [PrivacyText.awareDay, PrivacyText.nature, PrivacyText.risk, PrivacyText.reported]
            if !lines.isEmpty { RecordList(heads: heads, lines: lines).write(&html, visit) }
        }
    }

    /// When the office was told, or how long there is.
    static func clock(_ breach: Breach, _ visit: Visit) -> String {
        if let reported = breach.reportedAt { return visit.moment(reported) }
        if breach.risk == .none, !breach.reason.isEmpty { return breach.reason }
        return visit.say(PrivacyText.hoursLeft(BreachRules.hoursLeft(breach, now: visit.clock.now)))
    }

    private func form(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let owners = try await needs.database.read { try needs.rights.owners(visit, Privacy.write, $0) }
        return BreachFormPage(visit: visit, breach: nil, owners: owners).reply()
    }

    private func record(_ visit: Visit, _ input: BreachInput) async throws -> Reply {
        let aware = try input.aware(today: visit.clock.today) ?? visit.clock.now
        try BreachRules.check(input.weighing)
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        let id = try await needs.database.write { tx in
            try needs.rights.check(input.owner, visit, tx)
            let id = try BreachStore.insert(
                input.weighing,
                awareAt: min(aware, now),
                owner: input.owner,
                by: actor,
                at: now,
                tx
            )
            try input.guarded.note(id.rawValue, by: actor, at: now, tx)
            return id
        }
        return .see(PrivacyPaths.breach(id))
    }

    private func show(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        let (breach, owner) = try await needs.database.write { tx in
            let breach = try BreachStore.get(Breach.ID(input.id), tx)
            try needs.rights.viewed(PrivacyMatter.breach.rawValue, input.id, 1, visit, tx)
            return (breach, try needs.title(of: breach.owner, visit, tx))
        }
        return BreachFormPage(visit: visit, breach: breach, owner: owner).reply()
    }

    private func decide(_ visit: Visit, _ input: BreachInput) async throws -> Reply {
        try await needs.database.write { tx in
            let known = try BreachStore.get(Breach.ID(input.id), tx)
            let decided = Breach(
                id: known.id,
                awareAt: known.awareAt,
                weighing: input.weighing,
                risk: input.risk ?? known.risk,
                reportedAt: known.reportedAt ?? (input.isReported ? visit.clock.now : nil),
                toldAt: known.toldAt ?? (input.isTold ? visit.clock.now : nil),
                reason: input.reason,
                owner: known.owner,
                version: input.version
            )
            try BreachStore.decide(decided, by: visit.visitor.id, at: visit.clock.now, tx)
            try input.guarded.note(input.id, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(PrivacyPaths.breaches)
    }
}

/// A breach as its form sends it; the register names nobody, so that its words are looked over.
private struct BreachInput: RouteInput {
    static let fields: [Field] =
        [
            .form("version", .integer), .form("risk", .word(Breach.Risk.allCases.map(\.rawValue))),
            .form("reported", .flag), .form("told", .flag), .form("reason"), .form("aware", .day),
            .form("clock", .text(max: 5)), .form("vulnerable", .flag), .form("sensitive", .flag),
            GuardAnswer.field,
        ] + BreachFormPage.words.map { .form($0.0) } + OwnerFields.fields
    let id: String
    let version: Int
    let weighing: Breach.Weighing
    let risk: Breach.Risk?
    let isReported: Bool
    let isTold: Bool
    let reason: String
    let owner: PrivacyOwner
    let guarded: GuardedWords
    private let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = inputs.find("id") ?? ""
        version = inputs.findInteger("version") ?? 0
        let typed = (BreachFormPage.words.map(\.0) + ["reason"]).map { inputs.find($0) ?? "" }
        guarded = try PrivacyGuard.check(typed, .publishing, GuardAnswer.read(inputs))
        let words = guarded.words
        owner = OwnerFields.read(inputs)
        weighing = Breach.Weighing(
            nature: words[0],
            data: words[1],
            severity: words[2],
            breadth: words[3],
            security: words[4],
            isVulnerable: inputs.flag("vulnerable"),
            isSensitive: inputs.flag("sensitive")
        )
        reason = words[5]
        risk = inputs.findWord("risk")
        isReported = inputs.flag("reported")
        isTold = inputs.flag("told")
        self.inputs = inputs
    }

    /// The moment in Bangkok when someone became aware.
    func aware(today: Day) throws -> Instant? {
        guard let day = try inputs.findDay("aware", today: today) else { return nil }
        let parts = (inputs.find("clock") ?? "00:00").split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
            throw InputProblem.wrong(field: "clock")
        }
        let minutes = Int64(day.daysSince1970) * 1440 + Int64(parts[0] * 60 + parts[1]) - 7 * 60
        return Instant(milliseconds: minutes * 60_000)
    }
}
