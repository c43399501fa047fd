// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// The form of an organization, with what is wrong and, after a conflict, what someone else saved.
struct OrganizationFormPage: Sendable {
    let form: OrganizationForm
    /// The organization that is changed; nil for a new one.
    let id: Organization.ID?
    var faults: [FormFault] = []
    var latest: Organization?

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let title = visit.say(id == nil ? OrganizationText.new : OrganizationText.change)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()), .init(title),
        ]
        let status = latest != nil ? 409 : faults.isEmpty ? 200 : 422
        return Layout(title: title, current: "partners", crumbs: crumbs).page(visit, status: status) { html in
            html(.h1, title)
            let writer = FormWriter(visit: visit, faults: faults)
            writer.summary(&html)
            writeLatest(&html, visit, written)
            let action = id.map(OrganizationPages.path) ?? OrganizationPages.list()
            html(.form, .class("card stack"), .post, .action(action)) { html in
                writeFields(&html, writer, written)
                html(.div) { html in html(.button, .class("btn"), text: visit.say(OrganizationText.save)) }
            }
        }
    }

    private func writeLatest(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        guard let latest else { return }
        html(.div, .class("card item ask"), .role("alert")) { html in
            html(.p, visit.say(FormText.changedMeanwhile))
            html(.h2, visit.say(FormText.latest))
            OrganizationFacts(organization: latest, isNameShown: true).write(&html, visit, written)
        }
    }

    private func writeFields(_ html: inout HTML, _ writer: FormWriter, _ written: WrittenPlaces) {
        let visit = writer.visit
        writer.hidden(&html, "version", String(latest?.version ?? form.version))
        writer.text(&html, OrganizationText.name, id: "name", value: form.name)
        writer.area(
            &html,
            OrganizationText.aliases,
            id: "aliases",
            value: form.aliases,
            hint: OrganizationText.aliasesHint
        )
        writer.text(&html, OrganizationText.english, id: "english", value: form.english)
        writeKinds(&html, writer)
        let levels = OrganizationLevel.allCases.map { (value: $0.rawValue, title: visit.say($0.title)) }
        writer.choice(&html, OrganizationText.level, id: "level", options: levels, chosen: form.level)
        writer.choice(
            &html,
            OrganizationText.province,
            id: "province",
            options: ProvinceOptions.all(written.resolver.gazetteer, visit.language),
            chosen: form.province,
            none: OrganizationText.notStated
        )
        writer.area(
            &html,
            OrganizationText.otherPlaces,
            id: "places",
            value: form.places,
            hint: OrganizationText.placesHint
        )
        writer.text(
            &html,
            RegistryText.founded,
            id: "founded",
            value: form.founded,
            hint: DeskText.daysHint
        )
    }

    private func writeKinds(_ html: inout HTML, _ writer: FormWriter) {
        let kinds = OrganizationKind.allCases.map { (value: $0.rawValue, title: writer.visit.say($0.title)) }
        writer.choice(
            &html,
            OrganizationText.kind,
            id: "kind",
            options: kinds,
            chosen: form.kind,
            none: OrganizationText.notStated
        )
        writer.choice(
            &html,
            OrganizationText.secondKind,
            id: "kind2",
            options: kinds,
            chosen: form.secondKind,
            none: OrganizationText.noKind
        )
    }
}
