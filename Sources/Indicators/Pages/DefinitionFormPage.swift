// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// The form of a definition with what it would show.
struct DefinitionFormPage: Sendable {
    /// Figures by a definition that is not kept yet.
    struct Preview: Sendable {
        let definition: IndicatorDefinition
        let choice: FigureChoice
        let whole: IndicatorValue
        let lines: [PlaceLine]
    }

    let form: DefinitionForm
    var stored: StoredIndicator?
    var faults: [FormFault] = []
    var preview: Preview?
    /// What someone else made of it meanwhile.
    var latest: DefinitionForm?
    let visit: Visit

    func reply(status: Int = 200) -> Reply {
        let isNew = form.version == nil
        let title = visit.say(isNew ? DefinitionFormText.newTitle : DefinitionFormText.editTitle)
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()), Layout.Crumb(title),
        ]
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit, status: status) {
            html in
            html(.h1, title)
            writeForm(&html, isNew: isNew)
            if let latest {
                html(.section, .class("card")) { html in
                    html(.h2, visit.say(DefinitionFormText.latest))
                    html(.pre, latest.yaml)
                }
            }
            if let preview { write(&html, preview) }
            if let stored { writeRetire(&html, stored) }
        }
    }

    private func writeForm(_ html: inout HTML, isNew: Bool) {
        let writer = FormWriter(visit: visit, faults: faults)
        html(.form, .class("card stack wide"), .post, .action(IndicatorLinks.save)) { html in
            writer.summary(&html)
            html(.div) { html in
                html(.label, .for("yaml")) { html in
                    html(.span, visit.say(DefinitionFormText.yaml))
                    html(.small, visit.say(DefinitionFormText.yamlHint))
                }
                html(
                    .textarea,
                    .id("yaml"),
                    .name("yaml"),
                    .class("code"),
                    .plain(.rows, "16"),
                    .aria("invalid", "true").when(!faults.isEmpty),
                    text: form.yaml
                )
            }
            if let version = latest?.version ?? form.version { writer.hidden(&html, "version", "\(version)") }
            if !isNew { writer.text(&html, DefinitionFormText.reason, id: "reason", value: form.reason) }
            html(.div, .class("row")) { html in
                html(.div, .class("grow")) { html in
                    writer.text(
                        &html,
                        IndicatorText.place,
                        id: "place",
                        value: preview?.choice.place?.id.rawValue ?? "",
                        hint: IndicatorText.placeHint
                    )
                }
                html(.div, .class("grow")) { html in
                    let usual = Period.fiscalYear(visit.clock.today.fiscalYear)
                    let period = preview?.choice.period ?? usual
                    writer.text(&html, IndicatorText.period, id: "period", value: period.description)
                }
            }
            html(.div, .class("row")) { html in
                html(
                    .button,
                    .class("btn plain"),
                    .name("preview"),
                    .value("1"),
                    text: visit.say(DefinitionFormText.tryIt)
                )
                html(.button, .class("btn"), text: visit.say(DefinitionFormText.save))
                if isNew {
                    html(
                        .button,
                        .class("btn plain"),
                        .formAction(IndicatorLinks.importing),
                        text: visit.say(DefinitionFormText.importTitle)
                    )
                }
            }
        }
    }

    private func write(_ html: inout HTML, _ preview: Preview) {
        html(.section, .class("card"), .aria("label", visit.say(DefinitionFormText.preview))) { html in
            html(.h2, visit.say(DefinitionFormText.preview))
            html(
                .p,
                "\(preview.choice.placeName(visit)) · \(visit.say(PeriodText.title(preview.choice.period)))"
            )
            html(.p, .class("huge")) { html in
                html(.b, FigureText.text(preview.whole, preview.definition, visit.language))
            }
            html(.p, .class("muted"), text: visit.say(DefinitionFormText.previewNote))
            html(.table) { html in
                html(.tbody) { html in
                    for line in preview.lines {
                        html(.tr) { html in
                            html(.th, .scope("row"), text: line.name)
                            html(
                                .td,
                                .class("number"),
                                text: FigureText.short(line.row.value, preview.definition, visit.language)
                            )
                            html(.td, .class("number")) { html in html.fraction(line.row.value) }
                        }
                    }
                }
            }
        }
    }

    private func writeRetire(_ html: inout HTML, _ stored: StoredIndicator) {
        html(.form, .post, .action(IndicatorLinks.retire(stored.definition.key))) { html in
            html.void(.input, .type("hidden"), .name("version"), .value("\(stored.version)"))
            html(.button, .class("btn stop"), text: visit.say(DefinitionFormText.retire))
        }
    }
}

/// All versions of a definition with their reasons.
struct DefinitionVersionsPage: Sendable {
    let versions: [StoredIndicator]
    let visit: Visit

    func reply() throws -> Reply {
        let title = visit.say(IndicatorText.versions)
        let name = versions.first.map { FigureText.name($0.definition.name, visit.language) } ?? ""
        let key = versions.first?.definition.key ?? ""
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()),
            Layout.Crumb(name, IndicatorLinks.show(key)), Layout.Crumb(title),
        ]
        return try Layout(title: title, current: "indicators", crumbs: crumbs).page(visit) { html in
            html(.h1, prose: "\(title): \(name)")
            for version in versions {
                try html(.article, .class("card")) { html in
                    html(.h2, "\(visit.say(IndicatorText.version)) \(version.number)")
                    html(.small, visit.moment(version.madeAt))
                    if !version.reason.isEmpty { html(.p, prose: version.reason) }
                    html(.pre, try DefinitionFile.write([version.definition]))
                }
            }
        }
    }
}
