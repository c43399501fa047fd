// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Places
import Web

/// All published tables.
struct SnapshotListPage: Sendable {
    let snapshots: [Snapshot]
    let visit: Visit

    func reply() -> Reply {
        let title = visit.say(SnapshotText.listTitle)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            if snapshots.isEmpty { html(.p, .class("card empty"), text: visit.say(SnapshotText.empty)) }
            for snapshot in snapshots {
                html(.article, .class("card")) { html in
                    html(.h2) { html in
                        let name = FigureText.name(snapshot.body.definition.name, visit.language)
                        html(.a, .href(IndicatorLinks.published(snapshot.id)), prose: name)
                    }
                    html(.p, SnapshotPage.about(snapshot, visit))
                    html(.small, visit.say(IndicatorText.asOf(visit.moment(snapshot.asOf))))
                }
            }
        }
    }
}

/// One published table.
struct SnapshotPage: Sendable {
    let snapshot: Snapshot
    let visit: Visit

    static func about(_ snapshot: Snapshot, _ visit: Visit) -> String {
        let place = Gazetteer.bundled.find(ID(snapshot.body.under))
            .map { Gazetteer.bundled.fullName(of: $0, language: visit.language) }
        let period =
            Period(snapshot.body.period).map { visit.say(PeriodText.title($0)) } ?? snapshot.body.period
        return "\(place ?? visit.say(FigureText.everywhere)) · \(period)"
    }

    func reply() -> Reply {
        let definition = snapshot.body.definition
        let name = FigureText.name(definition.name, visit.language)
        return Layout(title: name, isPublic: true).page(visit) { html in
            html(.h1, prose: name)
            html(.p, Self.about(snapshot, visit))
            let about = FigureText.name(definition.about, visit.language)
            if !about.isEmpty { html(.p, prose: about) }
            writeTable(&html)
            html(.p, .class("src")) { html in
                html.text(visit.say(IndicatorText.asOf(visit.moment(snapshot.asOf))))
                html.text(" · \(visit.say(IndicatorText.version)) \(snapshot.number)")
                if definition.isSensitive {
                    html.text(" · \(visit.say(IndicatorText.sensitive(definition.threshold)))")
                }
            }
            html(.div, .class("row tight noprint")) { html in
                for kind in FigureFiles.Kind.allCases {
                    let link = IndicatorLinks.published(snapshot.id, file: "table.\(kind.rawValue)")
                    html(.a, .class("btn plain"), .href(link), text: kind.rawValue.uppercased())
                }
                html(
                    .a,
                    .class("btn quiet"),
                    .href(IndicatorLinks.published),
                    text: visit.say(SnapshotText.listTitle)
                )
            }
            if visit.may(Indicators.publish, Subject()) { writeWithdraw(&html) }
        }
    }

    private func writeTable(_ html: inout HTML) {
        let definition = snapshot.body.definition
        let files = FigureFiles(
            definition: definition,
            number: snapshot.number,
            period: snapshot.body.period,
            by: snapshot.body.by,
            asOf: snapshot.asOf,
            lines: snapshot.body.lines,
            language: visit.language
        )
        html(
            .div,
            .class("board"),
            .plain(.tabindex, "0"),
            .role("region"),
            .aria("label", visit.say(IndicatorText.byPlace))
        ) { html in
            html(.table) { html in
                html(.caption, visit.say(FigureText.marks))
                html(.thead) { html in
                    html(.tr) { html in
                        for title in [
                            IndicatorText.place, IndicatorText.codes, IndicatorText.result,
                            IndicatorText.counted, IndicatorText.over,
                        ] {
                            html(.th, .scope("col"), text: visit.say(title))
                        }
                    }
                }
                html(.tbody) { html in
                    for line in snapshot.body.lines {
                        html(.tr) { html in
                            html(.th, .scope("row"), text: files.placeName(line))
                            let code =
                                line.code.map { FigureText.code(snapshot.body.by, $0) } ?? IndicatorText.all
                            html(.td, visit.say(code))
                            html(
                                .td,
                                .class("number"),
                                text: FigureText.short(line.value, definition, visit.language)
                            )
                            html(
                                .td,
                                .class("number"),
                                text: line.numerator?.text ?? FigureText.mark(line.state)
                            )
                            html(.td, .class("number"), text: line.denominator?.text ?? "–")
                        }
                    }
                }
            }
        }
    }

    private func writeWithdraw(_ html: inout HTML) {
        html(.form, .class("noprint"), .post, .action(IndicatorLinks.withdraw(snapshot.id))) { html in
            html.void(.input, .type("hidden"), .name("version"), .value("\(snapshot.version)"))
            html(.button, .class("btn stop"), text: visit.say(SnapshotText.withdraw))
        }
    }
}

extension Snapshot.Line {
    /// The figure of the line.
    var value: IndicatorValue {
        IndicatorValue(
            state: state,
            numerator: numerator,
            denominator: denominator,
            result: result,
            referenceDay: referenceDay
        )
    }
}
