// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// One organization: its names, what it is, where it works, what it takes part in.
struct OrganizationPage: Sendable {
    let file: OrganizationFile
    let links: [(Sentence, Link)]

    private var organization: Organization { file.organization }

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let name = organization.name(visit.language)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()), .init(name),
        ]
        let subject = Subject(organizations: [organization.id.rawValue])
        let mayChange = visit.may(Partners.write, subject)
        return Layout(title: name, current: "partners", crumbs: crumbs).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, prose: name)
                if mayChange {
                    let edit = OrganizationPages.edit(organization.id)
                    html(.a, .class("btn plain"), .href(edit), text: visit.say(OrganizationText.edit))
                }
            }
            html(.div, .class("card")) { html in writeFacts(&html, visit, written) }
            writeProgrammes(&html, visit)
            OrganizationSections(file: file, mayChange: mayChange, written: written).write(&html, visit)
            OrganizationPeople(file: file).write(&html, visit)
            writeLinks(&html, visit)
            html.copyForLine(line(visit, written), visit)
        }
    }

    private func writeFacts(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        if let rung = file.rung(on: visit.clock.today) {
            html.chip(.done, visit.say(RegistryWords.step(rung)))
        }
        OrganizationFacts(organization: organization, isNameShown: false).write(&html, visit, written)
    }

    private func writeProgrammes(_ html: inout HTML, _ visit: Visit) {
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(OrganizationText.programmes))
            if file.programmes.isEmpty {
                html(.p, .class("muted"), text: visit.say(OrganizationText.noProgrammes))
            }
            for programme in file.programmes {
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
            (RegistryText.founded, founding(visit)),
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

extension OrganizationFacts {
    /// The founding day and the years since, for whoever plans an anniversary.
    private func founding(_ visit: Visit) -> String {
        guard let founded = organization.founded else { return "" }
        let today = visit.clock.today
        let hasCome = (today.month, today.day) >= (founded.month, founded.day)
        let years = today.year - founded.year - (hasCome ? 0 : 1)
        return [visit.day(founded), years > 0 ? visit.say(RegistryText.age(years)) : ""].joinedWords
    }
}

extension Visit {
    /// The whole address of a page, as a message needs it; by the name under which the server was called.
    func address(of link: Link) -> String {
        request.headers["host"] == nil ? "" : address(link.text)
    }
}
