// SPDX-License-Identifier: Apache-2.0

import Web

/// Loads the live part of the review, with its sentences and the form by which marked words become items.
enum ReviewScript {
    static func write(_ html: inout HTML, _ visit: Visit, _ sheet: ReviewSheet, _ place: ReviewPlace) {
        html(
            .div,
            .id("unsent"),
            .class("notice"),
            .role("status"),
            .flag(.hidden),
            text: visit.say(ReviewText.unsent)
        )
        html(.div, .id("marker"), .class("card"), .flag(.hidden)) { html in
            html(.p, visit.say(ReviewText.addSelection))
            ReviewForm(sheet, place).write(&html, to: ItemPages.addPath(sheet.report.id), class: "row tight")
            { html in
                for name in ["start", "end", "text"] { html.void(.input, .type("hidden"), .name(name)) }
                for kind in [ItemKind.goal, .agreement, .activity] {
                    html(
                        .button,
                        .class("btn plain"),
                        .name("kind"),
                        .value(kind.rawValue),
                        text: visit.say(ReviewText.asItem(kind))
                    )
                }
            }
        }
        html(.script, .type("module"), .src(Assets.link(.review)), text: "")
    }
}
