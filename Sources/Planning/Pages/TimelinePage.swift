// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What begins, is due and was done, in the order of days.
struct TimelinePage: Sendable {
    let visit: Visit
    let model: TimelineModel

    func reply() -> Reply {
        let title = "\(visit.say(BoardText.timeline)) · \(model.root.title)"
        let layout = Layout(
            title: title,
            current: "plan",
            crumbs: [
                .init(model.root.title, PlanningPaths.board(model.root.id)),
                .init(visit.say(BoardText.timeline)),
            ]
        )
        return layout.page(visit) { html in
            html(.h1, prose: title)
            let address = visit.address(PlanLinks.timeline(model.root.id).text)
            html.copyForLine(LineText.make([title] + soon, address: address), visit)
            if model.entries.isEmpty {
                html(.p, .class("card empty"), text: visit.say(BoardText.timelineEmpty))
            }
            html(.ul, .class("history")) { html in
                var isPast = true
                for entry in model.entries {
                    if isPast, entry.day > visit.clock.today {
                        isPast = false
                        html(.li) { html in
                            html(.b, "— \(visit.say(BoardText.today)) \(visit.day(visit.clock.today)) —")
                        }
                    }
                    one(&html, entry)
                }
            }
        }
    }

    /// What comes next, for a message.
    private var soon: [String] {
        model.entries.filter { $0.day >= visit.clock.today && $0.kind != .news }.prefix(5).map { entry in
            "\(visit.day(entry.day)) \(visit.say(kind(entry.kind))): \(entry.text)"
        }
    }

    private func one(_ html: inout HTML, _ entry: TimelineEntry) {
        html(.li) { html in
            html(.time, .plain(.datetime, entry.day.iso), text: visit.day(entry.day))
            html.text(" · \(visit.say(kind(entry.kind)))")
            if let place = entry.place { html.text(" · \(place.provinceName(visit.language))") }
            html(.p) { html in html(.a, .href(PlanningPaths.item(entry.item)), prose: entry.text) }
            if let organization = entry.organization { html(.small, model.names.name(organization)) }
        }
    }

    private func kind(_ kind: TimelineEntry.Kind) -> Sentence {
        switch kind {
        case .starts: BoardText.starts
        case .activityDue, .commitmentDue: BoardText.when
        case .news: WorkText.progress
        }
    }
}
