// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// One organization: its names, what it is, where it works, what it takes part in.
struct OrganizationPage: Sendable {
    let organization: Organization
    let programmes: [Programme]
    let links: [(Sentence, Link)]

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let name = organization.name(visit.language)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()), .init(name),
        ]
        return Layout(title: name, current: "partners", crumbs: crumbs).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, prose: name)
                if visit.may(Partners.write, Subject(organizations: [organization.id.rawValue])) {
                    let edit = OrganizationPages.edit(organization.id)
                    html(.a, .class("btn plain"), .href(edit), text: visit.say(OrganizationText.edit))
                }
            }
            html(.div, .class("card")) { html in writeFacts(&html, visit, written) }
            writeProgrammes(&html, visit)
            writeLinks(&html, visit)
            html.copyForLine(line(visit, written), visit)
        }
    }

    private func writeFacts(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        OrganizationFacts(organization: organization, isNameShown: false).write(&html, visit, written)
    }

    private func writeProgrammes(_ html: inout HTML, _ visit: Visit) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(OrganizationText.programmes))
            if programmes.isEmpty {
                html(.p, .class("muted"), text: visit.say(OrganizationText.noProgrammes))
            }
            for programme in programmes {
                html(.div, .class("card row spread")) { html in
                    html(
                        .a,
                        .href(ProgrammePages.path(to: programme.id)),
                        prose: programme.title(visit.language)
                    )
                    html(.small, roles(in: programme).map { visit.say($0.title) }.joined(separator: ", "))
                }
            }
        }
    }

    private func roles(in programme: Programme) -> [Programme.Role] {
        let roles = programme.partners.filter { $0.organization == organization.id }.map(\.role)
        return programme.funder == organization.id && !roles.contains(.funder) ? roles + [.funder] : roles
    }

    private func writeLinks(_ html: inout HTML, _ visit: Visit) {
        guard !links.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(OrganizationText.more))
            html(.div, .class("row tight")) { html in
                for (title, link) in links {
                    html(.a, .class("btn plain"), .href(link), text: visit.say(title))
                }
            }
        }
    }

    private func line(_ visit: Visit, _ written: WrittenPlaces) -> String {
        let kinds = organization.kinds.map { visit.say($0.title) }.joined(separator: ", ")
        let places = organization.places.prefix(6).map { written.name($0, visit.language) }
        return LineText.make(
            [organization.name(visit.language), kinds, places.joined(separator: ", ")],
            address: visit.address(of: OrganizationPages.path(to: organization.id))
        )
    }
}

/// What is known about an organization, as pairs of words and values.
struct OrganizationFacts: Sendable {
    let organization: Organization
    let isNameShown: Bool

    /// Whether the heading above shows the English name.
    private func isNameForeign(_ language: Language) -> Bool {
        language == .english && organization.english != nil
    }

    func write(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        let language = visit.language
        let pairs: [(Sentence, String)] = [
            (OrganizationText.name, isNameShown || isNameForeign(language) ? organization.name : ""),
            (
                OrganizationText.englishShort,
                isNameShown || language == .thai ? organization.english ?? "" : ""
            ),
            (OrganizationText.aliases, organization.aliases.joined(separator: " · ")),
            (OrganizationText.kind, organization.kinds.map { visit.say($0.title) }.joined(separator: " · ")),
            (OrganizationText.level, visit.say(organization.level.title)),
            (
                OrganizationText.places,
                organization.places.map { written.name($0, language) }.joined(separator: " · ")
            ),
        ]
        html(.dl) { html in
            for (word, value) in pairs where !value.isEmpty {
                html(.dt, visit.say(word))
                html(.dd, prose: value)
            }
        }
    }
}

extension Visit {
    /// The whole address of a page, as a message needs it; by the name under which the server was called.
    func address(of link: Link) -> String {
        request.headers["host"] == nil ? "" : address(link.text)
    }
}
