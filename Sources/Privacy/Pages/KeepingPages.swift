// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The desk of whoever looks after personal data: what waits, what will be deleted, who has signed.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/work | privacy.read | what waits, and the way to every list |
/// | GET | /privacy/retention | privacy.house | what will be deleted and when |
/// | GET | /privacy/agreements | privacy.house | which partners have signed |
/// | POST | /privacy/agreements | privacy.house | records a signature |
/// | GET | /privacy/agreements/template | privacy.read | the words to print and sign |
struct KeepingPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/work", Privacy.read, about: .house, work),
            .get("/privacy/retention", Privacy.house, about: .wholeHouse, retention),
            .get("/privacy/agreements", Privacy.house, about: .wholeHouse, agreements),
            .post("/privacy/agreements", Privacy.house, about: .wholeHouse, sign),
            .get("/privacy/agreements/template", Privacy.read, about: .house, template),
        ]
    }

    private func work(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let reached = needs.rights.reached(visit, Privacy.read)
        let counts = try await needs.database.read { tx in
            (
                requests: try RequestStore.count(reached: reached, isOpen: true, tx),
                tellings: try TellingStore.count(reached: reached, isOpen: true, tx),
                consents: try ConsentStore.count(ConsentFilter(state: .given), reached: reached, tx),
                unchecked: try PurposeStore.list(tx).count { !$0.isChecked }
            )
        }
        return Layout(title: visit.say(PrivacyText.work)).page(visit) { html in
            html(.h1, visit.say(PrivacyText.work))
            html.figures(
                visit.say(PrivacyText.work),
                [
                    (String(counts.requests), visit.say(PrivacyText.requests)),
                    (String(counts.tellings), visit.say(TellingText.title)),
                    (String(counts.consents), visit.say(PrivacyText.consents)),
                    (String(counts.unchecked), visit.say(PrivacyText.notChecked)),
                ]
            )
            let places = needs.rights.isForHouse(visit) ? Self.places + Self.housePlaces : Self.places
            for (title, link) in places {
                html(.a, .class("card"), .href(link)) { html in html(.b, visit.say(title)) }
            }
        }
    }

    private static let places: [(Sentence, Link)] = [
        (PrivacyText.requests, PrivacyPaths.requests), (TellingText.title, PrivacyPaths.tellings),
        (PhotoText.title, PrivacyPaths.photos), (PrivacyText.consents, PrivacyPaths.consents),
        (PrivacyText.breaches, PrivacyPaths.breaches), (PrivacyText.record, PrivacyPaths.record),
        (PrivacyText.notices, PrivacyPaths.notices), (AgreementText.title, PrivacyPaths.template),
    ]
    private static let housePlaces: [(Sentence, Link)] = [
        (PrivacyText.retention, PrivacyPaths.retention), (PrivacyText.agreements, PrivacyPaths.agreements),
        (PrivacyText.erase, Link("privacy", "erase")),
    ]

    private func retention(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let lines = try await needs.retention.preview(at: visit.clock.now)
        return visit.privacyLayout(PrivacyText.retention).page(visit) { html in
            html(.h1, visit.say(PrivacyText.retention))
            html(.p, visit.say(PrivacyText.retentionLead))
            let rows = lines.map {
                RecordList.Line(
                    link: nil,
                    cells: [visit.say($0.title), visit.say(PrivacyText.after($0.days)), String($0.count)]
                )
            }
            RecordList(heads: [PrivacyText.title, PrivacyText.days, PrivacyText.ready], lines: rows)
                .write(&html, visit)
        }
    }

    private func agreements(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let (signed, partners) = try await needs.database.read { tx in
            (try AgreementStore.list(tx), try needs.rights.owners(visit, Privacy.house, tx).organizations)
        }
        return AgreementPage(visit: visit, signed: signed, partners: partners).reply()
    }

    private func sign(_ visit: Visit, _ input: AgreementInput) async throws -> Reply {
        let today = visit.clock.today
        let day = try input.inputs.findDay("signed", today: today) ?? today
        try await needs.database.write { tx in
            try AgreementStore.insert(
                input.organization,
                agreedOn: day,
                note: input.note,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
            try input.guarded.note(input.organization, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(PrivacyPaths.agreements)
    }

    private func template(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let under = (PrivacyText.agreements, PrivacyPaths.agreements)
        return visit.privacyLayout(AgreementText.title, under: under).page(visit) { html in
            html(.h1, visit.say(AgreementText.title))
            html(.p, .class("notice"), text: visit.say(AgreementText.caution))
            html(.div, .class("card")) { html in
                html(.ol) { html in
                    for clause in AgreementText.clauses { html(.li, visit.say(clause)) }
                }
                html(.div, .class("two")) { html in
                    for side in AgreementText.sides { writeSide(&html, visit, side) }
                }
            }
            html(.p, .class("src"), text: visit.say(PrivacyText.version(AgreementText.wording)))
        }
    }
}

extension KeepingPages {
    /// Lines to write on; drawn, because dots break on a narrow page.
    fileprivate func writeSide(_ html: inout HTML, _ visit: Visit, _ side: Sentence) {
        html(.div, .class("sign")) { html in
            html(.b, visit.say(side))
            for label in AgreementText.signLabels {
                html(.p) { html in
                    html(.span, visit.say(label))
                    html(.span, .class("rule"), text: "")
                }
            }
        }
    }
}

/// A signature as its form sends it.
private struct AgreementInput: RouteInput {
    static let fields: [Field] = [
        .form("organization", .id), .form("signed", .day), .form("note", .text(max: 300)), GuardAnswer.field,
    ]
    let organization: String
    let guarded: GuardedWords
    let inputs: Inputs
    var note: String { guarded.first }

    init(_ inputs: Inputs) throws {
        organization = try inputs.text("organization")
        let note = inputs.find("note") ?? ""
        guarded = try PrivacyGuard.check([note], .publishing, GuardAnswer.read(inputs))
        self.inputs = inputs
    }
}

/// Who has signed, and the form that records a signature.
struct AgreementPage: Sendable {
    let visit: Visit
    let signed: [ProcessingAgreement]
    let partners: [OwnerChoices.Choice]

    func reply() -> Reply {
        visit.privacyLayout(PrivacyText.agreements).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(PrivacyText.agreements))
                html(
                    .a,
                    .class("btn plain"),
                    .href(PrivacyPaths.template),
                    text: visit.say(PrivacyText.template)
                )
            }
            if signed.isEmpty { html(.p, .class("card empty"), text: visit.say(PrivacyText.noAgreements)) }
            let lines = signed.map { agreement in
                let name = partners.first { $0.id == agreement.organization }?.title
                return RecordList.Line(
                    link: nil,
                    cells: [
                        name ?? agreement.organization, visit.day(agreement.agreedOn),
                        visit.say(PrivacyText.version(agreement.wording)), agreement.note,
                    ]
                )
            }
            let heads = [
                PrivacyText.organization, PrivacyText.signedOn, AgreementText.title, PrivacyText.paperPlace,
            ]
            if !lines.isEmpty { RecordList(heads: heads, lines: lines).write(&html, visit) }
            writeForm(&html)
        }
    }

    private func writeForm(_ html: inout HTML) {
        html(.form, .class("card stack noprint"), .post, .action(PrivacyPaths.agreements)) { html in
            html(.h2, visit.say(PrivacyText.newAgreement))
            html.choice(
                visit.say(PrivacyText.organization),
                id: "organization",
                options: partners.map { ($0.id, $0.title) }
            )
            html.field(visit.say(PrivacyText.signedOn), id: "signed", .value(visit.day(visit.clock.today)))
            html.field(visit.say(PrivacyText.paperPlace), id: "note")
            html(.button, .class("btn"), text: visit.say(PrivacyText.save))
        }
    }
}
