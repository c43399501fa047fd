// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Where news is sent: first which item, then photo and line; a number only where the target counts.
struct ProgressPage: Sendable {
    let visit: Visit
    /// Set on a partner's own page: the form goes through the secret link.
    var token: String?

    func choose(_ choices: [WorkChoice]) -> Reply {
        let title = visit.say(WorkText.chooseItem)
        return Layout(title: title, current: "today", isPublic: token != nil).page(visit) { html in
            html(.h1, title)
            if choices.isEmpty { html(.p, .class("card empty"), text: visit.say(WorkText.nothingNext)) }
            html(.div, .class("stack")) { html in
                for choice in choices {
                    html(.a, .class("card big"), .href(link(choice.item))) { html in
                        html.icon(.camera)
                        html(.span) { html in
                            html(.b, prose: choice.text)
                            html(.small, prose: choice.organization)
                        }
                    }
                }
            }
        }
    }

    func form(_ spot: WorkSpot) -> Reply {
        let title = visit.say(WorkText.sendProgress)
        return Layout(title: title, current: "today", isPublic: token != nil).page(visit) { html in
            html(.h1, title)
            spot.notice(&html, links: token == nil)
            html(.form, .post, .multipart, .action(action), .class("card stack")) { html in
                html.void(.input, .type("hidden"), .name("item"), .value(PlanningPaths.text(spot.item)))
                photo(&html)
                html.area(visit.say(WorkText.line), id: "line", rows: 2)
                number(&html, spot)
                html(.label, .class("tick")) { html in
                    html.void(.input, .type("checkbox"), .name("finishes"), .value("1"))
                    html.text(visit.say(WorkText.finishes))
                }
                html(.button, .class("btn"), text: visit.say(WorkText.send))
                more(&html, spot)
            }
        }
    }

    /// The whole surface opens the camera or the pictures of the phone.
    private func photo(_ html: inout HTML) {
        html(.label, .class("pick"), .for("photo")) { html in
            html.icon(.camera)
            html(.b, visit.say(WorkText.takePhoto))
            html.void(
                .input,
                .id("photo"),
                .name("photo"),
                .type("file"),
                .plain(.accept, "image/jpeg,image/png,image/webp")
            )
        }
    }

    private func number(_ html: inout HTML, _ spot: WorkSpot) {
        guard let target = spot.targets.first else { return }
        if target.measure != nil {
            let words = TargetProgress.isShare(target) ? WorkText.share : WorkText.number
            let label = "\(visit.say(words)) (\(visit.say(TargetWords.sentence(target))))"
            html.field(label, id: "quantity", .plain(.inputmode, "decimal"))
        } else {
            html.choice(
                visit.say(WorkText.step),
                id: "step",
                options: target.rubric.map { (String($0.level), visit.say($0.text)) },
                none: "–"
            )
        }
    }

    private func more(_ html: inout HTML, _ spot: WorkSpot) {
        html(.details) { html in
            html(.summary, visit.say(WorkText.day) + " · " + visit.say(WorkText.evidence))
            html(.div, .class("stack")) { html in
                html.field(visit.say(WorkText.day), id: "day", .value(visit.day(visit.clock.today)))
                html.field(visit.say(WorkText.evidence), id: "evidence", .type("file"))
                if token == nil {
                    html.field(
                        visit.say(WorkText.organization),
                        id: "organization",
                        .value(spot.organizationName ?? "")
                    )
                }
            }
        }
    }

    private var action: Link { token.map { Link("l", $0, "progress") } ?? PlanningPaths.progress }

    private func link(_ item: WorkItem) -> Link {
        token.map { Link("l", $0, "progress", query: [("item", PlanningPaths.text(item))]) }
            ?? PlanningPaths.progress(item)
    }
}
