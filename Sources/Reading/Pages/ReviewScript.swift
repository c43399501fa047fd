// SPDX-License-Identifier: Apache-2.0

import Web

/// Loads the live part of the review, with its sentences and the forms by which marked words become items or
/// split one.
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
            writeSplit(&html, visit, sheet, place)
            writeAdd(&html, visit, sheet, place)
        }
        html(.script, .type("module"), .src(Assets.link(.review)), text: "")
    }

    /// The script names the item in the address, and shows both parts before anything is pressed.
    private static func writeSplit(
        _ html: inout HTML,
        _ visit: Visit,
        _ sheet: ReviewSheet,
        _ place: ReviewPlace
    ) {
        html(.div, .data("mark", "split"), .flag(.hidden)) { html in
            html(.p, visit.say(ReviewItemText.splitMarked))
            html(.ol) { html in
                for part in ["first", "second"] { html(.li, .data("part", part), text: "") }
            }
            let action = ItemPages.changePath(sheet.report.id, 0, "split")
            ReviewForm(sheet, place).write(&html, to: action, class: "row tight") { html in
                for name in ["at", "start", "end"] { html.void(.input, .type("hidden"), .name(name)) }
                html(.button, .class("btn"), text: visit.say(ReviewItemText.splitHere))
            }
        }
    }

    private static func writeAdd(
        _ html: inout HTML,
        _ visit: Visit,
        _ sheet: ReviewSheet,
        _ place: ReviewPlace
    ) {
        html(.div, .data("mark", "add"), .flag(.hidden)) { html in
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
    }
}
