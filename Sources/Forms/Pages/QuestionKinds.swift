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

    /// A file to choose; one that is there already stays until it is taken out or another is chosen.
    func writeAttachment(_ html: inout HTML, _ field: Int, _ asked: Question) {
        let kept = model.session.fields[field].text
        let path = model.session.path(of: field)
        html(.div) { html in
            html(.label, .for(Self.id(field))) { html in
                html(.span, visit.say(heading(field, asked)))
                html(.small, visit.say(hint(field, asked, FormsText.fileSize) ?? FormsText.fileSize))
            }
            html.void(
                .input,
                [
                    .type("file"), .id(Self.id(field)), .name(AttachedFiles.mark + path),
                    .plain(.accept, asked.type.accepted).when(!asked.type.accepted.isEmpty),
                ] + described(field)
            )
            if !kept.isEmpty {
                html(.p, visit.say(FormsText.fileKept(kept)))
                html.void(.input, .type("hidden"), .name(name(field)), .value(kept))
                if let held = model.held[path] {
                    html.void(.input, .type("hidden"), .name("held"), .value("\(held.rawValue) \(path)"))
                }
                html(.label, .class("tick"), .for("\(Self.id(field))-drop")) { html in
                    html.void(
                        .input,
                        .type("checkbox"),
                        .id("\(Self.id(field))-drop"),
                        .name("drop"),
                        .value(path)
                    )
                    html.text(visit.say(FormsText.fileDrop))
                }
            }
            writeFault(&html, field)
        }
    }
}

extension QuestionType {
    /// What a browser offers to choose.
    fileprivate var accepted: String {
        switch self {
        case .image: "image/jpeg,image/png,image/webp,image/gif"
        case .audio: "audio/*"
        case .video: "video/*"
        default: ""
        }
    }
}
