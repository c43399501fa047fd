// SPDX-License-Identifier: Apache-2.0

import Expressions
import Foundation
import Kernel
import Web

/// A form to print on A4 and fill in by hand: boxes to tick, lines to write on, repeats as rows of a table.
struct BlankPage {
    let visit: Visit
    let form: Form
    let number: Int
    let model: FormModel

    /// So many empty rows for what can be repeated.
    private static let rows = 5

    func reply() -> Reply {
        let title = form.title(visit.language)
        let under = [(title, FormsPaths.form(form.id))]
        return visit.formsLayout(visit.say(AnswersText.printBlank), under: under).page(visit) { html in
            html(.p, .class("noprint notice"), text: visit.say(PaperText.howToPrint))
            html(.article, .class("sheet")) { html in
                html(.h1, title)
                html(.p) { html in
                    let version = model.version.isEmpty ? "" : " (\(model.version))"
                    let words = form.word + " · " + visit.say(FormsText.version(number)) + version
                    html(.small, words)
                }
                writeHead(&html)
                html(.ol, .class("blank")) { html in writeGroup(&html, 0) }
                html(.p, .class("privacy")) { html in html(.small, visit.say(PaperText.notice)) }
            }
        }
    }

    /// Who fills the sheet in, and for whom.
    private func writeHead(_ html: inout HTML) {
        html(.p, .class("write")) { html in
            for label in [FormsText.organization, PaperText.filledBy, PaperText.filledOn] {
                html(.span, visit.say(label))
                html(.span, .class("line")) { _ in }
            }
        }
    }

    private func writeGroup(_ html: inout HTML, _ group: Int) {
        for index in model.questions[group].children {
            let asked = model.questions[index]
            switch asked.type {
            case .calculate: continue
            case .note: html(.li, .class("note"), text: label(asked))
            case .repeating: writeRepeat(&html, index)
            case .group:
                html(.li, .class("part")) { html in
                    html(.b, label(asked))
                    writeCondition(&html, asked)
                    html(.ol, .class("blank")) { html in writeGroup(&html, index) }
                }
            default: writeQuestion(&html, asked)
            }
        }
    }

    private func writeQuestion(_ html: inout HTML, _ asked: Question) {
        html(.li) { html in
            html(.b, label(asked))
            if asked.logic.required?.expression.text == "true()" { html.text(" *") }
            let hint = visit.say(asked.hint)
            if !hint.isEmpty { html(.small, " " + hint) }
            writeCondition(&html, asked)
            writeSpace(&html, asked)
        }
    }

    /// Where the question is only for some, which.
    private func writeCondition(_ html: inout HTML, _ asked: Question) {
        guard let formula = asked.logic.relevant else { return }
        let words = PaperCondition(model: model, isThai: visit.language == .thai).words(formula)
        html(.small, .class("when"), text: " " + visit.say(PaperText.onlyIf(words)))
    }

    private func writeSpace(_ html: inout HTML, _ asked: Question) {
        if asked.type.isChoice, let list = asked.list {
            let choices = model.lists[list].choices
            html(.ul, .class(choices.count > 12 ? "boxes many" : "boxes")) { html in
                for choice in choices.prefix(60) {
                    html(.li) { html in
                        html(.span, .class(asked.type == .selectOne ? "box round" : "box")) { _ in }
                        html.text(" " + visit.say(choice.label))
                    }
                }
            }
            if asked.type == .selectMultiple { html(.small, visit.say(PaperText.several)) }
        } else if asked.type == .integer || asked.type == .decimal {
            html(.span, .class("cells")) { html in
                for _ in 0..<6 { html(.span, .class("cell")) { _ in } }
            }
        } else if asked.type == .date {
            html(.span, .class("line short")) { _ in }
            html(.small, visit.say(PaperText.dayMonthYear))
        } else {
            for _ in 0..<(asked.appears("multiline") ? 3 : 1) { html(.span, .class("line")) { _ in } }
        }
    }

    /// A table: a column for each question, a row for each time.
    private func writeRepeat(_ html: inout HTML, _ group: Int) {
        let columns = model.answered.filter {
            model.repeated($0) == group && model.questions[$0].type.isAsked
        }
        html(.li, .class("part")) { html in
            html(.b, label(model.questions[group]))
            writeCondition(&html, model.questions[group])
            html(.table, .class("rows")) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope("col"), text: visit.say(PaperText.number))
                        for column in columns {
                            html(.th, .scope("col")) { html in writeColumn(&html, model.questions[column]) }
                        }
                    }
                }
                html(.tbody) { html in
                    for row in 1...Self.rows {
                        html(.tr) { html in
                            html(.td, String(row))
                            for _ in columns { html(.td, "") }
                        }
                    }
                }
            }
        }
    }

    private func writeColumn(_ html: inout HTML, _ asked: Question) {
        html.text(label(asked))
        guard asked.type.isChoice, let list = asked.list else { return }
        let names = model.lists[list].choices.prefix(12).enumerated().map {
            "\($0 + 1) = " + visit.say($1.label)
        }
        html(.small, " (" + names.joined(separator: ", ") + ")")
    }

    private func label(_ asked: Question) -> String {
        let label = visit.say(asked.label)
        guard !label.isEmpty else { return asked.name }
        // What a screen would fill in is a line on paper.
        var rewriting = NameRewriting(text: label)
        rewriting.run { _ in ("……", 0) }
        return rewriting.result
    }
}

/// A condition of a form in words that stand on paper: names become labels, codes choices.
struct PaperCondition {
    let model: FormModel
    let isThai: Bool

    func words(_ formula: Formula) -> String {
        var text = formula.expression.text
        for question in formula.references {
            let asked = model.questions[question]
            let label = asked.label.text(isThai: isThai)
            let shown = "“" + (label.isEmpty ? asked.name : label) + "”"
            // Names stand in it as whole paths from the form's root.
            let path = "/[A-Za-z_][\\w.-]*/" + model.path(of: question) + "(?![\\w.-])"
            let safe = NSRegularExpression.escapedTemplate(for: shown)
            text = text.replacingOccurrences(of: path, with: safe, options: .regularExpression)
            for choice in asked.list.map({ model.lists[$0].choices }) ?? [] {
                let word = choice.label.text(isThai: isThai)
                text = text.replacingOccurrences(of: "'\(choice.name)'", with: word)
                text = text.replacingOccurrences(of: "\"\(choice.name)\"", with: word)
            }
        }
        return text
    }
}
