// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Places
import Web

/// The list: who is in the network, what they are and where they work.
struct OrganizationListPage: Sendable {
    let filter: OrganizationFilter
    let paging: Paging
    let total: Int
    let organizations: [Organization]

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        Layout(title: visit.say(OrganizationText.title), current: "partners").page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(OrganizationText.listAnswers))
                if visit.may(Partners.write) {
                    let link = OrganizationPages.new()
                    html(.a, .class("btn"), .href(link), text: visit.say(OrganizationText.new))
                }
            }
            writeOthers(&html, visit)
            writeFilter(&html, visit, written.resolver.gazetteer)
            if organizations.isEmpty {
                writeEmpty(&html, visit)
            } else {
                html(.p, visit.say(OrganizationText.count(total)))
                writeTable(&html, visit, written)
                writeCards(&html, visit, written)
                paging.write(&html, visit, total: total) { OrganizationPages.list(filter, page: $0) }
                writeFiles(&html, visit)
            }
        }
    }

    /// The other lists of the register, as far as the reader may open them.
    private func writeOthers(_ html: inout HTML, _ visit: Visit) {
        let lists: [(Sentence, Link, Permission)] = [
            (CoverageText.title, CoveragePages.coverage(""), Partners.read),
            (RegistryText.entries, CoveragePages.register(EntryFilter()), Partners.read),
            (PeopleText.persons, PeoplePaths.persons(PersonFilter()), Partners.readPeople),
            (PeopleText.committees, PeoplePaths.committees(), Partners.readPeople),
            (PeopleText.households, PeoplePaths.households(in: ""), Partners.readHouseholds),
        ]
        html(.div, .class("row tight noprint")) { html in
            for (title, link, permission) in lists where visit.may(permission, .house) {
                html(.a, .class("btn plain"), .href(link), text: visit.say(title))
            }
        }
    }

    private func writeFilter(_ html: inout HTML, _ visit: Visit, _ gazetteer: Gazetteer) {
        let form = FormWriter(visit: visit, faults: [])
        html(.form, .class("card row"), .get, .action(OrganizationPages.list()), .role("search")) { html in
            html(.div, .class("grow")) { html in
                form.text(&html, OrganizationText.search, id: "q", value: filter.text)
            }
            form.choice(
                &html,
                OrganizationText.kind,
                id: "kind",
                options: OrganizationKind.allCases.map { ($0.rawValue, visit.say($0.title)) },
                chosen: filter.kind?.rawValue ?? "",
                none: OrganizationText.anyKind
            )
            form.choice(
                &html,
                OrganizationText.province,
                id: "place",
                options: ProvinceOptions.all(gazetteer, visit.language),
                chosen: filter.place?.rawValue ?? "",
                none: OrganizationText.anyProvince
            )
            html(.button, .class("btn plain"), text: visit.say(OrganizationText.searchButton))
        }
    }

    private func writeEmpty(_ html: inout HTML, _ visit: Visit) {
        let isAll = filter == .all
        html(.div, .class("card empty")) { html in
            html(.p, visit.say(isAll ? OrganizationText.none : OrganizationText.notFound))
            guard visit.may(Partners.write) else { return }
            let link = OrganizationPages.new(name: filter.text)
            html(.p) { html in html(.a, .class("btn"), .href(link), text: visit.say(OrganizationText.new)) }
        }
    }

    private func writeTable(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        let heads = [OrganizationText.name, OrganizationText.kind, OrganizationText.places]
        html(.div, .class("board desk")) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for head in heads { html(.th, .scope("col"), text: visit.say(head)) }
                    }
                }
                html(.tbody) { html in
                    for organization in organizations {
                        html(.tr) { html in
                            html(.th, .scope("row")) { html in writeName(&html, visit, organization) }
                            html(.td, kinds(organization, visit))
                            html(.td, places(organization, visit, written))
                        }
                    }
                }
            }
        }
    }

    private func writeCards(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        html(.section, .class("phone"), .aria("label", visit.say(OrganizationText.title))) { html in
            for organization in organizations {
                html(.div, .class("card")) { html in
                    html(.h2) { html in writeName(&html, visit, organization) }
                    let words = [kinds(organization, visit), places(organization, visit, written)]
                    html(.small, words.filter { !$0.isEmpty }.joined(separator: " · "))
                }
            }
        }
    }

    private func writeName(_ html: inout HTML, _ visit: Visit, _ organization: Organization) {
        let link = OrganizationPages.path(to: organization.id)
        html(.a, .href(link), prose: organization.name(visit.language))
        if let short = organization.aliases.first { html(.small, " \(short)") }
    }

    private func kinds(_ organization: Organization, _ visit: Visit) -> String {
        organization.kinds.map { visit.say($0.title) }.joined(separator: ", ")
    }

    /// The first places only: a network of fourteen provinces would fill a page.
    private func places(_ organization: Organization, _ visit: Visit, _ written: WrittenPlaces) -> String {
        let names = organization.places.prefix(4).map { written.name($0, visit.language) }
        let rest = organization.places.count - names.count
        return names.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    }

    private func writeFiles(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("row tight noprint")) { html in
            let files = [("list.xlsx", OrganizationText.xlsx), ("list.csv", OrganizationText.csv)]
            for (name, title) in files {
                html(
                    .a,
                    .class("btn plain"),
                    .href(OrganizationPages.file(name, filter)),
                    text: visit.say(title)
                )
            }
        }
    }
}

/// The provinces of the country, as a choice offers them: in Thai order, or by their English names.
enum ProvinceOptions {
    static func all(_ gazetteer: Gazetteer, _ language: Language) -> [(value: String, title: String)] {
        let provinces = gazetteer.provinces.map {
            (value: $0.id.rawValue, thai: $0.thai, english: $0.english)
        }
        return
            provinces
            .map { (value: $0.value, title: language == .thai ? $0.thai : $0.english) }
            .sorted { SortedName($0.title) < SortedName($1.title) }
    }
}
