// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Places
import Web

/// The list of indicators with their figures, and the same as one sheet of paper.
struct FigureListPage: Sendable {
    let model: FigureListModel
    /// Whether it is the sheet to print for one province.
    var isSheet = false

    func write(_ visit: Visit) -> Reply {
        let place = model.choice.placeName(visit)
        let title = visit.say(IndicatorText.listTitle(place))
        let crumbs: [Layout.Crumb] =
            isSheet ? [.init(visit.say(IndicatorText.menu), IndicatorLinks.list()), .init(place)] : []
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, title)
                if !isSheet, visit.may(Indicators.write, .init()) {
                    html(.a, .class("btn"), .href(IndicatorLinks.new), text: visit.say(IndicatorText.define))
                }
            }
            html(.p, .class("muted"), text: visit.say(PeriodText.title(model.choice.period)))
            if !isSheet {
                FigureFilter(choice: model.choice, action: IndicatorLinks.list(), offered: model.offered)
                    .write(&html, visit)
            }
            if model.entries.isEmpty {
                html(.p, .class("card empty"), text: visit.say(IndicatorText.empty))
            } else {
                writeTable(&html, visit)
            }
            html(.p, .class("src"), text: visit.say(IndicatorText.asOf(visit.moment(model.asOf))))
            if isSheet {
                html.copyForLine(line(visit), visit)
            } else {
                writeLinks(&html, visit)
            }
        }
    }

    private func writeTable(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("board figuretable numbers")) { html in
            html(.table) { html in
                html(.caption, visit.say(FigureText.marks))
                html(.thead) { html in
                    html(.tr) { html in
                        for title in [IndicatorText.menu, IndicatorText.now, IndicatorText.before] {
                            html(.th, .scope("col"), text: visit.say(title))
                        }
                    }
                }
                html(.tbody) { html in for entry in model.entries { writeRow(&html, entry, visit) } }
            }
        }
    }

    private func writeRow(_ html: inout HTML, _ entry: FigureListModel.Entry, _ visit: Visit) {
        let definition = entry.definition
        let link = IndicatorLinks.show(
            definition.key,
            place: model.choice.place?.id.rawValue ?? "",
            period: model.choice.period.description
        )
        html(.tr) { html in
            html(.th, .scope("row")) { html in
                html(.a, .href(link), prose: FigureText.name(definition.name, visit.language))
            }
            html(.td, .class("number")) { html in
                html(.b, FigureText.text(entry.now, definition, visit.language))
                html.parts(entry.now)
            }
            html(.td, .class("number")) { html in
                html.text(entry.before.map { FigureText.short($0, definition, visit.language) } ?? "")
            }
        }
    }

    private func writeLinks(_ html: inout HTML, _ visit: Visit) {
        html(.div, .class("row tight noprint")) { html in
            let period = model.choice.period.description
            html(
                .a,
                .class("btn plain"),
                .href(IndicatorLinks.matrix(period: period)),
                text: visit.say(IndicatorText.matrix)
            )
            if let place = model.choice.place, place.level == .province {
                let sheet = IndicatorLinks.province(place.id.rawValue, period: period)
                html(.a, .class("btn plain"), .href(sheet), text: visit.say(IndicatorText.onePage))
            }
            html(
                .a,
                .class("btn plain"),
                .href(IndicatorLinks.denominators),
                text: visit.say(IndicatorText.denominators)
            )
            html(
                .a,
                .class("btn plain"),
                .href(IndicatorLinks.published),
                text: visit.say(IndicatorText.publishedTables)
            )
            html(.a, .class("btn plain"), .href(IndicatorLinks.yaml), text: "YAML")
        }
    }

    private func line(_ visit: Visit) -> String {
        let head = "\(model.choice.placeName(visit)) · \(visit.say(PeriodText.title(model.choice.period)))"
        let figures = model.entries.filter { $0.now.state == .known }.map { entry in
            let name = FigureText.name(entry.definition.name, visit.language)
            return "\(name): \(FigureText.text(entry.now, entry.definition, visit.language))"
        }
        return LineText.make([head] + figures, address: visit.address(visit.request.target))
    }
}

extension HTML {
    /// "12 of 40" under a rate.
    mutating func parts(_ value: IndicatorValue) {
        guard let numerator = value.numerator, let denominator = value.denominator else { return }
        void(.br)
        self(.small, "\(numerator.text) / \(denominator.text)")
    }
}
