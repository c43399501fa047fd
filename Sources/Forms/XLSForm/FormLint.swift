// SPDX-License-Identifier: Apache-2.0

/// What authors trip over although every row is right by itself.
struct FormLint {
    let questions: [Question]
    let lists: [ChoiceList]
    let lines: [Int: FormSheet.Line]
    private let dates: Set<String>

    init(questions: [Question], lists: [ChoiceList], lines: [Int: FormSheet.Line]) {
        self.questions = questions
        self.lists = lists
        self.lines = lines
        dates = Set(questions.lazy.filter { $0.type == .date }.map(\.name))
    }

    func findings() -> [FormFinding] {
        questions.indices.sorted().flatMap { index in
            lines[index].map { checkDates(index, $0) + checkUse(index, $0) } ?? []
        }
    }

    /// `${day} > '2026-01-01'` is never true, because the text is no number.
    private func checkDates(_ index: Int, _ line: FormSheet.Line) -> [FormFinding] {
        let columns = ["relevant", "constraint", "calculation", "required", "choice_filter"]
        return columns.compactMap { column in
            let formula = line[column]
            guard !formula.isEmpty else { return nil }
            let meant = names(in: formula).first { dates.contains($0) }
            let isOwn = questions[index].type == .date && formula.contains(".")
            guard let name = meant ?? (isOwn ? questions[index].name : nil),
                DateText.isCompared(in: formula)
            else { return nil }
            return FormFinding(.dateWithText(name), sheet: "survey", cell: line.address(column))
        }
    }

    private func names(in formula: String) -> [String] {
        var names: [String] = []
        var rewriting = NameRewriting(text: formula)
        rewriting.run { name in
            names.append(name)
            return ("", 0)
        }
        return names
    }

    private func checkUse(_ index: Int, _ line: FormSheet.Line) -> [FormFinding] {
        let asked = questions[index]
        var found: [SheetFault] = []
        let counts = !asked.use.countable.isEmpty || asked.use.quantity != nil
        if counts, asked.use.sensitivity.isProtected { found.append(.countableProtected(asked.name)) }
        if !asked.use.countable.isEmpty, asked.type != .selectOne, asked.type != .calculate {
            found.append(.countableNoChoice(asked.name))
        }
        if asked.use.quantity != nil, ![.integer, .decimal, .calculate].contains(asked.type) {
            found.append(.badQuantity(line["quantity"]))
        }
        if !asked.use.fact.isEmpty { found += UseWords.faults(ofFact: asked.use.fact) }
        if !asked.use.countable.isEmpty {
            let codes = [asked.use.countable] + (asked.list.map { lists[$0].choices.map(\.name) } ?? [])
            found += codes.filter { !UseWords.isCode($0) }.map { .badCode($0) }
        }
        if counts, !hasFact(index) { found.append(.noFact(asked.name)) }
        return found.map { FormFinding($0, sheet: "survey", cell: line.address("name")) }
    }

    private func hasFact(_ index: Int) -> Bool {
        var next: Int? = index
        while let question = next {
            if !questions[question].use.fact.isEmpty { return true }
            next = questions[question].parent
        }
        return false
    }
}

/// Days written between quotation marks.
enum DateText {
    /// Whether a formula compares something by size with a quoted day that is not inside `date(…)`.
    static func isCompared(in formula: String) -> Bool {
        let bytes = formula.utf8.filter { $0 != 0x20 }
        for (index, byte) in bytes.enumerated() where byte == 0x27 || byte == 0x22 {
            guard index + 11 < bytes.count, bytes[index + 11] == byte,
                isDay(bytes[(index + 1)...(index + 10)])
            else { continue }
            let before = index > 0 ? bytes[index - 1] : 0
            let isEqual = before == 0x3D && index > 1
            let sign = isEqual ? bytes[index - 2] : before
            let after = index + 12 < bytes.count ? bytes[index + 12] : 0
            if isSize(sign) || isSize(after) { return true }
        }
        return false
    }

    private static func isSize(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x3E }

    private static func isDay(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.enumerated().allSatisfy { index, byte in
            index == 4 || index == 7 ? byte == 0x2D : (byte >= 0x30 && byte <= 0x39)
        }
    }
}
