// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Places
import Web

/// Records as a table.
struct FactTableView {
    let facts: [Fact]
    let names: [String: String]
    let visit: Visit

    func write(_ html: inout HTML) {
        html(
            .div,
            .class("board"),
            .plain(.tabindex, "0"),
            .role("region"),
            .aria("label", visit.say(IndicatorText.records))
        ) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for title in [
                            IndicatorText.number, IndicatorText.day, IndicatorText.place,
                            IndicatorText.organization,
                            IndicatorText.codes, IndicatorText.amount, IndicatorText.recorded,
                        ] { html(.th, .scope("col"), text: visit.say(title)) }
                    }
                }
                html(.tbody) { html in for fact in facts { write(&html, fact) } }
            }
        }
    }

    private func write(_ html: inout HTML, _ fact: Fact) {
        let content = fact.content
        html(.tr) { html in
            html(.th, .scope("row")) { html in
                html(.a, .href(IndicatorLinks.fact(fact.seq)), text: "\(fact.seq)")
                if fact.reverses != nil { html(.small, " \(visit.say(IndicatorText.reversed))") }
            }
            html(.td, visit.day(content.day))
            html(.td, FactWordsView.place(content.place, visit))
            html(.td) { html in html.prose(content.organization.flatMap { names[$0] } ?? "–") }
            html(.td, FactWordsView.codes(content.shape, visit))
            html(.td, .class("number"), text: FactWordsView.amounts(content))
            html(.td, visit.moment(content.recordedAt))
        }
    }
}

/// A record's parts in words.
enum FactWordsView {
    static func place(_ code: String?, _ visit: Visit) -> String {
        guard let code else { return visit.say(FigureText.unknownPlace) }
        guard let place = Gazetteer.bundled.current(ID(code)) else { return code }
        return Gazetteer.bundled.fullName(of: place, language: visit.language)
    }

    static func codes(_ shape: [String: String], _ visit: Visit) -> String {
        shape.sorted { $0.key < $1.key }.map { key, code in
            "\(visit.say(FigureText.dimension(key))): \(visit.say(FigureText.code(key, code)))"
        }.joined(separator: " · ")
    }

    static func amounts(_ content: NewFact) -> String {
        zip(content.amounts, content.kind.scales).map { amount, scale in
            amount.map { Amount($0, scale: scale).text } ?? "–"
        }.joined(separator: " · ")
    }
}
