// SPDX-License-Identifier: Apache-2.0

import Indicators
import Kernel
import Partners
import Web

/// Drafting and changing the planned steps, and choosing what a target is counted by.
struct CurveForms: Sendable {
    let visit: Visit
    let model: TargetModel

    func write(_ html: inout HTML) {
        html(.section, .class("tools noprint")) { html in
            if model.status != nil { propose(&html) }
            edit(&html)
            tie(&html)
        }
    }

    private func tie(_ html: inout HTML) {
        form(&html, TargetText.countBy, "count-by") { html in
            html(.p, visit.say(TargetText.countByHow))
            html.choice(
                visit.say(TargetText.indicator),
                id: "indicator",
                options: model.choices.map { ($0.key, visit.say($0.name)) },
                chosen: model.tie?.indicator ?? "",
                none: visit.say(TargetText.byNews)
            )
            html.field(
                visit.say(TargetText.since),
                id: "since",
                .value((model.tie?.since ?? model.around.plan.starts).map(visit.day) ?? "")
            )
            html(.button, .class("btn plain"), text: visit.say(TargetText.save))
        }
    }

    private func propose(_ html: inout HTML) {
        let programme = model.around.programme
        let from = model.around.plan.starts ?? programme.starts ?? visit.clock.today
        let until = model.around.due ?? model.around.plan.ends ?? programme.ends
        form(&html, TargetText.propose, "propose") { html in
            html(.p, visit.say(TargetText.proposeHow))
            html.field(visit.say(TargetText.from), id: "from", .value(visit.day(from)), .flag(.required))
            html.field(
                visit.say(TargetText.until),
                id: "until",
                .value(until.map(visit.day) ?? ""),
                .flag(.required)
            )
            html(.fieldset) { html in
                html(.legend, visit.say(TargetText.rest))
                for month in 1...12 {
                    FormWriter(visit: visit).tick(
                        &html,
                        visit.say(TargetText.months[month - 1]),
                        id: "rest-\(month)",
                        name: "rest",
                        value: String(month),
                        isOn: false
                    )
                }
            }
            html(.button, .class("btn plain"), text: visit.say(TargetText.propose))
        }
    }

    private func edit(_ html: inout HTML) {
        let lines = (model.curve?.steps ?? []).map { (visit.day($0.day), $0.planned.text) }
        form(&html, TargetText.edit, "steps") { html in
            html(.p, visit.say(TargetText.editHow))
            for (index, line) in (lines + Array(repeating: ("", ""), count: 3)).enumerated() {
                html(.div, .class("row")) { html in
                    let (day, planned) = ("day-\(index)", "planned-\(index)")
                    html.field(visit.say(TargetText.stepDay), id: day, name: "day", .value(line.0))
                    html.field(
                        visit.say(TargetText.stepPlanned),
                        id: planned,
                        name: "planned",
                        .value(line.1)
                    )
                }
            }
            html(.button, .class("btn plain"), text: visit.say(TargetText.save))
        }
    }

    private func form(
        _ html: inout HTML,
        _ title: Sentence,
        _ action: String,
        _ body: (inout HTML) -> Void
    ) {
        html(.details, .class("card")) { html in
            html(.summary, visit.say(title))
            let link = PlanningPaths.target(model.target.id, action)
            html(.form, .class("stack"), .post, .action(link)) { html in
                html.void(.input, .type("hidden"), .name("version"), .value(String(model.target.version)))
                body(&html)
            }
        }
    }
}
