// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Questions that take neither a text nor one choice: rankings, acknowledgements, files.
extension QuestionWriter {
    /// A choice for each place, from the first to the last.
    func writeRanking(_ html: inout HTML, _ field: Int, _ asked: Question) {
        var session = model.session
        let choices = session.choices(at: field)
        let chosen = session.fields[field].text.blankParts
        writeSet(&html, field, asked) { html in
            for place in choices.indices {
                let id = place == 0 ? Self.id(field) : "\(Self.id(field))-\(place)"
                html(.label, .for(id)) { html in
                    html(.span, visit.say(FormsText.place(place + 1)))
                    html.element(.select, [.id(id), .name(name(field))]) { html in
                        html.element(.option, [.value("")]) { $0.text(visit.say(FormsText.chooseNone)) }
                        for choice in choices {
                            let isChosen = chosen.indices.contains(place) && chosen[place] == choice.name
                            html.element(.option, [.value(choice.name), .flag(.selected).when(isChosen)]) {
                                html in
                                html.text(visit.say(choice.label))
                            }
                        }
                    }
                }
            }
        }
    }

    /// One box to tick.
    func writeTick(_ html: inout HTML, _ field: Int, _ asked: Question) {
        writeSet(&html, field, asked) { html in
            html(.label, .class("tick"), .for(Self.id(field))) { html in
                html.void(
                    .input,
                    .type("checkbox"),
                    .id(Self.id(field)),
                    .name(name(field)),
                    .value("OK"),
                    .flag(.checked).when(!model.session.fields[field].text.isEmpty)
                )
                html.text(visit.say(FormsText.acknowledged))
            }
        }
    }

    /// Files come with the programs on phones; the page says so, and keeps what is there.
    func writeAttachment(_ html: inout HTML, _ field: Int, _ asked: Question) {
        let kept = model.session.fields[field].text
        html(.div) { html in
            html(.p, label(field))
            html(
                .p,
                .class("help"),
                text: visit.say(kept.isEmpty ? FormsText.fileByPhone : FormsText.fileKept(kept))
            )
            html.void(.input, .type("hidden"), .name(name(field)), .value(kept))
            writeFault(&html, field)
        }
    }
}
