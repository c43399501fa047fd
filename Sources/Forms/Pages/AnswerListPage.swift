// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// What the list of a form's records shows.
struct AnswersModel {
    let form: Form
    let filter: SubmissionFilter
    let total: Int
    let submissions: [Submission]
    let organizations: [String: String]
    let units: [String: String]
}

/// The records of a form; personal answers never stand in it.
struct AnswerListPage {
    let visit: Visit
    let model: AnswersModel
    let paging: Paging
    let places: PlaceResolver

    func reply() -> Reply {
        let title = model.form.title(visit.language)
        let under = [(title, FormsPaths.form(model.form.id))]
        return visit.formsLayout(visit.say(FormsText.answers), under: under).page(visit) { html in
            html(.h1, title)
            html(.p) { html in html(.small, visit.say(FormsText.records(model.total))) }
            writeFilter(&html)
            if model.submissions.isEmpty {
                html(.p, .class("card empty"), text: visit.say(FormsText.noRecords))
            } else {
                writeTable(&html)
                writeCards(&html)
            }
            paging.write(&html, visit, total: model.total) { FormsPaths.answers(model.filter, page: $0) }
            html(.div, .class("row tight noprint")) { html in
                for (name, word) in [("answers.xlsx", FormsText.xlsx), ("answers.csv", FormsText.csv)] {
                    let link = FormsPaths.answers(model.filter, name)
                    html(.a, .class("btn plain"), .href(link), text: visit.say(word))
                }
            }
        }
    }

    private func writeFilter(_ html: inout HTML) {
        let action = FormsPaths.form(model.form.id, "answers")
        html(.form, .class("card row"), .get, .action(action), .role("search")) { html in
            html(.div, .class("grow")) { html in
                html.choice(
                    visit.say(FormsText.state),
                    id: "state",
                    options: Submission.State.allCases.map { ($0.rawValue, visit.say($0.title)) },
                    chosen: model.filter.state?.rawValue ?? "",
                    none: visit.say(FormsText.anyState)
                )
            }
            html(.button, .class("btn plain"), text: visit.say(FormsText.show))
        }
    }

    private func cells(_ submission: Submission) -> [String] {
        let ties = submission.ties
        let place = ties.place.flatMap { code in
            places.gazetteer.find(ID(code)).map {
                places.gazetteer.fullName(of: $0, language: visit.language)
            }
        }
        return [
            model.organizations[ties.organization] ?? ties.organization,
            ties.unit.flatMap { model.units[$0] } ?? "", place ?? "",
        ]
    }

    private func writeTable(_ html: inout HTML) {
        let heads = [
            FormsText.day, FormsText.organization, FormsText.unit, FormsText.place, FormsText.state,
        ]
        html(.div, .class("board desk")) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for head in heads { html(.th, .scope("col"), text: visit.say(head)) }
                    }
                }
                html(.tbody) { html in
                    for submission in model.submissions {
                        html(.tr) { html in
                            html(.th, .scope("row")) { html in
                                html(
                                    .a,
                                    .href(FormsPaths.record(submission.id)),
                                    text: visit.day(submission.ties.day)
                                )
                            }
                            for cell in cells(submission) { html(.td, cell) }
                            html(.td) { html in
                                html.chip(submission.state.wash, visit.say(submission.state.title))
                            }
                        }
                    }
                }
            }
        }
    }

    private func writeCards(_ html: inout HTML) {
        html(.section, .class("phone"), .aria("label", visit.say(FormsText.answers))) { html in
            for submission in model.submissions {
                html(.div, .class("card")) { html in
                    html(.a, .href(FormsPaths.record(submission.id)), text: visit.day(submission.ties.day))
                    html.chip(submission.state.wash, visit.say(submission.state.title))
                    html(.div) { html in
                        html(.small, cells(submission).filter { !$0.isEmpty }.joined(separator: " · "))
                    }
                }
            }
        }
    }
}

extension Submission.State {
    /// How the state is coloured.
    var wash: Wash {
        switch self {
        case .sent: .wait
        case .accepted: .done
        case .returned: .help
        case .taken: .none
        }
    }
}
