// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// The list of programmes: which efforts the partners share.
struct ProgrammeListPage: Sendable {
    let text: String
    let paging: Paging
    let total: Int
    let programmes: [Programme]
    /// The funders' names.
    let names: [Organization.ID: String]

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        Layout(title: visit.say(ProgrammeText.title), current: "plan").page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, visit.say(ProgrammeText.listAnswers))
                if visit.may(Partners.write) {
                    html(.a, .class("btn"), .href(ProgrammePages.new), text: visit.say(ProgrammeText.new))
                }
            }
            writeSearch(&html, visit)
            if programmes.isEmpty {
                writeEmpty(&html, visit)
            } else {
                html(.p, visit.say(ProgrammeText.count(total)))
                for programme in programmes { writeCard(&html, visit, written, programme) }
                paging.write(&html, visit, total: total) { ProgrammePages.list(text: text, page: $0) }
                // Who may only know totals has no list to take along.
                if visit.may(Partners.read) { writeFiles(&html, visit) }
            }
        }
    }

    private func writeSearch(_ html: inout HTML, _ visit: Visit) {
        html(.form, .class("card row"), .get, .action(ProgrammePages.list()), .role("search")) { html in
            html(.div, .class("grow")) { html in
                FormWriter(visit: visit, faults: []).text(&html, ProgrammeText.search, id: "q", value: text)
            }
            html(.button, .class("btn plain"), text: visit.say(OrganizationText.searchButton))
        }
    }

    private func writeEmpty(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("card empty")) { html in
            html(.p, visit.say(text.isEmpty ? ProgrammeText.none : ProgrammeText.notFound))
            html(.p) { html in
                html(.a, .class("btn"), .href(ProgrammePages.new), text: visit.say(ProgrammeText.new))
            }
        }
    }

    private func writeCard(
        _ html: inout HTML,
        _ visit: Visit,
        _ written: WrittenPlaces,
        _ programme: Programme
    ) {
        html(.div, .class("card")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2) { html in
                    html(
                        .a,
                        .href(ProgrammePages.path(to: programme.id)),
                        prose: programme.title(visit.language)
                    )
                }
                html.chip(wash(programme.state), visit.say(programme.state.title))
            }
            let words = [
                programme.theme.flatMap(Theme.find).map { visit.say($0.title) } ?? "",
                WrittenDay.text(programme.starts, programme.ends, visit.language),
                programme.funder.flatMap { names[$0] } ?? "", places(programme, visit, written),
            ]
            html(.small, words.filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }

    private func wash(_ state: Programme.State) -> Wash {
        switch state {
        case .planned: .proposed
        case .running: .wait
        case .ended: .done
        }
    }

    private func places(_ programme: Programme, _ visit: Visit, _ written: WrittenPlaces) -> String {
        let names = programme.places.prefix(6).map { written.name($0, visit.language) }
        let rest = programme.places.count - names.count
        return names.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    }

    private func writeFiles(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("row tight noprint")) { html in
            for (name, title) in [("list.xlsx", OrganizationText.xlsx), ("list.csv", OrganizationText.csv)] {
                html(
                    .a,
                    .class("btn plain"),
                    .href(ProgrammePages.file(name, text: text)),
                    text: visit.say(title)
                )
            }
        }
    }
}
