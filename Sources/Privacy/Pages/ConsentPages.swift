// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

/// Consents as those who look after personal data see them.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/consents | privacy.read | the list of one's own, by purpose and state |
/// | GET | /privacy/consents.csv, /privacy/consents.xlsx | privacy.read | the list without names |
/// | GET | /privacy/consents/new | privacy.write | the form |
/// | POST | /privacy/consents | privacy.write | records one, or asks for it by link |
/// | GET | /privacy/consents/{id} | privacy.read, its organization | one with its receipt; a view is noted |
/// | POST | /privacy/consents/{id}/withdraw, /link, /erase | privacy.write | takes it back, new link, erases |
struct ConsentPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/consents", Privacy.read, about: .house, list),
            .get("/privacy/consents.csv", Privacy.read, about: .house, csv),
            .get("/privacy/consents.xlsx", Privacy.read, about: .house, xlsx),
            .get("/privacy/consents/new", Privacy.write, about: .house, form),
            .post("/privacy/consents", Privacy.write, about: .house, record),
            .get("/privacy/consents/{id}", Privacy.read, about: needs.about(.consent), show),
            .post("/privacy/consents/{id}/withdraw", Privacy.write, about: needs.about(.consent), withdraw),
            .post("/privacy/consents/{id}/link", Privacy.write, about: needs.about(.consent), relink),
            .post("/privacy/consents/{id}/erase", Privacy.write, about: needs.about(.consent), erase),
        ]
    }

    private func list(_ visit: Visit, _ input: ConsentListInput) async throws -> Reply {
        let (paging, reached) = (Paging(input.page), needs.rights.reached(visit, Privacy.read))
        let model = try await needs.database.read { tx in
            try ConsentListPage.Model(
                filter: input.filter,
                purposes: PurposeStore.list(tx),
                total: ConsentStore.count(input.filter, reached: reached, tx),
                consents: ConsentStore.list(
                    input.filter,
                    reached: reached,
                    offset: paging.offset,
                    limit: paging.size,
                    tx
                )
            )
        }
        return ConsentListPage(visit: visit, model: model, paging: paging).reply()
    }

    private func csv(_ visit: Visit, _ input: ConsentListInput) async throws -> Reply {
        try await file(visit, input, false)
    }

    private func xlsx(_ visit: Visit, _ input: ConsentListInput) async throws -> Reply {
        try await file(visit, input, true)
    }

    private func file(_ visit: Visit, _ input: ConsentListInput, _ isWorkbook: Bool) async throws -> Reply {
        let reached = needs.rights.reached(visit, Privacy.read)
        let (consents, purposes) = try await needs.database.write { tx in
            let consents = try ConsentStore.list(input.filter, reached: reached, tx)
            try needs.rights.viewed(PrivacyMatter.consent.rawValue, nil, consents.count, visit, tx)
            return (consents, try PurposeStore.list(tx))
        }
        let rows = consents.map { ConsentListPage.cells($0, purposes, visit) }
        let heads = ConsentListPage.heads.map { visit.say($0) }
        return try needs.download(visit.say(PrivacyText.consents), [heads] + rows, isWorkbook)
    }

    private func form(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let (purposes, owners) = try await needs.database.read { tx in
            (try PurposeStore.list(tx), try needs.rights.owners(visit, Privacy.write, tx))
        }
        return ConsentFormPage(visit: visit, purposes: purposes, owners: owners).reply()
    }

    private func record(_ visit: Visit, _ input: ConsentInput) async throws -> Reply {
        let (new, keys) = (input.new, needs.keys)
        let (consent, link) = try await needs.database.write { tx in
            try needs.rights.check(new.owner, visit, tx)
            let notice = try NoticeStore.current(PurposeStore.get(new.purpose, tx), tx)
            let made = try ConsentStore.insert(
                new,
                notice: notice.version,
                keys: keys,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
            try input.guarded.note(made.id.rawValue, by: visit.visitor.id, at: visit.clock.now, tx)
            return (made.id, made.link)
        }
        return try await page(visit, consent, link: link)
    }

    private func show(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        try await page(visit, Consent.ID(input.id), link: nil)
    }

    private func withdraw(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        let id = Consent.ID(input.id)
        try await needs.database.write {
            try ConsentStore.withdraw(id, by: visit.visitor.id, at: visit.clock.now, $0)
        }
        return .see(PrivacyPaths.consent(id))
    }

    private func relink(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        let id = Consent.ID(input.id)
        let link = try await needs.database.write {
            try ConsentStore.relink(id, by: visit.visitor.id, at: visit.clock.now, $0)
        }
        return try await page(visit, id, link: link)
    }

    private func erase(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        try await needs.eraser.erase(
            input.id,
            room: "consents",
            by: visit.visitor.id,
            at: visit.clock.now
        )
        return .see(PrivacyPaths.consent(Consent.ID(input.id)))
    }

    private func page(_ visit: Visit, _ id: Consent.ID, link: SecretToken?) async throws -> Reply {
        let keys = needs.keys
        let model = try await needs.database.write { tx in
            let consent = try ConsentStore.get(id, tx)
            try needs.rights.viewed(PrivacyMatter.consent.rawValue, id.rawValue, 1, visit, tx)
            let purpose = try PurposeStore.get(consent.purpose, tx)
            return ConsentPage.Model(
                consent: consent,
                subject: try ConsentStore.subject(of: id, keys: keys, tx),
                purpose: purpose,
                notice: try NoticeStore.find(purpose, version: consent.noticeVersion, tx),
                owner: try needs.title(of: consent.owner, visit, tx)
            )
        }
        return ConsentPage(visit: visit, model: model, link: link).reply()
    }
}

/// The filter of the list.
struct ConsentListInput: RouteInput {
    static let fields: [Field] = [
        .query("purpose", .text(max: 60)), .query("state", .word(Consent.State.allCases.map(\.rawValue))),
        .query("page", .integer),
    ]
    let filter: ConsentFilter
    let page: Int?

    init(_ inputs: Inputs) throws {
        filter = ConsentFilter(purpose: inputs.findID("purpose"), state: inputs.findWord("state"))
        page = inputs.findInteger("page")
    }
}

/// A new consent as its form sends it; the scope is looked over, because it is not sealed.
struct ConsentInput: RouteInput {
    static let fields: [Field] =
        [
            .form("subject", .text(max: 300)), .form("purpose", .text(max: 60)),
            .form("scope", .text(max: 1000)), .form("age", .integer), .form("personal", .flag),
            .form("giver", .word(Consent.Giver.allCases.map(\.rawValue))),
            .form("way", .word(Consent.Way.allCases.map(\.rawValue))), .form("evidence", .text(max: 300)),
            GuardAnswer.field,
        ] + OwnerFields.fields
    let new: NewConsent
    let guarded: GuardedWords

    init(_ inputs: Inputs) throws {
        guarded = try PrivacyGuard.check(
            [inputs.text("scope"), inputs.find("evidence") ?? ""],
            .publishing,
            GuardAnswer.read(inputs)
        )
        new = try NewConsent(
            subject: Confidential(inputs.text("subject")),
            purpose: inputs.id("purpose"),
            scope: guarded.words[0],
            giving: Consent.Giving(
                age: inputs.integer("age"),
                isStrictlyPersonal: inputs.flag("personal"),
                giver: inputs.word("giver"),
                way: inputs.word("way"),
                evidence: guarded.words[1]
            ),
            owner: OwnerFields.read(inputs)
        )
    }
}
