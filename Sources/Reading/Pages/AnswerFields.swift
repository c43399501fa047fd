// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The fields by which host and due date are answered: choose, or type.
struct AnswerFields: Sendable {
    let choices: ReviewSheet.Choices
    /// Tells the fields of several forms on one page apart.
    let key: String
    /// What was typed before it was refused, by field.
    var typed: [String: String] = [:]

    func writeHost(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("row tight")) { html in
            if !choices.hosts.isEmpty {
                select(&html, "host", visit.say(ReviewItemText.host), choices.hosts.map { ($0, $0) }, visit)
            }
            let label = choices.hosts.isEmpty ? ReviewItemText.host : ReviewItemText.hostTyped
            input(&html, "host_typed", visit.say(label))
        }
    }

    func writeDue(_ html: inout HTML, _ visit: Visit) {
        let options = choices.dues.map { choice in
            (choice.day.iso, "\(visit.say(choice.title)) (\(WrittenDay.text(choice.day, visit.language)))")
        }
        html(.div, .class("row tight")) { html in
            if !options.isEmpty { select(&html, "due", visit.say(ReviewItemText.due), options, visit) }
            let label =
                options.isEmpty
                ? "\(visit.say(ReviewItemText.due)) (\(visit.say(ReviewItemText.dueHint)))"
                : visit.say(ReviewItemText.dueTyped)
            input(&html, "due_typed", label)
        }
    }

    func writeIndicator(_ html: inout HTML, _ visit: Visit) {
        input(&html, "indicator", visit.say(ReviewItemText.indicator))
    }

    private func select(
        _ html: inout HTML,
        _ name: String,
        _ label: String,
        _ options: [(String, String)],
        _ visit: Visit
    ) {
        html(.div, .class("grow")) { html in
            html(.label, .for("\(name)-\(key)")) { html in html(.span, label) }
            html(.select, .id("\(name)-\(key)"), .name(name)) { html in
                html(.option, .value(""), text: visit.say(ReviewItemText.choose))
                for option in options {
                    let isChosen = option.0 == typed[name]
                    html(.option, .value(option.0), .flag(.selected).when(isChosen), text: option.1)
                }
            }
        }
    }

    private func input(_ html: inout HTML, _ name: String, _ label: String) {
        html(.div, .class("grow")) { html in
            html(.label, .for("\(name)-\(key)")) { html in html(.span, label) }
            let value = typed[name] ?? ""
            html.void(.input, .id("\(name)-\(key)"), .name(name), .value(value).when(!value.isEmpty))
        }
    }
}
