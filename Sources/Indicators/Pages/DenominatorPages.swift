// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// Tables to divide by: a list, and importing one with its source and day.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /indicators/denominators | indicators.read, counts too | the tables, and the form for whoever may import |
/// | POST | /indicators/denominators | indicators.write | reads a file; keeps it whole, or its good lines when asked |
struct DenominatorPages: Sendable {
    let needs: IndicatorsNeeds

    func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await page(visit, TypedTable(), [])
    }

    func add(_ visit: Visit, _ input: DenominatorInput) async throws -> Reply {
        let content = DenominatorFile.read(input.bytes, name: input.name)
        var faults = input.form.named(today: visit.clock.today).map { FormFault($0.field, $0.what) }
        if !input.takesGoodOnly || content.values.isEmpty {
            faults += content.faults.prefix(50).map { FormFault("file", $0) }
        }
        let typed = input.form.table(content, today: visit.clock.today)
        guard faults.isEmpty, let table = typed else {
            return try await page(visit, input.form, faults, status: 422)
        }
        try await needs.database.write { tx in
            try DenominatorStore.save(table, by: visit.visitor.id, at: visit.clock.now, tx)
        }
        return .see(IndicatorLinks.denominators)
    }

    private func page(_ visit: Visit, _ form: TypedTable, _ faults: [FormFault], status: Int = 200)
        async throws
        -> Reply
    {
        let tables = try await needs.database.read { try DenominatorStore.list($0) }
        return DenominatorPage(tables: tables, form: form, faults: faults, visit: visit).reply(status: status)
    }
}

/// What comes in with it.
struct DenominatorInput: RouteInput {
    static let fields: [Field] = [
        .form("key", .text(max: 60)), .form("thai", .text(max: 200)), .form("english", .text(max: 200)),
        .form("source", .text(max: 500)), .form("day", .text(max: 60)), .form("good", .flag),
        Field(.file, "file", .file(max: 5_000_000)),
    ]
    let form: TypedTable
    let takesGoodOnly: Bool
    let bytes: [UInt8]
    let name: String?

    init(_ inputs: Inputs) throws {
        form = TypedTable(
            key: inputs.find("key") ?? "",
            thai: inputs.find("thai") ?? "",
            english: inputs.find("english") ?? "",
            source: inputs.find("source") ?? "",
            day: inputs.find("day") ?? ""
        )
        takesGoodOnly = inputs.flag("good")
        let file = inputs.upload("file")
        bytes = file?.bytes ?? []
        name = file?.fileName
    }
}

/// The tables and the form.
struct DenominatorPage: Sendable {
    let tables: [DenominatorTable]
    let form: TypedTable
    let faults: [FormFault]
    var takesGoodOnly = false
    let visit: Visit

    func reply(status: Int) -> Reply {
        let title = visit.say(DefinitionFormText.denominatorsTitle)
        let crumbs = [
            Layout.Crumb(visit.say(IndicatorText.menu), IndicatorLinks.list()),
            Layout.Crumb(visit.say(IndicatorText.denominators)),
        ]
        return Layout(title: title, current: "indicators", crumbs: crumbs).page(visit, status: status) {
            html in
            html(.h1, title)
            if tables.isEmpty {
                html(.p, .class("card empty"), text: visit.say(DefinitionFormText.denominatorsEmpty))
            }
            for table in tables {
                html(.article, .class("card")) { html in
                    html(.h2, prose: FigureText.name(table.name, visit.language))
                    html(.p, prose: "\(visit.say(DefinitionFormText.denominatorSource)): \(table.source)")
                    html(
                        .small,
                        "\(visit.say(DefinitionFormText.denominatorDay)) \(visit.day(table.referenceDay)) · \(table.key)"
                    )
                }
            }
            if visit.may(Indicators.write, Subject()) { writeForm(&html) }
        }
    }

    private func writeForm(_ html: inout HTML) {
        let writer = FormWriter(visit: visit, faults: faults)
        html(.form, .class("card stack"), .post, .multipart, .action(IndicatorLinks.denominators)) { html in
            html(.h2, visit.say(DefinitionFormText.importTable))
            writer.summary(&html)
            writer.text(
                &html,
                DefinitionFormText.denominatorKey,
                id: "key",
                value: form.key,
                hint: DefinitionFormText.denominatorKeyHint
            )
            writer.text(&html, DefinitionFormText.denominatorName, id: "thai", value: form.thai)
            writer.text(&html, DefinitionFormText.denominatorEnglish, id: "english", value: form.english)
            writer.text(&html, DefinitionFormText.denominatorSource, id: "source", value: form.source)
            writer.text(&html, DefinitionFormText.denominatorDay, id: "day", value: form.day)
            html(.div) { html in
                html(.label, .for("file")) { html in
                    html(.span, visit.say(DefinitionFormText.denominatorFile))
                    html(.small, visit.say(DefinitionFormText.denominatorHint))
                }
                html.void(
                    .input,
                    .type("file"),
                    .id("file"),
                    .name("file"),
                    .plain(.accept, ".csv,.tsv,.xlsx")
                )
            }
            writer.tick(
                &html,
                visit.say(DefinitionFormText.goodOnly),
                id: "good",
                name: "good",
                value: "1",
                isOn: takesGoodOnly
            )
            html(.button, .class("btn"), text: visit.say(DefinitionFormText.importTable))
        }
    }
}
