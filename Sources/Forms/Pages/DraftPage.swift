// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The questions that a sheet of answers seems to answer, to be corrected.
struct DraftPage {
    let visit: Visit
    let draft: SheetDraft
    let proposal: FormProposal
    let findings: [FormFinding]

    func reply() -> Reply {
        let status = findings.isEmpty ? 200 : 422
        return visit.formsLayout(visit.say(BatchText.draftTitle)).page(visit, status: status) { html in
            html(.h1, visit.say(BatchText.draftTitle))
            html(.p, prose: visit.say(BatchText.draftHint))
            FindingList(visit: visit, findings: findings).write(&html)
            html(.form, .class("stack"), .post, .action(FormsPaths.draftSave)) { html in
                FormWriter(visit: visit).hidden(&html, "draft", draft.id.rawValue)
                html.field(visit.say(BatchText.formTitle), id: "title", .value(proposal.title))
                for (index, asked) in proposal.questions.enumerated() { write(&html, index, asked) }
                html(.button, .class("btn"), text: visit.say(BatchText.saveForm))
            }
        }
    }

    private func write(_ html: inout HTML, _ index: Int, _ asked: FormProposal.Asked) {
        html(.fieldset, .class("card stack")) { html in
            let example = draft.grid.column(index).first { !$0.isEmpty } ?? ""
            html(.legend, "\(index + 1). " + asked.title)
            // An example helps to choose; what is somebody's own is not repeated.
            if asked.sensitivity == .internal, !example.isEmpty {
                html(.p) { html in html(.small, String(example.prefix(80))) }
            }
            html.field(
                visit.say(BatchText.questionTitle),
                id: "label-\(index)",
                name: "label",
                .value(asked.title)
            )
            html.choice(
                visit.say(BatchText.type),
                id: "type-\(index)",
                name: "type",
                options: FormProposal.Kind.allCases.map { ($0.rawValue, visit.say($0.title)) },
                chosen: asked.type.rawValue
            )
            html.choice(
                visit.say(BatchText.sensitivity),
                id: "class-\(index)",
                name: "class",
                options: FormProposal.Sensitivity.allCases.map { ($0.rawValue, visit.say($0.title)) },
                chosen: asked.sensitivity.rawValue
            )
            html.area(
                visit.say(BatchText.choices),
                id: "choices-\(index)",
                name: "choices",
                value: asked.choices.joined(separator: "\n"),
                rows: min(max(asked.choices.count, 1), 8)
            )
        }
    }
}

extension FormProposal.Kind {
    /// What the type is called.
    var title: Sentence {
        switch self {
        case .text: FormsText.word(for: .text)
        case .integer: FormsText.word(for: .integer)
        case .decimal: FormsText.word(for: .decimal)
        case .date: FormsText.word(for: .date)
        case .selectOne: FormsText.word(for: .selectOne)
        case .selectMultiple: FormsText.word(for: .selectMultiple)
        case .dropped: BatchText.dropped
        }
    }
}

extension FormProposal.Sensitivity {
    /// Who may see the answers.
    var title: Sentence {
        switch self {
        case .internal: BatchText.internalClass
        case .personal: BatchText.personalClass
        case .sealed: BatchText.sealedClass
        }
    }
}
