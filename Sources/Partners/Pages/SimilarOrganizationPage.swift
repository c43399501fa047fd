// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Asks whether a typed name means someone already known; nothing that was typed is lost.
struct SimilarOrganizationPage: Sendable {
    /// One partner that may be meant.
    struct Choice: Sendable {
        let match: OrganizationMatch
        let organization: Organization
    }

    let form: OrganizationForm
    /// The organization that is changed; nil for a new one.
    let id: Organization.ID?
    let choices: [Choice]

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let title = visit.say(OrganizationText.similar)
        return Layout(title: title, current: "partners").page(visit, status: 409) { html in
            html(.h1, title)
            html(.p, visit.say(OrganizationText.similar(to: form.name)))
            for choice in choices { writeChoice(&html, visit, written, choice) }
            let action = id.map(OrganizationPages.path) ?? OrganizationPages.list()
            html(.form, .class("row"), .post, .action(action)) { html in
                let writer = FormWriter(visit: visit, faults: [])
                for field in form.typed { writer.hidden(&html, field.name, field.value) }
                let anyway = id == nil ? OrganizationText.addAnyway : OrganizationText.saveAnyway
                html(
                    .button,
                    .class("btn plain"),
                    .name("similar"),
                    .value("anyway"),
                    text: visit.say(anyway)
                )
                html(
                    .button,
                    .class("btn quiet"),
                    .name("similar"),
                    .value("edit"),
                    text: visit.say(OrganizationText.backToForm)
                )
            }
        }
    }

    private func writeChoice(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces, _ choice: Choice) {
        let isSure = choice.match.certainty == .sure
        html(.div, .class("card")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2, choice.organization.name(visit.language))
                html.chip(
                    isSure ? .done : .none,
                    visit.say(isSure ? OrganizationText.sureMatch : OrganizationText.likelyMatch)
                )
            }
            OrganizationFacts(organization: choice.organization, isNameShown: false).write(
                &html,
                visit,
                written
            )
            writeUse(&html, visit, choice.organization.id)
        }
    }

    /// A new name can be remembered with the known partner; a changed one belongs to its own.
    private func writeUse(_ html: inout HTML, _ visit: Visit, _ known: Organization.ID) {
        html(.div, .class("row tight")) { html in
            html(
                .a,
                .class("btn plain"),
                .href(OrganizationPages.path(to: known)),
                text: visit.say(OrganizationText.useExisting)
            )
            guard id == nil else { return }
            html(.form, .post, .action(OrganizationPages.names(known))) { html in
                FormWriter(visit: visit, faults: []).hidden(&html, "name", form.name)
                html(.button, .class("btn"), text: visit.say(OrganizationText.remember(form.name)))
            }
        }
    }
}
