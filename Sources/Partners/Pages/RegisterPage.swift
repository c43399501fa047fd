// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The register of what others may use: practices, innovations, sources of help.
struct RegisterPage: Sendable {
    let filter: EntryFilter
    let paging: Paging
    let total: Int
    let entries: [RegisterEntry]
    let names: [Organization.ID: String]

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(RegistryText.entries)),
        ]
        let layout = Layout(title: visit.say(RegistryText.entries), current: "partners", crumbs: crumbs)
        return layout.page(visit) { html in
            html(.h1, visit.say(RegistryText.register))
            writeFilter(&html, visit)
            if entries.isEmpty {
                html(.div, .class("card empty")) { html in html(.p, visit.say(RegistryText.noEntries)) }
            } else {
                html(.p, visit.say(RegistryText.entryCount(total)))
            }
            html(.div, .class("stack")) { html in
                for entry in entries { write(&html, visit, entry, written) }
            }
            paging.write(&html, visit, total: total) { CoveragePages.register(filter, page: $0) }
        }
    }

    private func writeFilter(_ html: inout HTML, _ visit: Visit) {
        let form = FormWriter(visit: visit)
        let action = CoveragePages.register(EntryFilter())
        html(.form, .class("card row"), .get, .action(action), .role("search")) { html in
            html(.div, .class("grow")) { html in
                form.text(&html, OrganizationText.searchButton, id: "q", value: filter.text)
            }
            form.choice(
                &html,
                RegistryText.entrySort,
                id: "sort",
                options: EntrySort.allCases.map { ($0.rawValue, visit.say($0.title)) },
                chosen: filter.sort?.rawValue ?? "",
                none: RegistryText.anySort
            )
            form.choice(
                &html,
                RegistryText.theme,
                id: "theme",
                options: Theme.all.map { ($0.id.rawValue, visit.say($0.title)) },
                chosen: filter.theme?.rawValue ?? "",
                none: RegistryText.anyTheme
            )
            html(.button, .class("btn plain"), text: visit.say(OrganizationText.searchButton))
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ entry: RegisterEntry, _ written: WrittenPlaces) {
        html(.div, .class("card stack")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2, prose: entry.title)
                html.chip(.none, visit.say(entry.sort.title))
            }
            if !entry.body.isEmpty { html(.p, prose: entry.body) }
            if !entry.way.isEmpty { html(.p, prose: "\(visit.say(RegistryText.way)): \(entry.way)") }
            let theme = entry.theme.flatMap(Theme.find).map { visit.say($0.title) } ?? ""
            let place = entry.place.map { written.name($0, visit.language) } ?? ""
            html(.div) { html in
                html(
                    .a,
                    .href(OrganizationPages.path(to: entry.organization)),
                    prose: names[entry.organization] ?? ""
                )
                html(.div) { html in html(.small, prose: [theme, place].joinedWords) }
            }
        }
    }
}
