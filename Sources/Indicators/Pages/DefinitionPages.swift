// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Kernel
import Storage
import Web

/// Definitions: written, tried over real records, kept in versions, taken from and given as files.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /indicators/new | indicators.write | an example to change |
/// | POST | /indicators/new | indicators.write | tries or keeps what was typed |
/// | GET | /indicators/{key}/edit | indicators.write | its form |
/// | POST | /indicators/import | indicators.write | keeps all definitions of a file, or none |
/// | POST | /indicators/{key}/retire | indicators.write | takes one out of use |
/// | GET | /indicators/{key}/versions | indicators.read, counts too | all versions with their reasons |
/// | GET | /indicators/indicators.yaml | indicators.read, counts too | all definitions as a file |
struct DefinitionPages: Sendable {
    let needs: IndicatorsNeeds

    func new(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        DefinitionFormPage(form: .example, visit: visit).reply()
    }

    func edit(_ visit: Visit, _ input: KeyInput) async throws -> Reply {
        let stored = try await needs.database.read { try IndicatorStore.find(input.key, $0) }
        guard let stored else { throw IndicatorsProblem.missing(input.key) }
        return DefinitionFormPage(form: try DefinitionForm(stored), stored: stored, visit: visit).reply()
    }

    func save(_ visit: Visit, _ input: DefinitionInput) async throws -> Reply {
        let (read, faults) = input.form.read()
        guard let definition = read else {
            return DefinitionFormPage(form: input.form, faults: faults, visit: visit).reply(status: 422)
        }
        if input.isPreview { return try await preview(visit, input, definition) }
        do {
            try await needs.database.write { tx in
                try IndicatorStore.save(
                    definition,
                    reason: input.form.reason,
                    version: input.form.version,
                    by: visit.visitor.id,
                    at: visit.clock.now,
                    tx
                )
            }
        } catch let problem as IndicatorsProblem {
            let field = problem == .reasonNeeded ? "reason" : "yaml"
            let faults = [FormFault(field, problem.text)]
            return DefinitionFormPage(form: input.form, faults: faults, visit: visit).reply(status: 422)
        } catch StorageProblem.changedMeanwhile {
            let latest = try await needs.database.read { try IndicatorStore.find(definition.key, $0) }
            var page = DefinitionFormPage(form: input.form, visit: visit)
            page.faults = [FormFault("yaml", DefinitionFormText.changedMeanwhile)]
            page.latest = try latest.map(DefinitionForm.init)
            return page.reply(status: 409)
        }
        return .see(IndicatorLinks.show(definition.key))
    }

    /// Figures by what was typed, straight from the records: nothing is kept.
    private func preview(_ visit: Visit, _ input: DefinitionInput, _ definition: IndicatorDefinition)
        async throws -> Reply
    {
        do {
            let (choice, whole, rows) = try await needs.database.read { tx in
                let choice = try FigureChoice(input.figures, visit, needs, tx)
                let query = choice.query([choice.period])
                let whole = try IndicatorValues.table(definition, query, instalments: needs.instalments, tx)
                var parts = query
                parts.level = choice.below ?? .everywhere
                return (
                    choice, whole.first?.value,
                    try IndicatorValues.table(definition, parts, instalments: needs.instalments, tx)
                )
            }
            var page = DefinitionFormPage(form: input.form, visit: visit)
            let level = choice.below?.rawValue ?? 0
            page.preview = .init(
                definition: definition,
                choice: choice,
                whole: whole ?? RateRules.value(definition, nil, over: nil),
                lines: rows.prefix(30).map { PlaceLine.make($0, level: level, visit) }
            )
            return page.reply()
        } catch let problem as any Problem where problem.kind == .invalid || problem.kind == .broken {
            let faults = [FormFault("yaml", problem.text)]
            return DefinitionFormPage(form: input.form, faults: faults, visit: visit).reply(status: 422)
        }
    }

    func importFile(_ visit: Visit, _ input: DefinitionInput) async throws -> Reply {
        let content = DefinitionFile.read(input.form.yaml)
        guard content.faults.isEmpty else {
            let faults = content.faults.map { FormFault("yaml", $0.text) }
            return DefinitionFormPage(form: input.form, faults: faults, visit: visit).reply(status: 422)
        }
        try await needs.database.write { tx in
            for definition in content.definitions {
                let version = try IndicatorStore.find(definition.key, tx)?.version
                try IndicatorStore.save(
                    definition,
                    reason: input.form.reason,
                    version: version,
                    by: visit.visitor.id,
                    at: visit.clock.now,
                    tx
                )
            }
        }
        return .see(IndicatorLinks.list())
    }

    func retire(_ visit: Visit, _ input: RetireInput) async throws -> Reply {
        try await needs.database.write { tx in
            try IndicatorStore.retire(
                input.key,
                version: input.version,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(IndicatorLinks.list())
    }

    func versions(_ visit: Visit, _ input: KeyInput) async throws -> Reply {
        let versions = try await needs.database.read { try IndicatorStore.versions(input.key, $0) }
        guard !versions.isEmpty else { throw IndicatorsProblem.missing(input.key) }
        return try DefinitionVersionsPage(versions: versions, visit: visit).reply()
    }

    func yaml(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let stored = try await needs.database.read { try IndicatorStore.list($0) }
        let text = try DefinitionFile.write(stored.map(\.definition))
        return .download(Array(text.utf8), name: "indicators.yaml", type: "application/yaml; charset=utf-8")
    }
}
