// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
import Places
import Web

/// Writes one question with what it takes: text, number, day, choices, place or unit.
struct QuestionWriter {
    let visit: Visit
    let model: FillModel
    let places: PlaceResolver
    let faults: FormWriter

    static func id(_ field: Int) -> String { "q\(field)" }

    /// The label with the answers that it names.
    func label(_ field: Int) -> String { filled(visit.say(model.session.question(of: field).label), field) }

    func write(_ html: inout HTML, _ field: Int) {
        let asked = model.session.question(of: field)
        switch asked.type {
        case .note: html(.p, .class("notice"), prose: label(field))
        case .calculate, .hidden, .metadata: break
        case .selectOne, .selectMultiple: writeChoices(&html, field, asked)
        default:
            if asked.isPlace {
                writePlace(&html, field, asked)
            } else if asked.isUnit {
                writeUnit(&html, field, asked)
            } else {
                writeText(&html, field, asked)
            }
        }
    }

    private func name(_ field: Int) -> String { TypedAnswers.mark + model.session.path(of: field) }

    private func filled(_ text: String, _ field: Int) -> String {
        var rewriting = NameRewriting(text: text)
        rewriting.run { name in
            let questions = model.session.model.questions
            guard let question = questions.firstIndex(where: { $0.name == name }) else { return nil }
            return (model.session.answer(question, near: field), question)
        }
        return rewriting.result
    }

    private func heading(_ field: Int, _ asked: Question) -> Sentence {
        let isRequired = asked.logic.required?.expression.text == "true()"
        let text = label(field) + (isRequired ? " (\(visit.say(FormsText.mustAnswer)))" : "")
        return Sentence(text, text)
    }

    private func hint(_ field: Int, _ asked: Question, _ own: Sentence? = nil) -> Sentence? {
        let sealed = asked.use.sensitivity.isProtected ? visit.say(FormsText.sealedHint) : ""
        let parts = [filled(visit.say(asked.hint), field), own.map { visit.say($0) } ?? "", sealed]
        let text = parts.filter { !$0.isEmpty }.joined(separator: " · ")
        return text.isEmpty ? nil : Sentence(text, text)
    }

    private func writeText(_ html: inout HTML, _ field: Int, _ asked: Question) {
        var value = model.session.fields[field].text
        var own: Sentence?
        if asked.type == .date {
            own = FormsText.dateHint
            value = Day(iso: value).map { visit.day($0) } ?? value
        }
        let isNumber = asked.type == .integer || asked.type == .decimal
        let isLong = asked.type == .text && asked.appears("multiline")
        if isLong {
            html(.div) { html in
                writeLabel(&html, field, asked)
                html.element(
                    .textarea,
                    [.id(Self.id(field)), .name(name(field)), .plain(.rows, "3")] + described(field)
                ) { html in html.text(value) }
                writeFault(&html, field)
            }
        } else {
            faults.text(
                &html,
                heading(field, asked),
                id: Self.id(field),
                name: name(field),
                value: value,
                hint: hint(field, asked, own),
                .plain(.inputmode, asked.type == .decimal ? "decimal" : "numeric").when(isNumber),
                .plain(.autocomplete, "off"),
                .flag(.readonly).when(asked.logic.isReadOnly)
            )
        }
    }

    private func writeChoices(_ html: inout HTML, _ field: Int, _ asked: Question) {
        var session = model.session
        let choices = session.choices(at: field)
        let text = model.session.fields[field].text
        let chosen = asked.type == .selectOne ? [text] : text.blankParts
        if asked.type == .selectOne, choices.count > 8 || asked.appears("minimal") {
            faults.choice(
                &html,
                heading(field, asked),
                id: Self.id(field),
                name: name(field),
                options: choices.map { ($0.name, visit.say($0.label)) },
                chosen: text,
                none: FormsText.chooseNone
            )
            return
        }
        writeSet(&html, field, asked) { html in
            for (index, choice) in choices.enumerated() {
                let id = index == 0 ? Self.id(field) : "\(Self.id(field))-\(index)"
                html(.label, .class("tick"), .for(id)) { html in
                    html.void(
                        .input,
                        .type(asked.type == .selectOne ? "radio" : "checkbox"),
                        .id(id),
                        .name(name(field)),
                        .value(choice.name),
                        .flag(.checked).when(chosen.contains(choice.name))
                    )
                    html.text(visit.say(choice.label))
                }
            }
        }
    }

    private func writePlace(_ html: inout HTML, _ field: Int, _ asked: Question) {
        let text = model.session.fields[field].text
        let known = places.gazetteer.find(ID(text))
        let shown = known.map { places.gazetteer.fullName(of: $0, language: .thai) } ?? text
        let found = known == nil && !text.isEmpty ? places.search(text, limit: 8) : []
        if !found.isEmpty {
            html(.fieldset, .class("stack")) { html in
                html(.legend, visit.say(FormsText.choosePlace))
                for place in found {
                    let id = "\(Self.id(field))-\(place.id.rawValue)"
                    html(.label, .class("tick"), .for(id)) { html in
                        html.void(
                            .input,
                            .type("radio"),
                            .id(id),
                            .name(name(field)),
                            .value(place.id.rawValue)
                        )
                        html.text(places.gazetteer.fullName(of: place, language: visit.language))
                    }
                }
            }
        }
        faults.text(
            &html,
            heading(field, asked),
            id: Self.id(field),
            name: name(field),
            value: shown,
            hint: hint(field, asked, FormsText.placeHint)
        )
    }

    private func writeUnit(_ html: inout HTML, _ field: Int, _ asked: Question) {
        faults.choice(
            &html,
            heading(field, asked),
            id: Self.id(field),
            name: name(field),
            options: model.units.map { ($0.id.rawValue, $0.name) },
            chosen: model.session.fields[field].text,
            none: FormsText.chooseNone
        )
    }

    /// Several boxes under one question.
    private func writeSet(
        _ html: inout HTML,
        _ field: Int,
        _ asked: Question,
        _ body: (inout HTML) -> Void
    ) {
        html.element(.fieldset, [.class("stack")] + described(field)) { html in
            html(.legend) { html in
                html.text(visit.say(heading(field, asked)))
                if let hint = hint(field, asked) { html(.small, " " + visit.say(hint)) }
            }
            body(&html)
            writeFault(&html, field)
        }
    }

    private func writeLabel(_ html: inout HTML, _ field: Int, _ asked: Question) {
        html(.label, .for(Self.id(field))) { html in
            html(.span, visit.say(heading(field, asked)))
            if let hint = hint(field, asked) { html(.small, visit.say(hint)) }
        }
    }

    private func own(_ field: Int) -> [FormFault] { faults.faults.filter { $0.field == Self.id(field) } }

    private func described(_ field: Int) -> [Attribute] {
        own(field).isEmpty ? [] : [.aria("describedby", "\(Self.id(field))-fault")]
    }

    private func writeFault(_ html: inout HTML, _ field: Int) {
        let words = own(field).map { visit.say($0.text) }.joined(separator: " ")
        guard !words.isEmpty else { return }
        html(.p, .class("help"), .id("\(Self.id(field))-fault"), text: words)
    }
}
