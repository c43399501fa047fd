// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// A person's own page behind a secret link: agree, or take it back, with one button and without an account.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /consent/{token} | link | what was or is to be agreed; no name stands there |
/// | POST | /consent/{token}/agree, /consent/{token}/withdraw | link | gives it, takes it back |
struct OwnConsentPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/consent/{token}", .link, show), .post("/consent/{token}/agree", .link, agree),
            .post("/consent/{token}/withdraw", .link, withdraw),
        ]
    }

    private func show(_ visit: Visit, _ input: TokenInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let consent = try ConsentStore.get(link: input.token, tx)
            let purpose = try PurposeStore.get(consent.purpose, tx)
            let notice =
                consent.state == .asked
                ? try NoticeStore.current(purpose, tx)
                : try NoticeStore.find(purpose, version: consent.noticeVersion, tx)
            return ConsentPage.Model(
                consent: consent,
                subject: nil,
                purpose: purpose,
                notice: notice,
                owner: try needs.title(of: consent.owner, visit, tx)
            )
        }
        let title = visit.say(PrivacyText.receipt)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            ConsentFacts(visit: visit, model: model).write(&html, name: nil)
            html(.div, .class("row tight noprint")) { html in
                if model.consent.state == .asked {
                    button(&html, visit, input.token, "agree", PrivacyText.agree, isMain: true)
                    button(&html, visit, input.token, "withdraw", PrivacyText.disagree)
                } else if model.consent.state == .given {
                    button(&html, visit, input.token, "withdraw", PrivacyText.withdraw)
                }
            }
        }
    }

    private func agree(_ visit: Visit, _ input: TokenInput) async throws -> Reply {
        try await needs.database.write { tx in
            let consent = try ConsentStore.get(link: input.token, tx)
            let notice = try NoticeStore.current(PurposeStore.get(consent.purpose, tx), tx)
            try ConsentStore.give(consent, notice: notice.version, at: visit.clock.now, tx)
        }
        return .see(PrivacyPaths.own(input.token))
    }

    private func withdraw(_ visit: Visit, _ input: TokenInput) async throws -> Reply {
        try await needs.database.write { tx in
            let consent = try ConsentStore.get(link: input.token, tx)
            try ConsentStore.withdraw(consent.id, by: "link", at: visit.clock.now, tx)
        }
        return .see(PrivacyPaths.own(input.token))
    }

    private func button(
        _ html: inout HTML,
        _ visit: Visit,
        _ token: String,
        _ act: String,
        _ title: Sentence,
        isMain: Bool = false
    ) {
        html(.form, .post, .action(PrivacyPaths.own(token, act))) { html in
            html(.button, .class(isMain ? "btn" : "btn plain"), text: visit.say(title))
        }
    }
}

/// The secret of a link.
private struct TokenInput: RouteInput {
    static let fields: [Field] = [.path("token")]
    let token: String
    init(_ inputs: Inputs) throws { token = try inputs.text("token") }
}
