// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Below the items: adding, undoing, what was set aside, links.
struct ReviewTail: Sendable {
    let sheet: ReviewSheet
    let place: ReviewPlace

    func write(_ html: inout HTML, _ visit: Visit) {
        if sheet.isOpen {
            writeAdd(&html, visit)
            writeUndo(&html, visit)
        }
        writeRejected(&html, visit)
        if sheet.isOpen { writeLinks(&html, visit) }
    }

    private func writeAdd(_ html: inout HTML, _ visit: Visit) {
        html(.details, .class("card")) { html in
            html(.summary, visit.say(ReviewText.addTitle))
            ReviewForm(sheet, place).write(&html, to: ItemPages.addPath(sheet.report.id)) { html in
                let kinds = [ItemKind.goal, .agreement, .activity].map {
                    (value: $0.rawValue, title: visit.say(ReviewWords.kind($0)))
                }
                html.choice(visit.say(ReviewText.kindLabel), id: "kind", options: kinds)
                html.area(visit.say(ReviewText.textLabel), id: "text")
                html.choice(
                    visit.say(ReviewText.place),
                    id: "place",
                    options: PlaceWords.options(sheet.draft, visit.language),
                    none: visit.say(ReviewText.noPlace)
                )
                html(.p) { html in html(.button, .class("btn"), text: visit.say(ReviewText.add)) }
            }
        }
    }

    private func writeUndo(_ html: inout HTML, _ visit: Visit) {
        guard let last = sheet.last else { return }
        html(.div, .class("row tight")) { html in
            ReviewForm(sheet, place).button(
                &html,
                to: ReviewPages.undoPath(sheet.report.id),
                visit.say(ReviewText.undo),
                class: "btn plain",
                [("held", String(last.seq))]
            )
            html(.small, visit.say(CorrectionText.did(last.correction)))
        }
    }

    private func writeRejected(_ html: inout HTML, _ visit: Visit) {
        let rejected = sheet.draft.items.filter(\.isRejected)
        guard !rejected.isEmpty else { return }
        html(.details, .class("card")) { html in
            html(.summary, visit.say(ReviewText.rejected(rejected.count)))
            for item in rejected {
                html(.div, .class("card item out"), .id("item-\(item.id)")) { html in
                    html(.p, item.item.text)
                    if sheet.isOpen {
                        ReviewForm(sheet, place).button(
                            &html,
                            to: ItemPages.changePath(sheet.report.id, item.id, "restore"),
                            visit.say(ReviewText.restore)
                        )
                    }
                }
            }
        }
    }

    private func writeLinks(_ html: inout HTML, _ visit: Visit) {
        guard !sheet.links.isEmpty else { return }
        html(.div, .class("card")) { html in
            html(.h2, visit.say(ReviewText.links))
            for link in sheet.links {
                html(.div, .class("row spread")) { html in
                    let made = visit.day(link.createdAt.bangkokDay)
                    let maker = sheet.makers[link.createdBy] ?? link.createdBy
                    let state = ReviewText.linkState(
                        maker,
                        made,
                        until: visit.day(link.expires.bangkokDay),
                        used: link.lastUsed.map { visit.moment($0) },
                        isOver: link.expires <= visit.clock.now
                    )
                    html(.span, "\(visit.say(PlaceWords.group(link.place))) · \(visit.say(state))")
                    ReviewForm(sheet, place).button(
                        &html,
                        to: AnswerPages.revokePath(sheet.report.id, link.id),
                        visit.say(ReviewText.revoke)
                    )
                }
            }
        }
    }
}
