// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
import Places
import ThaiText
import Web

/// One row of a sheet as a form, with what is wrong in which cell.
struct SheetRow: Sendable {
    /// What is wrong with one cell, or with a question that no column answers.
    struct Fault: Sendable {
        /// Such as `C7`; the row alone where no cell is to blame.
        let cell: String
        let question: String
        let text: Sentence
    }

    var session: FormSession
    let faults: [Fault]
}

/// Reads the rows of a sheet into forms.
struct SheetReading: Sendable {
    let grid: SheetGrid
    let mapping: SheetMapping
    let today: Day
    let now: Moment
    let places: PlaceResolver
    /// For each sheet of repeats its rows by the row around them.
    private let inside: [[String: [Int]]]
    /// Keys that name more than one row: of the first sheet, and of each sheet of repeats.
    private let twice: (own: Set<String>, inside: [Set<String>])

    init(_ grid: SheetGrid, _ mapping: SheetMapping, today: Day, now: Moment, places: PlaceResolver) {
        self.grid = grid
        self.mapping = mapping
        self.today = today
        self.now = now
        self.places = places
        inside = grid.parts.map { part in
            Dictionary(grouping: part.rows.indices) { Self.text(part.parent, part.rows[$0]) }
        }
        twice = (
            own: Self.twice(grid.key, grid.rows), inside: grid.parts.map { Self.twice($0.key, $0.rows) }
        )
    }

    /// Rows of repeats whose own row is not there, by their cells.
    var orphans: [SheetRow.Fault] {
        var known = Set(grid.key.map { key in grid.rows.map { Self.text(key, $0) } } ?? [])
        for part in grid.parts {
            if let key = part.key { known.formUnion(part.rows.map { Self.text(key, $0) }) }
        }
        return grid.parts.enumerated().flatMap { index, part in
            part.rows.filter {
                mapping.group(ofPart: index) != nil && !known.contains(Self.text(part.parent, $0))
            }
            .map { row in
                SheetRow.Fault(
                    cell: part.name + "!" + row[part.parent].address,
                    question: part.heads[part.parent].text,
                    text: BatchText.noRowAround
                )
            }
        }
    }

    /// One row of the first sheet, with the repeats that belong to it.
    func read(_ row: [SheetGrid.Cell]) -> SheetRow {
        var taken = Taken()
        take(row, mapping.questions, sheet: nil, [:], &taken)
        if let key = grid.key { takeParts(of: key, row, twice.own, sheet: nil, in: nil, [:], &taken) }
        let answers = TypedAnswers(fields: taken.typed, today: today, places: places)
        var session = answers.session(mapping.model, now: now)
        let found = session.check() + FillModel.unclearPlaces(session, places)
        let number = row.first.map { String($0.address.drop { $0.isLetter }) } ?? ""
        let faults = found.map { finding in
            let asked = session.question(of: finding.field)
            let label = asked.label.text(isThai: true)
            return SheetRow.Fault(
                cell: taken.cells[session.path(of: finding.field)] ?? number,
                question: label.isEmpty ? asked.name : label,
                text: Sentence(finding.text.text(isThai: true), finding.text.text(isThai: false))
            )
        }
        return SheetRow(session: session, faults: taken.faults + faults)
    }

    /// What a row says, and which cell says it.
    private struct Taken {
        var typed: [FormField] = []
        var cells: [String: String] = [:]
        var faults: [SheetRow.Fault] = []
    }

    private func take(
        _ row: [SheetGrid.Cell],
        _ questions: [Int?],
        sheet: String?,
        _ numbers: [Int: Int],
        _ taken: inout Taken
    ) {
        for (cell, question) in zip(row, questions) {
            guard let question else { continue }
            let path = path(question, numbers)
            let text = value(cell.text, mapping.model.questions[question])
            taken.typed.append(FormField(TypedAnswers.mark + path, text))
            taken.cells[path] = sheet.map { $0 + "!" + cell.address } ?? cell.address
        }
    }

    /// The repeats that lie in a row, and those that lie in them.
    ///
    /// A key that names several rows says of none of them what lies in it.
    private func takeParts(
        of key: Int,
        _ row: [SheetGrid.Cell],
        _ twice: Set<String>,
        sheet: String?,
        in around: Int?,
        _ numbers: [Int: Int],
        _ taken: inout Taken
    ) {
        let word = Self.text(key, row)
        guard !word.isEmpty else { return }
        guard !twice.contains(word) else {
            let cell = (sheet.map { $0 + "!" } ?? "") + row[key].address
            taken.faults.append(SheetRow.Fault(cell: cell, question: word, text: BatchText.keyTwice))
            return
        }
        for (index, part) in grid.parts.enumerated() {
            guard let group = mapping.group(ofPart: index), self.around(group) == around else { continue }
            for (number, place) in (inside[index][word] ?? []).enumerated() {
                var numbers = numbers
                numbers[group] = number + 1
                let row = part.rows[place]
                let questions = mapping.parts[index].map { question in
                    question.flatMap { mapping.model.repeated($0) == group ? $0 : nil }
                }
                // A repeat without answers is one too.
                taken.typed.append(FormField(TypedAnswers.mark + path(group, numbers), ""))
                take(row, questions, sheet: part.name, numbers, &taken)
                if let own = part.key {
                    takeParts(
                        of: own,
                        row,
                        self.twice.inside[index],
                        sheet: part.name,
                        in: group,
                        numbers,
                        &taken
                    )
                }
            }
        }
    }

    private static func twice(_ key: Int?, _ rows: [[SheetGrid.Cell]]) -> Set<String> {
        guard let key else { return [] }
        var (seen, twice) = (Set<String>(), Set<String>())
        for row in rows {
            let word = text(key, row)
            if !word.isEmpty, !seen.insert(word).inserted { twice.insert(word) }
        }
        return twice
    }

    /// The repeat around a repeat.
    private func around(_ group: Int) -> Int? {
        mapping.model.questions[group].parent.flatMap { mapping.model.repeated($0) }
    }

    private func path(_ question: Int, _ numbers: [Int: Int]) -> String {
        mapping.model.lineage(of: question).map { step in
            mapping.model.questions[step].name + (numbers[step].map { "[\($0)]" } ?? "")
        }.joined(separator: "/")
    }

    private static func text(_ column: Int, _ row: [SheetGrid.Cell]) -> String {
        column < row.count ? row[column].text : ""
    }

    /// A cell as the form keeps it: choices by name, label or number; the rest as typing does it.
    private func value(_ text: String, _ asked: Question) -> String {
        guard asked.type.isChoice, let list = asked.list, !text.isEmpty else { return text }
        let choices = mapping.model.lists[list].choices
        if !asked.type.isSplit { return StackTyping.names(text, choices) }
        let parts = Self.parts(text, choices)
        return parts.map { StackTyping.names($0, choices) }.joined(separator: " ")
    }

    /// Several choices in one cell: with commas or semicolons between them, as Google Forms writes them.
    private static func parts(_ text: String, _ choices: [ChoiceList.Choice]) -> [String] {
        let parts = text.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { String($0).trimmed }
        return parts.filter { !$0.isEmpty }
    }
}
