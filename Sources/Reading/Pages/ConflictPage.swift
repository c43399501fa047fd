// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Two people changed the same thing: both are shown, and one is chosen.
struct ConflictPage: Sendable {
    let sent: SentCorrection
    let theirs: [ReviewStore.Entry]
    let mine: [Correction]
    /// The last correction that exists now; sending again with it means "mine".
    let seen: Int

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(ReviewItemText.conflictTitle)
        return Layout(title: title, current: "reports").page(visit, status: 409) { html in
            html(.div, .id("review"), .class("stack")) { html in
                html(.h1, title)
                html(.p, .role("alert"), text: visit.say(ReviewItemText.conflictHint))
                list(
                    &html,
                    visit.say(ReviewItemText.theirs),
                    theirs.map { entry in
                        let time =
                            WrittenDay.text(entry.madeAt.bangkokDay, visit.language) + " "
                            + entry.madeAt.bangkokClock
                        return "\(visit.say(CorrectionText.did(entry.correction))) · \(time)"
                    }
                )
                list(&html, visit.say(ReviewItemText.mine), mine.map { visit.say(CorrectionText.did($0)) })
                html(.div, .class("row tight")) { html in
                    writeMine(&html, visit)
                    html(
                        .a,
                        .class("btn plain"),
                        .href(ReviewPages.path(to: sent.report, sent.back, at: "draft")),
                        text: visit.say(ReviewItemText.keepTheirs)
                    )
                }
            }
        }
    }

    private func list(_ html: inout HTML, _ title: String, _ lines: [String]) {
        html(.div, .class("card")) { html in
            html(.h2, title)
            html(.ul) { html in
                for line in lines { html(.li, line) }
            }
        }
    }

    private func writeMine(_ html: inout HTML, _ visit: Visit) {
        guard let action = Link(returning: visit.request.path) else { return }
        html(.form, .class("row tight"), .post, .action(action)) { html in
            for field in sent.typed where field.name != "seen" && field.name != "key" {
                html.void(.input, .type("hidden"), .name(field.name), .value(field.value))
            }
            html.void(.input, .type("hidden"), .name("seen"), .value(String(seen)))
            html(.button, .class("btn"), text: visit.say(ReviewItemText.useMine))
        }
    }
}
