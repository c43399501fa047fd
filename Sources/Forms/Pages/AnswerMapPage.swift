// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// Where the newest records are: a drawing of the points, and the list beside it.
struct AnswerMapPage {
    let visit: Visit
    let export: AnswerExport
    let submissions: [Submission]

    /// So many records are drawn.
    static let most = 500
    private static let width = 600.0

    func reply() -> Reply {
        let title = export.form.title(visit.language)
        let under = [
            (title, FormsPaths.form(export.form.id)),
            (visit.say(FormsText.answers), FormsPaths.answers(export.search.filter)),
        ]
        return visit.formsLayout(visit.say(AnswersText.map), under: under).page(visit) { html in
            html(.h1, visit.say(AnswersText.mapTitle))
            let spots = self.spots
            html(.p) { html in
                html(.small, visit.say(AnswersText.placed(spots.count, of: submissions.count)))
            }
            if spots.isEmpty {
                html(.p, .class("card empty"), text: visit.say(AnswersText.noSpots))
            } else {
                html(.section, .class("card map")) { html in draw(&html, spots.map(\.spot)) }
                writeList(&html, spots)
            }
        }
    }

    private var spots: [(record: AnswerRecord, spot: AnswerSpot)] {
        submissions.compactMap { submission in
            guard let tree = try? AnswerJSON.read(submission.answers) else { return nil }
            let rows = AnswerRows(tree, key: "")
            guard let spot = AnswerSpot(submission, rows, export.columns, export.places) else { return nil }
            return (export.record(submission, [:]), spot)
        }
    }

    /// The points within their own frame, with some room around; a degree is as wide as it is high.
    private func draw(_ html: inout HTML, _ spots: [AnswerSpot]) {
        let xs = spots.map(\.point.longitude)
        let ys = spots.map(\.point.latitude)
        let west = xs.min() ?? 0
        let south = ys.min() ?? 0
        let north = ys.max() ?? 0
        let span = max((xs.max() ?? 0) - west, north - south, 0.05) * 1.15
        let middle = ((xs.max() ?? 0) + west) / 2
        let centre = (north + south) / 2
        let label = visit.say(AnswersText.placed(spots.count, of: submissions.count))
        html(
            .svg,
            .class("chart"),
            .plain(.viewBox, "0 0 \(Int(Self.width)) \(Int(Self.width))"),
            .role("img"),
            .aria("label", label)
        ) { html in
            for spot in spots {
                let x = Int(Self.width * (0.5 + (spot.point.longitude - middle) / span))
                let y = Int(Self.width * (0.5 - (spot.point.latitude - centre) / span))
                let size = spot.isExact ? 5 : 8
                html(
                    .path,
                    .class("point"),
                    .plain(
                        .d,
                        "M\(x - size) \(y)a\(size) \(size) 0 1 0 \(2 * size) 0a\(size) \(size) 0 1 0 -\(2 * size) 0z"
                    )
                ) { _ in }
            }
        }
    }

    private func writeList(_ html: inout HTML, _ spots: [(record: AnswerRecord, spot: AnswerSpot)]) {
        html(.section, .class("card")) { html in
            html(.ul) { html in
                for (record, spot) in spots.prefix(100) {
                    html(.li) { html in
                        let own = record.submission
                        html(.a, .href(FormsPaths.record(own.id)), text: visit.day(own.ties.day))
                        let word = spot.isExact ? AnswersText.exact : AnswersText.middle
                        let words = [record.organization, record.place ?? "", visit.say(word)]
                        html.text(" " + words.filter { !$0.isEmpty }.joined(separator: " · "))
                    }
                }
            }
        }
    }
}
