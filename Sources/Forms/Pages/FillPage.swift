// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// A form to fill in on one page; works without a script: "show what comes next" works it out again.
struct FillPage {
    let visit: Visit
    let model: FillModel
    let places: PlaceResolver

    func reply() -> Reply {
        let title = model.form.title(visit.language)
        let status = model.faults.isEmpty ? 200 : 422
        return visit.formsLayout(
            visit.say(FormsText.fillIn),
            under: [(title, FormsPaths.form(model.form.id))]
        )
        .page(visit, status: status) { html in
            html(.h1, title)
            html(.form, .class("stack"), .post, .multipart.when(asksFiles), .action(action)) { html in
                // Whoever presses Enter means the first button: it must not send.
                html(
                    .button,
                    .class("btn skip"),
                    .plain(.tabindex, "-1"),
                    .aria("hidden", "true"),
                    .name("act"),
                    .value("continue"),
                    text: visit.say(FormsText.carryOn)
                )
                html.void(.input, .type("hidden"), .name("form_version"), .value(String(model.formVersion)))
                if let changes = model.changes {
                    html.void(.input, .type("hidden"), .name("seen"), .value(String(changes.version)))
                }
                named.summary(&html)
                writeOrganization(&html)
                writeGroup(&html, FormSession.root)
                writeKept(&html)
                html(.div, .class("row tight")) { html in
                    let word = model.changes == nil ? FormsText.send : FormsText.save
                    html(.button, .class("btn"), .name("act"), .value("send"), text: visit.say(word))
                    html(
                        .button,
                        .class("btn plain"),
                        .name("act"),
                        .value("continue"),
                        text: visit.say(FormsText.carryOn)
                    )
                }
            }
        }
    }

    private var asksFiles: Bool { model.session.model.questions.contains { $0.type.isAttachment } }

    private var action: Link {
        model.changes.map { FormsPaths.record($0.id, "edit") } ?? FormsPaths.form(model.form.id, "fill")
    }

    /// The list of faults above, and each beside its field.
    private var faults: FormWriter {
        FormWriter(
            visit: visit,
            faults: model.faults.map { finding in
                FormFault(
                    QuestionWriter.id(finding.field),
                    Sentence(finding.text.text(isThai: true), finding.text.text(isThai: false))
                )
            }
        )
    }

    /// The same faults with their questions, for the list above, where no question stands beside them.
    private var named: FormWriter {
        FormWriter(
            visit: visit,
            faults: zip(model.faults, faults.faults).map { finding, fault in
                let label = writer.label(finding.field)
                return FormFault(
                    fault.field,
                    Sentence("\(label): \(fault.text.thai)", "\(label): \(fault.text.english)")
                )
            }
        )
    }

    private var writer: QuestionWriter {
        QuestionWriter(visit: visit, model: model, places: places, faults: faults)
    }

    private func writeOrganization(_ html: inout HTML) {
        if model.organizations.count == 1 || model.changes != nil {
            html.void(.input, .type("hidden"), .name("organization"), .value(model.organization ?? ""))
            let name = model.organizations.first { $0.id == model.organization }?.name ?? ""
            html(.p) { html in html(.small, visit.say(FormsText.organization) + ": " + name) }
        } else {
            html(.div, .class("card")) { html in
                faults.choice(
                    &html,
                    FormsText.organization,
                    id: "organization",
                    options: model.organizations.map { ($0.id, $0.name) },
                    chosen: model.organization ?? "",
                    none: FormsText.chooseOrganization
                )
            }
        }
    }

    private func writeGroup(_ html: inout HTML, _ group: Int) {
        let fields = model.session.fields
        let asked = model.session.question(of: group)
        for child in asked.children {
            let inner = model.session.model.questions[child]
            let present = fields[group].children.filter { fields[$0].question == child }
            if inner.type == .repeating {
                writeRepeats(&html, child, present, in: group)
            } else if let field = present.first, fields[field].isRelevant {
                if inner.type == .group { writeSection(&html, field) } else { writer.write(&html, field) }
            }
        }
    }

    private func writeSection(
        _ html: inout HTML,
        _ field: Int,
        title: String? = nil,
        more: (inout HTML) -> Void = { _ in }
    ) {
        let label = title ?? writer.label(field)
        html(.fieldset, .class("card stack")) { html in
            if !label.isEmpty { html(.legend, label) }
            writeGroup(&html, field)
            more(&html)
        }
    }

    private func writeRepeats(_ html: inout HTML, _ question: Int, _ present: [Int], in group: Int) {
        guard model.session.fields[group].isRelevant else { return }
        let inner = model.session.model.questions[question]
        let isCounted = inner.logic.repeatCount != nil
        let shown = present.filter { model.session.fields[$0].isRelevant }
        guard present.isEmpty || !shown.isEmpty else { return }
        for (index, field) in shown.enumerated() {
            let title = FormsText.numbered(writer.label(field), index + 1)
            writeSection(&html, field, title: title) { html in
                guard !isCounted else { return }
                let path = model.session.path(of: field)
                // A repeat without answers is sent too.
                html.void(.input, .type("hidden"), .name(TypedAnswers.mark + path), .value(""))
                html(
                    .button,
                    .class("btn plain"),
                    .name("act"),
                    .value("remove " + path),
                    text: visit.say(FormsText.removeOne)
                )
            }
        }
        guard !isCounted else { return }
        let around = model.session.path(of: group)
        let path = (around.isEmpty ? "" : around + "/") + "\(inner.name)[\(present.count + 1)]"
        html(
            .button,
            .class("btn plain"),
            .name("act"),
            .value("add " + path),
            text: visit.say(FormsText.addOne) + ": " + visit.say(inner.label)
        )
    }

    /// Answers that are not asked any more go along unseen: they come back when they are asked again.
    private func writeKept(_ html: inout HTML) {
        for field in model.session.fields.indices.dropFirst(2) where isLeftOut(field) {
            let name = TypedAnswers.mark + model.session.path(of: field)
            html.void(.input, .type("hidden"), .name(name), .value(model.session.fields[field].text))
        }
    }

    private func isLeftOut(_ field: Int) -> Bool {
        let own = model.session.fields[field]
        return !own.isRelevant && !own.text.isEmpty && model.session.question(of: field).type.isAsked
    }
}
