// SPDX-License-Identifier: Apache-2.0

import Access
import Indicators
import Kernel
import Places
import Web

/// One target: what was reached, what was planned for today, what is missing; by province and by step.
struct TargetPage: Sendable {
    let visit: Visit
    let model: TargetModel

    private var target: Target { model.target }
    private var unit: String { target.measure?.unit ?? "" }

    func reply() -> Reply {
        let title = visit.say(TargetWords.sentence(target))
        let layout = Layout(
            title: title,
            current: "plan",
            crumbs: [
                .init(model.around.plan.title, PlanningPaths.plan(model.around.plan)),
                .init(String(model.around.text.prefix(40)), PlanningPaths.item(target.owner)),
                .init(title),
            ]
        )
        return layout.page(visit) { html in
            html(.div, .class("stack")) { html in
                html(.h1, title)
                html(.p) { html in
                    html(.a, .href(PlanningPaths.item(target.owner)), prose: model.around.text)
                }
            }
            if let status = model.status { figures(&html, status) }
            origin(&html)
            RubricPart(visit: visit, model: model).write(&html)
            provinces(&html)
            if target.measure != nil { steps(&html) }
            if visit.may(Planning.plan, model.around.shaped) {
                CurveForms(visit: visit, model: model).write(&html)
            }
        }
    }

    private func figures(_ html: inout HTML, _ status: TargetStatus) {
        html(.section, .class("stack"), .aria("label", visit.say(TargetText.reached))) { html in
            html(.div, .class("row tight")) { html in
                chip(&html, status)
                if status.word != .reached, let next = status.next {
                    let words = TargetText.by("\(next.planned.text) \(unit)", visit.day(next.day))
                    html(.span, visit.say(TargetText.next) + ": " + visit.say(words))
                }
            }
            html(.div, .class("figures")) { html in
                figure(&html, TargetText.reached, status.reached?.text ?? visit.say(TargetText.unknown))
                figure(&html, TargetText.aim, status.aim.text)
                if let due = status.due { figure(&html, TargetText.today, due.text) }
                if status.due != nil, status.missingNow > .zero {
                    figure(&html, TargetText.missingNow, status.missingNow.text)
                }
                if status.missing > .zero { figure(&html, TargetText.missing, status.missing.text) }
            }
        }
    }

    /// Where the number comes from, what it tells and does not, and on what condition it holds.
    private func origin(_ html: inout HTML) {
        html(.section, .class("card"), .aria("label", visit.say(TargetText.countBy))) { html in
            html(.h2, visit.say(TargetText.countBy))
            if let indicator = model.indicator {
                let link = IndicatorLinks.show(indicator.key, place: model.around.plan.place?.rawValue ?? "")
                html(.p) { html in
                    html.text(visit.say(indicator.name) + " ")
                    html(.a, .href(link), text: visit.say(TargetText.openFigure))
                }
                if !visit.say(indicator.about).isEmpty {
                    html(.p, .class("notice"), text: visit.say(indicator.about))
                }
            } else {
                html(.p, visit.say(model.tie == nil ? TargetText.byNews : TargetText.gone))
            }
            if model.state == .noDenominator { html(.p, visit.say(TargetText.noDenominator)) }
            if let condition = target.scope.condition {
                html(.p, prose: "\(visit.say(TargetText.condition)): \(condition)")
            }
        }
    }

    private func figure(_ html: inout HTML, _ label: Sentence, _ value: String) {
        html(.div, .class("card")) { html in
            html(.b, value)
            html(.span, visit.say(label))
        }
    }

    private func chip(_ html: inout HTML, _ status: TargetStatus) {
        let (word, isGood) = TargetText.word(status.word)
        html.chip(isGood ? .done : .wait, visit.say(word))
    }

    private func provinces(_ html: inout HTML) {
        guard !model.provinces.isEmpty else { return }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(TargetText.provinces))
            scrolling(&html, TargetText.provinces) { html in
                html(.table) { html in
                    html(.tbody) { html in
                        for province in model.provinces {
                            html(.tr) { html in
                                html(.th, .scope("row"), text: province.place.provinceName(visit.language))
                                html(.td, .class("number"), text: province.reached?.text ?? "–")
                                html(.td) { html in
                                    if let status = province.status { chip(&html, status) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func steps(_ html: inout HTML) {
        html(.section, .class("card")) { html in
            html(.h2, visit.say(TargetText.steps))
            guard let curve = model.curve else {
                html(.p, .class("muted"), text: visit.say(TargetText.noSteps))
                return
            }
            scrolling(&html, TargetText.steps) { html in
                html(.table) { html in
                    html(.thead) { html in
                        html(.tr) { html in
                            html(.th, .scope("col"), text: visit.say(TargetText.stepDay))
                            html(.th, .scope("col"), text: "\(visit.say(TargetText.stepPlanned)) (\(unit))")
                        }
                    }
                    html(.tbody) { html in
                        for step in curve.steps {
                            html(.tr) { html in
                                html(.th, .scope("row"), text: visit.day(step.day))
                                html(.td, .class("number"), text: step.planned.text)
                            }
                        }
                    }
                }
            }
        }
    }

    /// A table that may be wider than a phone with large letters: it moves inside its own frame.
    private func scrolling(_ html: inout HTML, _ label: Sentence, _ table: (inout HTML) -> Void) {
        html(
            .div,
            .class("board"),
            .plain(.tabindex, "0"),
            .role("region"),
            .aria("label", visit.say(label)),
            body: table
        )
    }
}
