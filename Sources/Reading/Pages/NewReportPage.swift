// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Three ways to hand something in, one at a time.
struct NewReportPage: Sendable {
    let form: NewReportInput
    let programmes: [ReadingNeeds.ProgrammeChoice]
    /// Why the last try was refused.
    let problem: Sentence?

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(ReportsText.newTitle)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ReportsText.title), ReportPages.listPath()), .init(visit.say(ReportsText.add)),
        ]
        let layout = Layout(title: title, current: "reports", crumbs: crumbs)
        return layout.page(visit, status: problem == nil ? 200 : 422) { html in
            html(.h1, title)
            writeWays(&html, visit)
            let action = Link("reports", query: [("way", form.way.rawValue)])
            html(.form, .class("card"), .post, .action(action), .multipart) { html in
                if let problem {
                    html(.p, .class("notice"), .role("alert"), .id("problem"), text: visit.say(problem))
                }
                writeFields(&html, visit)
                writeProgramme(&html, visit)
                let button = form.way == .typed ? ReportsText.start : ReportsText.read
                html(.p) { html in html(.button, .class("btn"), text: visit.say(button)) }
                html(.p, .class("src"), text: visit.say(ReportsText.promise))
                html(.p, .class("src"), text: visit.say(ReportsText.stays))
            }
        }
    }

    private func writeWays(_ html: inout HTML, _ visit: Visit) {
        let ways: [(Report.SourceKind, Sentence)] = [
            (.paste, ReportsText.paste), (.file, ReportsText.file), (.typed, ReportsText.typed),
        ]
        html(.nav, .class("row tight"), .aria("label", visit.say(ReportsText.ways))) { html in
            for (way, title) in ways {
                html(
                    .a,
                    .class(way == form.way ? "btn plain" : "btn quiet"),
                    .href(ReportPages.newPath(way)),
                    .aria("current", "page").when(way == form.way),
                    text: visit.say(title)
                )
            }
        }
    }

    private func writeFields(_ html: inout HTML, _ visit: Visit) {
        switch form.way {
        case .paste: html.area(visit.say(ReportsText.pasteLabel), id: "text", value: form.text, rows: 14)
        case .file:
            html.field(
                visit.say(ReportsText.fileLabel),
                id: "file",
                .type("file"),
                .plain(.accept, ".docx,.xlsx,.pdf,.html,.htm,.txt,.csv")
            )
            if problem != nil { html(.p, .class("src"), text: visit.say(ReportsText.chooseAgain)) }
        case .typed:
            html.field(visit.say(ReportsText.name), id: "title", .value(form.title))
            let kinds = [ItemKind.agreement, .goal, .activity].map {
                (value: $0.rawValue, title: visit.say(ReviewWords.kind($0)))
            }
            html.choice(
                visit.say(ReportsText.typedKind),
                id: "kind",
                options: kinds,
                chosen: form.kind.rawValue
            )
            html.area(visit.say(ReportsText.typedLabel), id: "text", value: form.text, rows: 10)
        }
    }

    private func writeProgramme(_ html: inout HTML, _ visit: Visit) {
        guard !programmes.isEmpty else { return }
        html.choice(
            visit.say(ReportsText.programme),
            id: "programme",
            options: programmes.map { ($0.id, $0.title) },
            chosen: form.programme ?? "",
            none: visit.say(ReportsText.noProgramme)
        )
    }
}
