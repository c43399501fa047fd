// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What the report left unsaid, asked once for each province.
struct QuestionCards: Sendable {
    let sheet: ReviewSheet
    let place: ReviewPlace
    private var groups: [Questions.Group]
    /// Only the first question stands open: one thing at a time.
    private var isFirst = true

    init(sheet: ReviewSheet, place: ReviewPlace) {
        self.sheet = sheet
        self.place = place
        groups = Questions.groups(sheet.draft)
    }

    /// Writes what is open for a group of items, once on a page.
    mutating func write(_ html: inout HTML, _ visit: Visit, _ kind: DraftGroups.Kind) {
        let province: String?
        switch kind {
        case .province(let code): province = code
        case .sharedCommitments, .sharedActivities: province = nil
        case .others: return
        }
        guard let index = groups.firstIndex(where: { $0.province == province }) else { return }
        write(&html, visit, groups.remove(at: index), isOpen: isFirst)
        isFirst = false
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ group: Questions.Group, isOpen: Bool) {
        let key = group.province ?? "all"
        let whole = group.province.map { AnswerText.whole(PlaceWords.province($0)) } ?? AnswerText.wholeShared
        html(.article, .class("card item ask"), .id("ask-\(key)")) { html in
            html(.details, .flag(.open).when(isOpen)) { html in
                html(.summary) { html in
                    html(.h3, visit.say(AnswerText.ask(group.items.count, place: visit.say(whole))))
                }
                html(.p, open(group, visit))
                form(&html, visit, group, key)
                link(&html, visit, group)
            }
        }
    }

    private func form(_ html: inout HTML, _ visit: Visit, _ group: Questions.Group, _ key: String) {
        ReviewForm(sheet, place).write(&html, to: AnswerPages.answerPath(sheet.report.id)) { html in
            html.void(.input, .type("hidden"), .name("place"), .value(group.province ?? ""))
            fields(&html, visit, group, key)
            html(.div, .class("row tight")) { html in
                html(.button, .class("btn"), text: visit.say(AnswerText.useForAll(group.all.count)))
                html(
                    .button,
                    .class("btn quiet"),
                    .name("skip"),
                    .value("1"),
                    text: visit.say(AnswerText.skip)
                )
            }
        }
    }

    private func link(_ html: inout HTML, _ visit: Visit, _ group: Questions.Group) {
        let name = visit.say(PlaceWords.group(group.province))
        let link = AnswerPages.linksPath(sheet.report.id)
        let id = "days-" + (group.province ?? "all")
        html(.form, .class("row tight"), .post, .action(link)) { html in
            html.void(.input, .type("hidden"), .name("place"), .value(group.province ?? ""))
            html.choice(
                visit.say(AnswerText.days),
                id: id,
                name: "days",
                options: AnswerLink.days.map { (String($0), visit.say(AnswerText.days($0))) },
                chosen: String(AnswerLink.usual)
            )
            let word = group.province == nil ? AnswerText.sendSharedLink : AnswerText.sendLink(name)
            html(.button, .class("btn quiet"), text: visit.say(word))
        }
    }

    private func open(_ group: Questions.Group, _ visit: Visit) -> String {
        Question.allCases.compactMap { question in
            group.items[question].map { visit.say(AnswerText.open(question, $0.count)) }
        }.joined(separator: " · ")
    }

    private func fields(_ html: inout HTML, _ visit: Visit, _ group: Questions.Group, _ key: String) {
        let asks = AnswerFields(choices: sheet.choices, key: key)
        if group.items[.host] != nil { asks.writeHost(&html, visit) }
        if group.items[.due] != nil { asks.writeDue(&html, visit) }
        if group.items[.indicator] != nil { asks.writeIndicator(&html, visit) }
    }
}
