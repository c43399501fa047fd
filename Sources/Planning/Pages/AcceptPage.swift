// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Reading
import Web

/// What a draft would become, with a tick for each item and the few questions that make it a plan.
struct AcceptPage: Sendable {
    let visit: Visit
    let model: AcceptModel

    func reply() -> Reply {
        let title = visit.say(AcceptText.title)
        let review = ReviewPages.path(to: model.report)
        let layout = Layout(
            title: title,
            current: "reports",
            crumbs: [.init(model.title, review), .init(title)]
        )
        return layout.page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(AcceptText.hint))
            choosePlan(&html)
            if model.programme == nil {
                html(.p, .class("notice")) { html in
                    html(.a, .href(Link("programmes", "new")), text: visit.say(AcceptText.newProgramme))
                }
            } else if model.proposal.items.isEmpty {
                html(.p, .class("card empty"), text: visit.say(AcceptText.nothing))
            } else {
                form(&html)
            }
            html(.p) { html in html(.a, .href(review), text: visit.say(AcceptText.back)) }
        }
    }

    /// Programme and plan are chosen first, because they decide what is new.
    private func choosePlan(_ html: inout HTML) {
        guard !model.programmes.isEmpty else { return }
        html(.form, .get, .action(PlanLinks.accept(model.report)), .class("card row")) { html in
            html(.div, .class("grow")) { html in
                html.choice(
                    visit.say(AcceptText.programme),
                    id: "choose-programme",
                    name: "programme",
                    options: model.programmes.map { ($0.id.rawValue, $0.title(visit.language)) },
                    chosen: model.programme?.id.rawValue ?? ""
                )
            }
            html(.div, .class("grow")) { html in
                html.choice(
                    visit.say(AcceptText.into),
                    id: "choose-plan",
                    name: "plan",
                    options: model.plans.map { ($0.id.rawValue, $0.title) },
                    chosen: model.plan?.rawValue ?? "",
                    none: visit.say(AcceptText.newPlan)
                )
            }
            html(.button, .class("btn plain"), text: visit.say(WorkText.show))
        }
    }

    private func form(_ html: inout HTML) {
        html(.form, .post, .action(PlanLinks.accept(model.report)), .class("stack")) { html in
            html.void(.input, .type("hidden"), .name("programme"), .value(model.programme?.id.rawValue ?? ""))
            html.void(.input, .type("hidden"), .name("plan"), .value(model.plan?.rawValue ?? ""))
            for plan in model.proposal.plans where !plan.items.isEmpty { self.plan(&html, plan) }
            questions(&html)
            html(.div, .class("row")) { html in
                html(.button, .class("btn"), text: visit.say(AcceptText.accept(model.proposal.suggested)))
                html(.span, .class("muted"), text: visit.say(AcceptText.carried))
            }
            html(.datalist, .id("known")) { html in
                for name in model.names { html(.option, .value(name), text: "") }
            }
        }
    }

    private func questions(_ html: inout HTML) {
        html(.section, .class("card stack")) { html in
            if model.plan == nil {
                html.field(
                    visit.say(AcceptText.planTitle),
                    id: "title",
                    .value(model.title),
                    .flag(.required)
                )
            }
            html.field(visit.say(AcceptText.we), id: "own", .plain(.list, "known"), .value(model.own))
            html.area(
                visit.say(AcceptText.sharers),
                id: "sharers",
                value: model.sharers.joined(separator: "\n"),
                rows: min(8, max(3, model.sharers.count))
            )
            html.field(visit.say(AcceptText.due), id: "due")
            html(.label, .class("tick")) { html in
                html.void(.input, .type("checkbox"), .name("add-unknown"), .value("1"), .flag(.checked))
                html.text(visit.say(AcceptText.addUnknown))
            }
        }
    }

    private func plan(_ html: inout HTML, _ plan: ProposedPlan) {
        let title =
            plan.place.map { visit.say(BoardText.perPlace($0.provinceName(visit.language))) }
            ?? visit.say(AcceptText.shared)
        html(.fieldset) { html in
            html(.legend, title)
            if let place = plan.place {
                html.void(.input, .type("hidden"), .name("place"), .value(place.rawValue))
                let label = "\(visit.say(AcceptText.host))\(title)"
                html.field(label, id: "host-\(place)", name: "host", .plain(.list, "known"))
            }
            for item in plan.items { self.item(&html, item) }
        }
    }

    private func item(_ html: inout HTML, _ item: ProposedItem) {
        html(.label, .class(item.parent == nil ? "tick" : "tick nest")) { html in
            html.void(
                .input,
                .type("checkbox"),
                .name("item"),
                .value(String(item.source.id)),
                .flag(.checked).when(item.isSuggested)
            )
            html(.span, .class("grow")) { html in
                html.prose(numbered(item.source.marker, item.source.text) + " ")
                html.chip(.none, visit.say(form(item.form)))
                html.text(" ")
                recognition(&html, item.recognition)
                if let words = item.indicator {
                    html(.small, " \(visit.say(WorkText.measuredBy)): \(words)")
                }
                for target in item.targets { amount(&html, target) }
            }
        }
    }

    private func amount(_ html: inout HTML, _ target: ProposedTarget) {
        guard let measure = target.measure else { return }
        let words = TargetWords.amount(measure)
        html.text(" ")
        html(.b, visit.say(target.subsetOf == nil ? words : TargetWords.part(words)))
    }

    private func recognition(_ html: inout HTML, _ recognition: Recognition) {
        switch recognition {
        case .new: html.chip(.wait, visit.say(AcceptText.new))
        case .alreadyThere: html.chip(.done, visit.say(AcceptText.already))
        case .changed(_, let changes):
            html.chip(.help, visit.say(AcceptText.changed))
            for case .wording(let before) in changes {
                html(.small, " \(visit.say(AcceptText.before)): “\(before)”")
            }
            for case .indicator(let before?) in changes {
                let words = "\(visit.say(WorkText.measuredBy)) “\(before)”"
                html(.small, " \(visit.say(AcceptText.before)): \(words)")
            }
        }
    }

    private func form(_ form: ProposedItem.Form) -> Sentence {
        switch form {
        case .commitment(let kind): StateWords.kind(kind)
        case .activity: BoardText.activity
        }
    }
}
