// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// What was said about a record and what was changed in it.
struct RecordTalk {
    let visit: Visit
    let model: RecordModel

    func writeHistory(_ html: inout HTML) {
        guard !model.history.isEmpty else { return }
        html(.details, .class("card")) { html in
            html(.summary, visit.say(AnswersText.history) + " (\(model.history.count))")
            var newer = model.answers.merged(with: model.sealed)
            for earlier in model.history {
                let changes = AnswerDiff.changes(earlier.answers, newer)
                newer = earlier.answers
                html(.h3, visit.moment(earlier.changedAt))
                if changes.isEmpty {
                    html(.p, prose: visit.say(AnswersText.noOpenChange))
                } else {
                    write(&html, changes)
                }
            }
        }
    }

    private func write(_ html: inout HTML, _ changes: [AnswerDiff.Change]) {
        html(
            .div,
            .class("board"),
            .plain(.tabindex, "0"),
            .role("group"),
            .aria("label", visit.say(AnswersText.history))
        ) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for head in [AnswersText.question1, AnswersText.before, AnswersText.after] {
                            html(.th, .scope("col"), text: visit.say(head))
                        }
                    }
                }
                html(.tbody) { html in
                    for change in changes {
                        html(.tr) { html in
                            html(.th, .scope("row"), text: title(change.path))
                            html(.td, change.before)
                            html(.td, change.after)
                        }
                    }
                }
            }
        }
    }

    /// The question as people know it, with the number of its repeat.
    private func title(_ path: String) -> String {
        let plain = path.split(separator: "/").map { $0.prefix { $0 != "[" } }.joined(separator: "/")
        let questions = model.table.model
        let found = questions.questions.indices.first { questions.path(of: $0) == plain }
        let number = path.split(separator: "[").dropFirst().compactMap { $0.split(separator: "]").first }
        return (found.map { model.table.title($0) } ?? path) + number.map { " \($0)" }.joined()
    }

    func writeComments(_ html: inout HTML) {
        html(.section, .class("card stack")) { html in
            html(.h2, visit.say(AnswersText.comments))
            for comment in model.comments {
                html(.div) { html in
                    html.chip(comment.state.wash, visit.say(comment.state.title))
                    html(.small, " " + visit.moment(comment.writtenAt))
                    html(.p, prose: comment.words)
                }
            }
            guard visit.may(Forms.fill, model.submission.subject) else { return }
            let action = FormsPaths.record(model.submission.id, "comment")
            html(.form, .class("stack noprint"), .post, .action(action)) { html in
                html.area(visit.say(AnswersText.commentLabel), id: "words", rows: 2)
                html(.button, .class("btn plain"), text: visit.say(AnswersText.commentSend))
            }
        }
    }
}
