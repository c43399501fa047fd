// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// All facts about the meeting in one form.
struct HeadPage: Sendable {
    let sheet: ReviewSheet
    /// Why the last try was refused, and what was typed.
    let refused: (problem: ReadingProblem, typed: [FormField])?

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(ReviewText.editHead)
        let back = ReviewPages.path(to: sheet.report.id)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ReportsText.title), ReportPages.listPath()), .init(sheet.report.title, back),
            .init(title),
        ]
        let layout = Layout(title: title, current: "reports", crumbs: crumbs)
        return layout.page(visit, status: refused == nil ? 200 : 422) { html in
            html(.h1, title)
            if let refused {
                html(
                    .p,
                    .class("notice"),
                    .role("alert"),
                    .id("problem"),
                    text: visit.say(refused.problem.text)
                )
            }
            ReviewForm(sheet, ReviewPlace()).write(
                &html,
                to: HeadPages.path(to: sheet.report.id),
                class: "card"
            ) { html in
                writeMeeting(&html, visit)
                writeOrganizations(&html, visit)
                writePeople(&html, visit)
                html(.p) { html in html(.button, .class("btn"), text: visit.say(ReviewText.save)) }
            }
            html(.p) { html in html(.a, .class("btn plain"), .href(back), text: visit.say(ReviewText.cancel))
            }
        }
    }

    private func writeMeeting(_ html: inout HTML, _ visit: Visit) {
        let head = sheet.draft.head
        let event = head.dates.first { $0.role == .event }
        let language = visit.language
        field(&html, "title", visit.say(ReviewText.headTitle), head.title?.text ?? "")
        html(.div, .class("row tight")) { html in
            let (start, end) = (
                event.map { WrittenDay.text($0.start, language) },
                event.map { WrittenDay.text($0.end, language) }
            )
            html(.div, .class("grow")) { html in
                field(&html, "starts", visit.say(ReviewText.startDay), start ?? "")
            }
            html(.div, .class("grow")) { html in field(&html, "ends", visit.say(ReviewText.endDay), end ?? "")
            }
        }
        field(&html, "venue", visit.say(ReviewText.venue), head.venue?.text ?? "")
        html.choice(
            visit.say(ReviewText.place),
            id: "place",
            options: places(language),
            chosen: typed("place").first ?? head.venue?.placeCode ?? "",
            none: "–"
        )
        field(
            &html,
            "count",
            visit.say(ReviewText.participants),
            head.participants.map { String($0.count) } ?? ""
        )
    }

    private func places(_ language: Language) -> [(value: String, title: String)] {
        let options = PlaceWords.options(sheet.draft, language)
        guard let code = sheet.draft.head.venue?.placeCode, !options.contains(where: { $0.value == code })
        else {
            return options
        }
        return [(code, PlaceWords.full(code)(language))] + options
    }

    private func writeOrganizations(_ html: inout HTML, _ visit: Visit) {
        html(.fieldset, .class("stack")) { html in
            html(.legend, visit.say(ReviewText.organizations))
            html(.p, .class("src"), text: visit.say(ReviewText.emptyRemoves))
            for (index, body) in sheet.draft.head.parties.organizations.enumerated() {
                html.void(.input, .type("hidden"), .name("body_was"), .value(body.name))
                let value = typed("body").dropFirst(index).first ?? body.name
                let label = visit.say(ReviewText.organizations) + " \(index + 1)"
                html.void(.input, .name("body"), .value(value), .aria("label", label))
            }
            field(&html, "new_body", visit.say(ReviewText.addOrganization), "")
        }
    }

    private func writePeople(_ html: inout HTML, _ visit: Visit) {
        guard !sheet.draft.head.people.isEmpty else { return }
        html(.fieldset, .class("stack")) { html in
            html(.legend, visit.say(ReviewText.people))
            html(.p, .class("src"), text: visit.say(ReviewText.emptyRemoves))
            for (index, person) in sheet.draft.head.people.enumerated() {
                html(.div, .class("row tight")) { html in
                    html.void(.input, .type("hidden"), .name("person_was"), .value(person.name))
                    let name = typed("person").dropFirst(index).first ?? person.name
                    let position = typed("position").dropFirst(index).first ?? person.position ?? ""
                    named(&html, "person", visit.say(ReviewText.people) + " \(index + 1)", name)
                    named(&html, "position", visit.say(ReviewText.position) + " \(index + 1)", position)
                }
            }
        }
    }

    private func named(_ html: inout HTML, _ name: String, _ label: String, _ value: String) {
        html(.div, .class("grow")) { html in
            html.void(.input, .name(name), .value(value), .aria("label", label))
        }
    }

    private func field(_ html: inout HTML, _ name: String, _ label: String, _ value: String) {
        html.field(label, id: name, .value(typed(name).first ?? value))
    }

    private func typed(_ name: String) -> [String] {
        (refused?.typed ?? []).filter { $0.name == name }.map(\.value)
    }
}
