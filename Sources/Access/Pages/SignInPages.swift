// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Login and password, the code of the second step, and out again.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET, POST | /sign-in | link | login and password; the answer is the same for unknown names |
/// | GET, POST | /sign-in/code | link | the code from the app, or a recovery code |
/// | POST | /sign-out | link | ends this session; the phone stays known |
/// | GET | /signed-out | link | says so |
struct SignInPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/sign-in", .link, show), .post("/sign-in", .link, signIn),
            .get("/sign-in/code", .link, askCode), .post("/sign-in/code", .link, takeCode),
            .post("/sign-out", .link, signOut), .get("/signed-out", .link, signedOut),
        ]
    }

    private func show(_ visit: Visit, _ input: BackInput) async throws -> Reply {
        SignInPage(visit: visit, back: input.back, login: "", faults: []).reply()
    }

    private func signIn(_ visit: Visit, _ input: SignInInput) async throws -> Reply {
        do {
            let entry = try await needs.entrance.signIn(
                login: input.login,
                password: input.password,
                address: visit.request.client,
                label: DeviceLabel.make(visit.request)
            )
            return try await needs.welcome(entry, visit, back: input.back)
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem) else { throw problem }
            let page = SignInPage(visit: visit, back: input.back, login: input.login, faults: form.faults)
            return form.mark(page.reply())
        }
    }

    private func askCode(_ visit: Visit, _ input: BackInput) async throws -> Reply {
        _ = try await needs.signedIn(visit)
        return CodePage(visit: visit, back: input.back, faults: []).reply()
    }

    private func takeCode(_ visit: Visit, _ input: CodeInput) async throws -> Reply {
        let session = try await needs.signedIn(visit).session
        do {
            let entry = try await needs.entrance.confirm(
                session,
                code: input.code,
                address: visit.request.client
            )
            return try await needs.welcome(entry, visit, back: input.back)
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem) else { throw problem }
            return form.mark(CodePage(visit: visit, back: input.back, faults: form.faults).reply())
        }
    }

    private func signOut(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        if let token = AccessCookies.session(visit.request) {
            let now = visit.clock.now
            try await needs.database.write { try SessionStore.end(token: token, at: now, $0) }
        }
        var reply = AccessCookies.drop(in: .see(AccessLinks.signedOut), visit.request)
        // The next person on a shared phone opens nothing from its memory; browsers heed it over HTTPS only.
        if visit.request.isSecure { reply.headers.append(("clear-site-data", "\"cache\"")) }
        return reply
    }

    private func signedOut(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let title = visit.say(EnterText.signedOut)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(EnterText.signedOutHow))
            html(.p) { html in
                html(.a, .class("btn"), .href(AccessLinks.unlock()), text: visit.say(EnterText.comeBack))
            }
        }
    }
}

private struct SignInInput: RouteInput {
    static let fields: [Field] = [
        .form("login", .text(max: 200)), .form("password", .text(max: 1000)),
        .form("back", .text(max: 2000)),
    ]
    let login: String
    let password: String
    let back: String

    init(_ inputs: Inputs) throws {
        login = inputs.find("login") ?? ""
        password = inputs.all("password").first ?? ""
        back = inputs.find("back") ?? ""
    }
}

private struct CodeInput: RouteInput {
    static let fields: [Field] = [.form("code", .text(max: 100)), .form("back", .text(max: 2000))]
    let code: String
    let back: String

    init(_ inputs: Inputs) throws {
        code = inputs.find("code") ?? ""
        back = inputs.find("back") ?? ""
    }
}

/// The page for login and password.
struct SignInPage: Sendable {
    let visit: Visit
    let back: String
    let login: String
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(EnterText.signIn)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            let form = FormWriter(visit: visit, faults: faults)
            html(.form, .class("card stack"), .post, .action(AccessLinks.signIn())) { html in
                form.hidden(&html, "back", back)
                let fields = SecretFields(form: form)
                fields.login(&html, value: login)
                fields.password(&html, EnterText.password)
                html(.button, .class("btn"), text: visit.say(EnterText.signInButton))
            }
            if AccessCookies.device(visit.request) != nil {
                let link = AccessLinks.unlock(back: back)
                html(.p) { html in
                    html(.a, .class("btn plain"), .href(link), text: visit.say(EnterText.withPIN))
                }
            }
            html(.p, .class("muted"), text: visit.say(EnterText.newHere))
        }
    }
}

/// The page for the code of the second step.
struct CodePage: Sendable {
    let visit: Visit
    let back: String
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(EnterText.codeTitle)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(EnterText.codeHow))
            let form = FormWriter(visit: visit, faults: faults)
            html(.form, .class("card stack"), .post, .action(AccessLinks.code())) { html in
                form.hidden(&html, "back", back)
                SecretFields(form: form).code(&html)
                html(.button, .class("btn"), text: visit.say(EnterText.goOn))
            }
            html(.details, .class("card")) { html in
                html(.summary, visit.say(EnterText.recoveryAsk))
                html(.form, .class("stack"), .post, .action(AccessLinks.code())) { html in
                    form.hidden(&html, "back", back)
                    html.field(
                        visit.say(EnterText.recoveryCode),
                        id: "recovery",
                        name: "code",
                        .plain(.autocomplete, "off"),
                        .plain(.autocapitalize, "characters"),
                        .flag(.required)
                    )
                    html(.button, .class("btn plain"), text: visit.say(EnterText.useRecovery))
                }
            }
        }
    }
}
