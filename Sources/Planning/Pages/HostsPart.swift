// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// Who hosts an item, and what each contributes.
struct HostsPart: Sendable {
    let visit: Visit
    let model: ItemModel

    func write(_ html: inout HTML) {
        html(.section, .class("card"), .id("hosts")) { html in
            html(.h2, visit.say(WorkText.hosts))
            if model.hostings.isEmpty { html.chip(.none, visit.say(StateWords.noHost)) }
            for hosting in model.hostings { one(&html, hosting) }
            if visit.may(Planning.plan, model.shaped) { add(&html) }
        }
    }

    private func add(_ html: inout HTML) {
        html(.details) { html in
            html(.summary, visit.say(WorkText.addHost))
            html(.form, .post, .action(PlanningPaths.item(model.item, "host")), .class("stack")) { html in
                html.field(
                    visit.say(WorkText.organization),
                    id: "host-organization",
                    name: "organization",
                    .plain(.list, "organizations"),
                    .flag(.required)
                )
                html.choice(
                    visit.say(WorkText.hosts),
                    id: "role",
                    options: Hosting.Role.allCases.map { ($0.rawValue, visit.say(role($0))) }
                )
                html.field(visit.say(WorkText.contribution), id: "contribution")
                html(.button, .class("btn plain"), text: visit.say(WorkText.propose))
            }
        }
    }

    private func one(_ html: inout HTML, _ hosting: Hosting) {
        html(.div, .class("item card")) { html in
            html(.div, .class("row spread")) { html in
                html(.b, prose: model.name(hosting.organization))
                let (wash, word) = StateWords.of(hosting.state)
                html.chip(wash, visit.say(word))
            }
            html(.small, visit.say(role(hosting.role)))
            if !hosting.contribution.isEmpty { html(.p, prose: hosting.contribution) }
            if !hosting.note.isEmpty { html(.p, .class("muted"), prose: "“\(hosting.note)”") }
            if hosting.state == .proposed, visit.may(Planning.work, model.work(of: hosting.organization)) {
                answer(&html, hosting)
            }
        }
    }

    private func answer(_ html: inout HTML, _ hosting: Hosting) {
        html(.details) { html in
            html(.summary, visit.say(WorkText.onBehalf))
            html(.form, .post, .action(PlanningPaths.hosting(hosting.id, "answer")), .class("stack")) {
                html in
                html.void(.input, .type("hidden"), .name("version"), .value(String(hosting.version)))
                html.area(visit.say(WorkText.answerNote), id: "host-\(hosting.id)", name: "why", rows: 2)
                html(.div, .class("row tight")) { html in
                    html(
                        .button,
                        .class("btn plain"),
                        .name("answer"),
                        .value("accept"),
                        text: visit.say(WorkText.accept)
                    )
                    html(
                        .button,
                        .class("btn plain"),
                        .name("answer"),
                        .value("change"),
                        text: visit.say(WorkText.askChange)
                    )
                    html(
                        .button,
                        .class("btn plain"),
                        .name("answer"),
                        .value("not-ours"),
                        text: visit.say(WorkText.notOurs)
                    )
                }
            }
        }
    }

    private func role(_ role: Hosting.Role) -> Sentence {
        role == .host ? WorkText.mainHost : WorkText.coHost
    }
}

/// Adding and removing targets.
struct TargetForms: Sendable {
    let visit: Visit
    let model: ItemModel

    func write(_ html: inout HTML) {
        guard visit.may(Planning.plan, model.shaped) else { return }
        html(.details, .class("card")) { html in
            html(.summary, visit.say(WorkText.addTarget))
            html(.form, .post, .action(PlanningPaths.item(model.item, "target")), .class("stack")) { html in
                html.choice(
                    visit.say(WorkText.comparator),
                    id: "comparator",
                    options: Target.Comparator.allCases.map {
                        ($0.rawValue, visit.say(TargetWords.choice($0)))
                    }
                )
                html(.div, .class("row")) { html in
                    html(.div, .class("grow")) { html in
                        html.field(
                            visit.say(WorkText.quantity),
                            id: "quantity",
                            .flag(.required),
                            .plain(.inputmode, "decimal")
                        )
                    }
                    html(.div, .class("grow")) { html in
                        html.field(visit.say(WorkText.upper), id: "upper", .plain(.inputmode, "decimal"))
                    }
                    html(.div, .class("grow")) { html in
                        html.field(visit.say(WorkText.unit), id: "unit", .flag(.required))
                    }
                }
                html.field(visit.say(WorkText.per), id: "per")
                html.field(visit.say(WorkText.percentOf), id: "percent-of")
                html.field(visit.say(WorkText.condition), id: "condition")
                if !model.targets.isEmpty {
                    html.choice(
                        visit.say(WorkText.subset),
                        id: "subset",
                        options: model.targets.map { ($0.id.rawValue, visit.say(TargetWords.sentence($0))) },
                        none: "–"
                    )
                }
                html(.button, .class("btn plain"), text: visit.say(WorkText.addTarget))
            }
            for target in model.targets {
                html(.form, .post, .action(PlanningPaths.target(target.id, "remove")), .class("row")) {
                    html in
                    html.void(.input, .type("hidden"), .name("version"), .value(String(target.version)))
                    html(.span, visit.say(TargetWords.sentence(target)))
                    html(.button, .class("btn quiet"), text: visit.say(WorkText.removeTarget))
                }
            }
        }
    }
}
