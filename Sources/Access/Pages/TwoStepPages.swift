// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Sealing
import Web

/// Setting up the second step: a key for the app as a picture, and recovery codes that are shown once.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /sign-in/two-steps | link | a new key, not in force yet |
/// | POST | /sign-in/two-steps | link | with a code from the app it is in force; shows the recovery codes |
struct TwoStepPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [.get("/sign-in/two-steps", .link, offer), .post("/sign-in/two-steps", .link, finish)]
    }

    private func offer(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await page(visit, try await needs.signedIn(visit), [])
    }

    private func finish(_ visit: Visit, _ input: TwoStepInput) async throws -> Reply {
        let person = try await needs.signedIn(visit)
        do {
            let (entry, codes) = try await needs.entrance.finishTwoFactors(person.session, code: input.code)
            let page = RecoveryPage(visit: visit, codes: codes).reply()
            return AccessCookies.keep(entry, in: page, visit.request)
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem) else { throw problem }
            return form.mark(try await page(visit, person, form.faults))
        }
    }

    private func page(_ visit: Visit, _ person: SignedIn, _ faults: [FormFault]) async throws -> Reply {
        // Whoever holds a phone that lies open must not learn the key that will protect the account.
        if person.session.strength == .pin {
            return .see(AccessLinks.signIn(back: AccessLinks.twoSteps.text))
        }
        let offer = try await needs.entrance.beginTwoFactors(person.account, isMistyped: !faults.isEmpty)
        return TwoStepPage(
            visit: visit,
            uri: offer.uri.reveal(),
            secret: offer.secret.reveal(),
            isNeeded: person.entered.need == .setUpTwoFactors,
            faults: faults
        ).reply()
    }
}

private struct TwoStepInput: RouteInput {
    static let fields: [Field] = [.form("code", .text(max: 100))]
    let code: String

    init(_ inputs: Inputs) throws { code = inputs.find("code") ?? "" }
}

/// Three steps: open the app, scan, type the code.
struct TwoStepPage: Sendable {
    let visit: Visit
    let uri: String
    let secret: String
    let isNeeded: Bool
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(MeText.twoSteps)
        return Layout(title: title, isPublic: isNeeded).page(visit) { html in
            html(.h1, title)
            if isNeeded { html(.p, .class("notice"), text: visit.say(MeText.twoStepsNeeded)) }
            html(.div, .class("card")) { html in
                html(.p, "1. " + visit.say(MeText.step1))
                html(.p, "2. " + visit.say(MeText.step2))
                QRPicture(text: uri, label: visit.say(MeText.qrLabel)).write(&html)
                html(.details) { html in
                    html(.summary, visit.say(MeText.step2Typed))
                    html(.p) { html in html(.b, .class("secret"), text: grouped) }
                }
            }
            let form = FormWriter(visit: visit, faults: faults)
            html(.form, .class("card stack"), .post, .action(AccessLinks.twoSteps)) { html in
                html(.p, "3. " + visit.say(MeText.step3))
                SecretFields(form: form).code(&html)
                html(.button, .class("btn"), text: visit.say(MeText.confirm))
            }
        }
    }

    /// Four letters at a time are easier to copy.
    private var grouped: String {
        stride(from: 0, to: secret.count, by: 4)
            .map { String(secret.dropFirst($0).prefix(4)) }
            .joined(separator: " ")
    }
}

/// The recovery codes, shown once.
struct RecoveryPage: Sendable {
    let visit: Visit
    let codes: [String]

    func reply() -> Reply {
        let title = visit.say(MeText.recovery)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(MeText.recoveryHow))
            html(.ol, .class("card codes")) { html in
                for code in codes { html(.li) { html in html(.b, .class("secret"), text: code) } }
            }
            html(.p) { html in
                html(.a, .class("btn"), .href(Link()), text: visit.say(MeText.recoveryKept))
            }
        }
    }
}
