// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// One activity: what is done, by whom, until when, and how far it has come.
struct ActivityPage: Sendable {
    let visit: Visit
    let model: ActivityModel

    private var parts: ItemParts { ItemParts(visit: visit, model: model.shared) }
    private var activity: Activity { model.activity }

    func reply() -> Reply {
        let layout = Layout(
            title: String(activity.text.prefix(80)),
            current: "plan",
            crumbs: parts.crumbs(activity.text)
        )
        return layout.page(visit) { html in
            head(&html)
            html(.div, .class("two")) { html in
                html(.div, .class("stack")) { html in
                    work(&html)
                    parts.requests(&html)
                    parts.progress(&html)
                }
                html(.div, .class("stack")) { html in
                    parts.targets(&html, measured: activity.record.measured)
                    HostsPart(visit: visit, model: model.shared).write(&html)
                    edit(&html)
                    TargetForms(visit: visit, model: model.shared).write(&html)
                    parts.history(&html)
                }
            }
            parts.source(&html, activity.origin)
            parts.organizations(&html)
        }
    }

    private func head(_ html: inout HTML) {
        let (wash, word) = StateWords.of(activity.state, needsSupport: activity.record.needsSupport)
        html(.div, .class("stack")) { html in
            html(.div, .class("row tight")) { html in
                html.chip(wash, visit.say(word))
                let due = activity.due.day.map(visit.day) ?? visit.say(WorkText.noDue)
                html.chip(.none, "\(visit.say(WorkText.due)): \(due)")
                if let cost = activity.cost { html.chip(.none, "\(cost.text) \(visit.say(WorkText.baht))") }
            }
            html(.h1, prose: numbered(activity.outline.number, activity.text))
            parts.indicator(&html, activity.terms.indicator)
            if let commitment = model.commitment {
                html(.p) { html in
                    html(.a, .href(PlanningPaths.commitment(commitment.id)), prose: commitment.text)
                }
            }
            let lines = [activity.text, visit.say(word)]
            let address = visit.address(PlanningPaths.activity(activity.id).text)
            html.copyForLine(LineText.make(lines, address: address), visit)
        }
    }

    private func work(_ html: inout HTML) {
        html(.section, .class("card")) { html in
            html(.div, .class("row tight")) { html in
                if activity.state != .dropped {
                    let item = WorkItem.activity(activity.id)
                    html(
                        .a,
                        .class(activity.state == .done ? "btn plain" : "btn"),
                        .href(PlanningPaths.progress(item)),
                        text: visit.say(WorkText.sendProgress)
                    )
                    html(
                        .a,
                        .class("btn plain"),
                        .href(PlanningPaths.support(item)),
                        text: visit.say(WorkText.support)
                    )
                }
            }
            html(.details) { html in
                html(.summary, visit.say(HistoryWords.action(.activityState)))
                html(.form, .post, .action(PlanningPaths.activity(activity.id, "state")), .class("stack")) {
                    html in
                    html.void(.input, .type("hidden"), .name("version"), .value(String(activity.version)))
                    html.field(visit.say(WorkText.reason), id: "state-why", name: "why")
                    html(.div, .class("row tight")) { html in
                        for state in ActivityRules.next(activity.state) {
                            html(
                                .button,
                                .class("btn plain"),
                                .name("state"),
                                .value(state.rawValue),
                                text: visit.say(StateWords.of(state).1)
                            )
                        }
                    }
                }
            }
        }
    }

    private func edit(_ html: inout HTML) {
        html(.details, .class("card")) { html in
            html(.summary, visit.say(WorkText.edit))
            html(.form, .post, .action(PlanningPaths.activity(activity.id, "edit")), .class("stack")) {
                html in
                html.void(.input, .type("hidden"), .name("version"), .value(String(activity.version)))
                html.area(visit.say(WorkText.wording), id: "text", value: activity.text)
                html.field(
                    visit.say(WorkText.indicator),
                    id: "indicator",
                    .value(activity.terms.indicator ?? "")
                )
                html.field(visit.say(WorkText.due), id: "due", .value(activity.due.day.map(visit.day) ?? ""))
                html.field(visit.say(WorkText.cost), id: "cost", .value(activity.cost?.text ?? ""))
                html.field(visit.say(WorkText.reason), id: "why")
                html(.button, .class("btn plain"), text: visit.say(WorkText.save))
            }
        }
    }
}
