// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// The matrix of one province or district: places × themes, with the gaps said in words first.
struct CoveragePage: Sendable {
    let whole: Place
    /// One theme looked at closely; nil for all.
    let theme: Theme?
    let table: CoverageTable
    let names: [Organization.ID: String]

    func write(_ visit: Visit, _ gazetteer: Gazetteer) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(OrganizationText.title), OrganizationPages.list()),
            .init(visit.say(CoverageText.title)),
        ]
        let layout = Layout(title: visit.say(CoverageText.title), current: "partners", crumbs: crumbs)
        return layout.page(visit) { html in
            html(.h1, visit.say(CoverageText.answers))
            writeFilter(&html, visit, gazetteer)
            html(.section, .class("stack")) { html in
                html(.h2, visit.say(CoverageText.gaps))
                writeGaps(&html, visit)
            }
            if let theme { writeWho(&html, visit, theme) } else { writeMatrix(&html, visit) }
            html(.p, .class("muted"), text: visit.say(CoverageText.source))
        }
    }

    private func name(_ place: Place, _ visit: Visit) -> String {
        visit.language == .thai ? place.thai : place.english
    }

    private func writeFilter(_ html: inout HTML, _ visit: Visit, _ gazetteer: Gazetteer) {
        let form = FormWriter(visit: visit)
        html(.form, .class("card row"), .get, .action(CoveragePages.coverage("")), .role("search")) { html in
            form.choice(
                &html,
                OrganizationText.province,
                id: "place",
                options: ProvinceOptions.all(gazetteer, visit.language),
                chosen: String(whole.id.rawValue.prefix(2))
            )
            form.choice(
                &html,
                RegistryText.theme,
                id: "theme",
                options: Theme.all.map { ($0.id.rawValue, visit.say($0.title)) },
                chosen: theme?.id.rawValue ?? "",
                none: RegistryText.anyTheme
            )
            html(.button, .class("btn"), text: visit.say(CoverageText.show))
        }
    }

    private func writeGaps(_ html: inout HTML, _ visit: Visit) {
        let themes = theme.map { [$0] } ?? table.themes
        let lines = themes.compactMap { theme -> String? in
            let gaps = table.gaps(theme)
            guard !gaps.isEmpty else { return nil }
            let sentence = CoverageText.nobody(
                theme.title,
                gaps.map { name($0, visit) },
                of: table.places.count,
                in: name(whole, visit)
            )
            return visit.say(sentence)
        }
        html(.div, .class(lines.isEmpty ? "card" : "card item ask")) { html in
            if lines.isEmpty { html(.p, visit.say(CoverageText.noGaps)) }
            html(.ul) { html in
                for line in lines { html(.li, prose: line) }
            }
        }
    }

    private func writeMatrix(_ html: inout HTML, _ visit: Visit) {
        html(.h2, visit.say(CoverageText.matrix))
        html(
            .div,
            .class("board"),
            .plain(.tabindex, "0"),
            .role("region"),
            .aria("label", visit.say(CoverageText.matrix))
        ) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col"), text: visit.say(RegistryText.theme))
                        for place in table.places { html(.th, .scope("col"), text: name(place, visit)) }
                    }
                }
                html(.tbody) { html in
                    for theme in table.themes { writeRow(&html, visit, theme) }
                }
            }
        }
    }

    private func writeRow(_ html: inout HTML, _ visit: Visit, _ theme: Theme) {
        html(.tr) { html in
            html(.th, .scope("row")) { html in
                let link = CoveragePages.coverage(whole.id.rawValue, theme: theme.id.rawValue)
                html(.a, .href(link), text: visit.say(theme.title))
            }
            for place in table.places {
                let count = table.organizations(place, theme).count
                html(.td) { html in
                    if count == 0 {
                        html.chip(.help, visit.say(CoverageText.nobody))
                    } else {
                        html.chip(.done, String(count))
                    }
                }
            }
        }
    }

    private func writeWho(_ html: inout HTML, _ visit: Visit, _ theme: Theme) {
        html(.h2, prose: "\(visit.say(CoverageText.who)): \(visit.say(theme.title))")
        html(.div, .class("stack")) { html in
            for place in table.places {
                let who = table.organizations(place, theme).map { ($0, names[$0] ?? "") }
                    .sorted { SortedName($0.1) < SortedName($1.1) }
                html(.div, .class("card")) { html in
                    html(.h3, name(place, visit))
                    if who.isEmpty { html.chip(.help, visit.say(CoverageText.nobody)) }
                    html(.ul) { html in
                        for (id, name) in who {
                            html(.li) { html in html(.a, .href(OrganizationPages.path(to: id)), prose: name) }
                        }
                    }
                }
            }
        }
    }
}
