// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The page that a province opens from LINE to complete its own items.
struct AnswerPage: Sendable {
    let sheet: AnswerSheet
    let token: String
    let isThanks: Bool

    func reply(_ visit: Visit) -> Reply {
        let place = visit.say(PlaceWords.group(sheet.link.place))
        let title = visit.say(AnswerText.pageTitle(place))
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            html(.p, .class("src"), text: "\(visit.say(ReviewText.source)): \(sheet.title)")
            if isThanks { html(.p, .class("notice"), .role("status"), text: visit.say(AnswerText.thanks)) }
            if sheet.isAccepted {
                html(.p, .class("card"), text: visit.say(AnswerText.closed))
            } else if sheet.open.isEmpty {
                html(.p, .class("card"), text: visit.say(AnswerText.complete))
            } else {
                html(.p, visit.say(isThanks ? AnswerText.rest : AnswerText.expectation))
                writeForm(&html, visit)
            }
        }
    }

    private func writeForm(_ html: inout HTML, _ visit: Visit) {
        html(.form, .class("stack"), .post, .action(AnswerPages.path(token: token))) { html in
            html(.div, .class("card item ask")) { html in
                html(.h2, visit.say(AnswerText.all))
                let fields = AnswerFields(choices: sheet.choices, key: "all")
                fields.writeHost(&html, visit)
                fields.writeDue(&html, visit)
            }
            html(.h2, visit.say(AnswerText.each))
            for item in sheet.open { write(&html, visit, item) }
            html(.p) { html in html(.button, .class("btn"), text: visit.say(AnswerText.send)) }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ item: ReviewedItem) {
        html(.article, .class("card item"), .id("item-\(item.id)")) { html in
            html(.span, .class("muted"), text: visit.say(ReviewWords.kind(item.item.kind)))
            html(.h3, prose: item.item.text)
            if !item.targets.isEmpty {
                let words = item.targets.map { entry in
                    let measure = visit.say(ReviewWords.measure(entry.target.measure))
                    return entry.subsetOf == nil ? measure : visit.say(ReviewWords.subset(measure))
                }
                html(.p) { html in html(.b, words.joined(separator: " · ")) }
            }
            html.void(.input, .type("hidden"), .name("item"), .value(String(item.id)))
            html(.div, .class("row tight")) { html in
                let host = item.item.hosts.joined(separator: ", ")
                field(&html, "item_host", item, visit.say(ReviewItemText.host), said: host)
                let due = item.item.due.map { ItemCard.say($0, visit) } ?? ""
                field(&html, "item_due", item, visit.say(ReviewItemText.due), said: due)
            }
        }
    }

    /// A field for what is open; what is known is shown and cannot be overwritten by a link.
    private func field(
        _ html: inout HTML,
        _ name: String,
        _ item: ReviewedItem,
        _ label: String,
        said: String
    ) {
        html(.div, .class("grow")) { html in
            guard said.isEmpty else {
                html.void(.input, .type("hidden"), .name(name), .value(""))
                html(.p, "\(label): \(said)")
                return
            }
            html(.label, .for("\(name)-\(item.id)")) { html in html(.span, label) }
            html.void(.input, .id("\(name)-\(item.id)"), .name(name))
        }
    }
}
