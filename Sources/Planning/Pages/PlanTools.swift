// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// What can be done with a whole plan: move it on, publish, invite by link, begin the next round.
struct PlanTools: Sendable {
    let visit: Visit
    let plan: Plan
    let published: Instant?
    let acceptances: [Acceptance]
    /// How many secret links work now.
    let linkCount: Int
    /// The plan as those see it who may shape it.
    let shaped: Subject

    private var mayShape: Bool { visit.may(Planning.plan, shaped) }

    func write(_ html: inout HTML) {
        let mayPublish = visit.may(Planning.publish, shaped)
        guard mayShape || mayPublish else { return }
        html(.section, .class("tools noprint")) { html in
            addForm(&html)
            if mayPublish { publishing(&html) }
            guard mayShape else { return }
            links(&html)
            state(&html)
            carry(&html)
            undo(&html)
        }
    }

    func addForm(_ html: inout HTML) {
        guard mayShape else { return }
        tool(&html, BoardText.add, "items") { html in
            html.choice(
                visit.say(BoardText.kind),
                id: "add-kind",
                name: "kind",
                options: [
                    ("goal", visit.say(StateWords.kind(.goal))),
                    ("agreement", visit.say(StateWords.kind(.agreement))),
                    ("activity", visit.say(BoardText.activity)),
                ]
            )
            html.area(visit.say(WorkText.wording), id: "add-text", name: "text")
            html.field(visit.say(WorkText.due), id: "add-due", name: "due")
            html(.button, .class("btn plain"), text: visit.say(BoardText.add))
        }
    }

    private func publishing(_ html: inout HTML) {
        tool(&html, published == nil ? BoardText.publish : BoardText.publishAgain, "publish") { html in
            html(.p, prose: visit.say(BoardText.publishHint))
            if let published {
                html(.p, "\(visit.say(BoardText.publishedOn)) \(visit.moment(published))")
                html(.a, .href(PlanLinks.published(plan.id)), text: visit.say(BoardText.openPublic))
            }
            html(.div, .class("row tight")) { html in
                html(
                    .button,
                    .class("btn plain"),
                    text: visit.say(published == nil ? BoardText.publish : BoardText.publishAgain)
                )
                if published != nil {
                    html(
                        .button,
                        .class("btn quiet"),
                        .formAction(PlanLinks.action(plan.id, "unpublish")),
                        text: visit.say(BoardText.unpublish)
                    )
                }
            }
        }
    }

    private func links(_ html: inout HTML) {
        LinkForm(visit: visit, plan: plan.id).write(&html)
        html(.p) { html in
            html(
                .a,
                .class("btn quiet"),
                .href(PlanLinks.action(plan.id, "links")),
                text: "\(visit.say(LinkText.forAll)) (\(linkCount))"
            )
        }
    }

    private func state(_ html: inout HTML) {
        tool(&html, BoardText.movePlan, "state") { html in
            html.void(.input, .type("hidden"), .name("version"), .value(String(plan.version)))
            html(.p) { html in
                let (wash, word) = StateWords.of(plan.state)
                html.chip(wash, visit.say(word))
            }
            html.field(visit.say(WorkText.reason), id: "plan-why", name: "why")
            html(.div, .class("row tight")) { html in
                for state in Plan.State.allCases where state != plan.state {
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

    private func carry(_ html: inout HTML) {
        tool(&html, BoardText.carry, "carry") { html in
            html(.p, prose: visit.say(BoardText.carryHint))
            html.field(visit.say(BoardText.newTitle), id: "carry-title", name: "title", .flag(.required))
            html.field(visit.say(BoardText.starts), id: "carry-starts", name: "starts")
            html.field(visit.say(BoardText.ends), id: "carry-ends", name: "ends")
            html(.button, .class("btn plain"), text: visit.say(BoardText.carry))
        }
    }

    private func undo(_ html: inout HTML) {
        for acceptance in acceptances.prefix(1) {
            html(.form, .post, .action(PlanLinks.undo(acceptance.id)), .class("card row")) { html in
                html(.span, .class("grow"), text: visit.moment(acceptance.accepted.at))
                html(.button, .class("btn stop"), text: visit.say(BoardText.undo))
            }
        }
    }

    private func tool(_ html: inout HTML, _ title: Sentence, _ action: String, _ body: (inout HTML) -> Void) {
        html(.details, .class("card")) { html in
            html(.summary, visit.say(title))
            html(.form, .post, .action(PlanLinks.action(plan.id, action)), .class("stack"), body: body)
        }
    }
}
