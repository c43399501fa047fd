// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The page of a one-time link that still works.
struct EnterPage: Sendable {
    let visit: Visit
    let model: EnterModel
    let input: EnterInput
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(model.purpose == .setup ? EnterText.setUp : EnterText.welcome)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            html(.div, .class("stack")) { html in writeGreeting(&html) }
            let form = FormWriter(visit: visit, faults: faults)
            form.summary(&html)
            html(.form, .class("card stack"), .post, .action(AccessLinks.enter(input.token))) { html in
                switch model.purpose {
                case .enter: SecretFields(form: form).newPIN(&html)
                case .setup: writeSetUp(&html, form)
                case .reset: writeReset(&html, form)
                }
                let word = model.purpose == .enter ? EnterText.pinSave : EnterText.goOn
                html(.button, .class("btn"), text: visit.say(word))
            }
            if !model.others.isEmpty {
                html(
                    .p,
                    .class("notice"),
                    text: visit.say(EnterText.alsoHere(model.others.joined(separator: ", ")))
                )
            }
        }
    }

    private func writeGreeting(_ html: inout HTML) {
        if let account = model.account {
            html(.p) { html in html(.b, visit.say(EnterText.hello(account.name))) }
        }
        if let organization = model.organization {
            html(.p, visit.say(EnterText.invited(by: organization)))
        }
        switch model.purpose {
        case .enter: html(.p, visit.say(EnterText.pinHow))
        case .setup: html(.p, visit.say(EnterText.setUpHow))
        case .reset: html(.p, visit.say(EnterText.resetHow))
        }
    }

    private func writeSetUp(_ html: inout HTML, _ form: FormWriter) {
        form.text(
            &html,
            EnterText.name,
            id: "name",
            value: input.name,
            .plain(.autocomplete, "name"),
            .flag(.required)
        )
        writeReset(&html, form)
    }

    private func writeReset(_ html: inout HTML, _ form: FormWriter) {
        let fields = SecretFields(form: form)
        if model.account?.login == nil { fields.login(&html, value: input.login, hint: EnterText.loginHint) }
        fields.newPassword(&html)
    }
}

/// The page of a link that was used, has run out or was taken back.
struct DeadLinkPage: Sendable {
    private let problem: any Problem

    init(_ problem: any Problem) {
        self.problem = problem
    }

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(EnterText.linkDead)
        let status = ProblemPage(problem).status
        return Layout(title: title, isPublic: true).page(visit, status: status) { html in
            html(.h1, title)
            html(.div, .class("card"), .role("alert")) { html in
                html(.p, visit.say(problem.text))
                html(.p, visit.say(EnterText.linkDeadWhy))
            }
            html(.p) { html in
                html(
                    .a,
                    .class("btn plain"),
                    .href(AccessLinks.unlock()),
                    text: visit.say(EnterText.linkDeadPIN)
                )
            }
        }
    }
}
