// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Changing one's own PIN and password.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET, POST | /me/pin | me | the present PIN, then a new one for this device |
/// | GET, POST | /me/password | me | the present password, then a new one; ends all other sessions, PINs and app keys |
struct MeSecretPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/me/pin", .me, pin), .post("/me/pin", .me, changePIN),
            .get("/me/password", .me, password), .post("/me/password", .me, changePassword),
        ]
    }

    private func pin(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        SecretPage(visit: visit, isPIN: true, faults: []).reply()
    }

    private func password(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        SecretPage(visit: visit, isPIN: false, faults: []).reply()
    }

    private func changePIN(_ visit: Visit, _ input: SecretInput) async throws -> Reply {
        let session = try await needs.signedIn(visit).session
        return try await mending(visit, input, isPIN: true) {
            try await needs.entrance.changePin(session, old: input.old, new: input.new)
            return .see(AccessLinks.me)
        }
    }

    private func changePassword(_ visit: Visit, _ input: SecretInput) async throws -> Reply {
        let session = try await needs.signedIn(visit).session
        return try await mending(visit, input, isPIN: false) {
            let entry = try await needs.entrance.changePassword(
                session,
                old: input.old,
                new: input.new,
                keepsPhones: input.keepsPhones
            )
            return AccessCookies.keep(entry, in: .see(AccessLinks.me), visit.request)
        }
    }

    private func mending(
        _ visit: Visit,
        _ input: SecretInput,
        isPIN: Bool,
        _ change: () async throws -> Reply
    ) async throws -> Reply {
        do {
            let form = FormProblem(input.faults(isPIN: isPIN))
            if form.faults.isEmpty { return try await change() }
            return form.mark(SecretPage(visit: visit, isPIN: isPIN, faults: form.faults).reply())
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem, known: "old") else { throw problem }
            return form.mark(SecretPage(visit: visit, isPIN: isPIN, faults: form.faults).reply())
        }
    }
}

/// The present secret and the new one, twice, as typed.
private struct SecretInput: RouteInput {
    static let fields: [Field] = [
        .form("old", .text(max: 1000)), .form("pin", .text(max: 40)), .form("password", .text(max: 1000)),
        .form("again", .text(max: 1000)), .form("keep", .flag),
    ]
    let old: String
    let new: String
    let keepsPhones: Bool
    private let again: String

    init(_ inputs: Inputs) throws {
        old = inputs.all("old").first ?? ""
        new = (inputs.all("pin") + inputs.all("password")).first ?? ""
        again = inputs.all("again").first ?? ""
        keepsPhones = inputs.flag("keep")
    }

    func faults(isPIN: Bool) -> [FormFault] {
        if new == again { return [] }
        return [
            FormFault(isPIN ? "pin" : "password", isPIN ? EnterText.pinDiffers : EnterText.passwordDiffers)
        ]
    }
}

/// The form for a new PIN or password.
struct SecretPage: Sendable {
    let visit: Visit
    let isPIN: Bool
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(isPIN ? MeText.changePIN : MeText.changePassword)
        let crumbs: [Layout.Crumb] = [.init(visit.say(MeText.title), AccessLinks.me), .init(title)]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            let form = FormWriter(visit: visit, faults: faults)
            form.summary(&html)
            let action = isPIN ? AccessLinks.pin : AccessLinks.password
            html(.form, .class("card stack"), .post, .action(action)) { html in
                let fields = SecretFields(form: form)
                if isPIN {
                    fields.pin(&html, MeText.oldPIN, name: "old")
                    fields.newPIN(&html)
                } else {
                    fields.password(&html, MeText.oldPassword, name: "old")
                    fields.newPassword(&html)
                    html(.p, .class("muted"), text: visit.say(MeText.endsPhones))
                    form.tick(
                        &html,
                        visit.say(MeText.keepPhones),
                        id: "keep",
                        name: "keep",
                        value: "1",
                        isOn: false
                    )
                }
                html(.button, .class("btn"), text: visit.say(isPIN ? MeText.savePIN : MeText.savePassword))
            }
        }
    }
}
