// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Which column of a sheet answers which question.
struct SheetMapping: Sendable {
    let model: FormModel
    /// For each column of the first sheet the question; nil for those that are left out.
    private(set) var questions: [Int?] = []
    /// The same for the sheets of repeats.
    private(set) var parts: [[Int?]] = []

    /// Questions that a row of the first sheet can answer: those that stand once in a record.
    static func allowed(_ model: FormModel) -> [Int] {
        model.answered.filter { model.repeated($0) == nil && model.questions[$0].type.isAsked }
    }

    /// Questions that a row of a sheet of repeats can answer.
    static func allowedInside(_ model: FormModel) -> [Int] {
        model.answered.filter { model.repeated($0) != nil && model.questions[$0].type.isAsked }
    }

    /// Proposes the question whose name or label a head says; each question once.
    init(_ model: FormModel, _ grid: SheetGrid) {
        self.model = model
        var taken: Set<Int> = []
        questions = Self.propose(grid.heads, Self.allowed(model), model, &taken)
        parts = grid.parts.map { part in
            let inside = Self.allowedInside(model)
            let group = model.questions.indices.first {
                model.questions[$0].type == .repeating
                    && Self.names($0, model).contains(Self.plain(part.name))
            }
            // A sheet that is called like no repeat may still have heads that only one repeat knows.
            let wanted = group.map { group in inside.filter { model.repeated($0) == group } } ?? inside
            return Self.propose(part.heads, wanted, model, &taken)
        }
    }

    /// As somebody chose it: a path for each column of all sheets, one after another.
    init(_ model: FormModel, _ grid: SheetGrid, paths: [String]) {
        self.model = model
        questions = Self.find(paths.prefix(grid.heads.count), Self.allowed(model), model)
        var rest = paths.dropFirst(grid.heads.count)
        for part in grid.parts {
            parts.append(Self.find(rest.prefix(part.heads.count), Self.allowedInside(model), model))
            rest = rest.dropFirst(part.heads.count)
        }
    }

    /// The questions of all columns in their order.
    var all: [Int?] { questions + parts.flatMap(\.self) }

    /// The repeat that a sheet holds: that of its first question.
    func group(ofPart part: Int) -> Int? {
        parts[part].lazy.compactMap(\.self).first.flatMap { model.repeated($0) }
    }

    private static func propose(
        _ heads: [SheetGrid.Cell],
        _ allowed: [Int],
        _ model: FormModel,
        _ taken: inout Set<Int>
    ) -> [Int?] {
        heads.map { head in
            let wanted = plain(head.text)
            guard !wanted.isEmpty else { return nil }
            let found = allowed.first { !taken.contains($0) && names($0, model).contains(wanted) }
            if let found { taken.insert(found) }
            return found
        }
    }

    private static func find(_ paths: ArraySlice<String>, _ allowed: [Int], _ model: FormModel) -> [Int?] {
        paths.map { path in allowed.first { model.path(of: $0) == path } }
    }

    /// What a question may be called at the head of a column.
    private static func names(_ question: Int, _ model: FormModel) -> [String] {
        let asked = model.questions[question]
        return [asked.name, model.path(of: question), asked.label.thai, asked.label.english].map(plain)
            .filter { !$0.isEmpty }
    }

    private static func plain(_ text: String) -> String {
        String(
            text.lowercased().filter {
                $0.isLetter || $0.isNumber
                    || $0.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
            }
        )
    }
}
