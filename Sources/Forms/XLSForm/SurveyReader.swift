// SPDX-License-Identifier: Apache-2.0

import Web

/// Reads the rows of the survey into questions and their groups; formulas come later, when all names are
/// known.
struct SurveyReader {
    private(set) var findings: [FormFinding] = []
    /// The form itself, then a question for each row.
    var questions = [Question(name: "data", type: .group)]
    /// The rows of the questions; the form itself has none.
    private(set) var lines: [Int: FormSheet.Line] = [:]
    private(set) var usedLists: Set<String> = []
    /// Lists whose choices may be chosen several at a time.
    private(set) var splitLists: Set<String> = []
    private let lists: [String]
    private var open = [0]

    init(lists: [String]) {
        self.lists = lists
    }

    /// The most rows of a form and groups inside each other: more is no form that anyone fills in.
    static let mostRows = 2000
    private static let mostDeep = 16

    mutating func read(_ sheet: FormSheet) {
        let filled = sheet.lines.filter { !$0.isEmpty }
        if filled.count > Self.mostRows {
            findings.append(FormFinding(.tooLong(rows: Self.mostRows), sheet: "survey"))
        }
        for line in filled.prefix(Self.mostRows) { read(line) }
        for group in open.dropFirst() {
            let asked = questions[group]
            findings.append(FormFinding(.notEnded(asked.name), sheet: "survey", cell: String(asked.row)))
        }
        for (index, asked) in questions.enumerated()
        where index > 0 && asked.type.isGroup && asked.children.isEmpty {
            findings.append(FormFinding(.emptyGroup(asked.name), sheet: "survey", cell: String(asked.row)))
        }
    }

    private mutating func read(_ line: FormSheet.Line) {
        let written = line["type"]
        guard !written.isEmpty else {
            if !line["name"].isEmpty || !line.wording("label").isEmpty { report(.noType, line, "name") }
            return
        }
        switch TypeWord(written: written) {
        case .asked(let type): add(type, line)
        case .begin(let type): add(type, line)
        case .choosing(let type, let list): addChoice(type, list, line)
        case .end:
            if open.count > 1 { open.removeLast() } else { report(.endWithoutBegin, line, "type") }
        case .notKept: report(.notKept(written), line, "type")
        case .notYet: report(.typeNotYet(written), line, "type")
        case .unknown: report(.unknownType(written), line, "type")
        }
    }

    private mutating func addChoice(_ type: QuestionType, _ list: String, _ line: FormSheet.Line) {
        if list.isEmpty {
            report(.noList(line["type"]), line, "type")
        } else if !lists.contains(list) {
            report(.listMissing(list), line, "type")
        }
        usedLists.insert(list)
        if type == .selectMultiple { splitLists.insert(list) }
        add(type, line, list: lists.firstIndex(of: list))
    }

    private mutating func add(_ type: QuestionType, _ line: FormSheet.Line, list: Int? = nil) {
        var asked = Question(name: line["name"], type: type)
        asked.row = line.number
        asked.parent = open.last
        asked.list = list
        asked.label = line.wording("label")
        asked.hint = line.wording("hint")
        asked.appearance = line["appearance"].split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        asked.logic.constraintMessage = line.wording("constraint_message")
        asked.logic.requiredMessage = line.wording("required_message")
        asked.logic.isReadOnly = YesWord.isYes(line["read_only"])
        asked.use = readUse(line)
        checkName(&asked, line)
        checkLabel(asked, line)
        let index = questions.count
        questions.append(asked)
        lines[index] = line
        if let group = open.last { questions[group].children.append(index) }
        if type.isGroup {
            open.append(index)
            if open.count > Self.mostDeep { report(.tooDeep, line, "type") }
        }
    }

    private mutating func checkName(_ asked: inout Question, _ line: FormSheet.Line) {
        if asked.name.isEmpty {
            // A note needs no name; others count and are referred to.
            if asked.type != .note { report(.noName, line, "type") }
            asked.name = "note_\(line.number)"
        } else if !Self.isName(asked.name) {
            report(.badName(asked.name), line, "name")
        }
        let siblings = open.last.map { questions[$0].children } ?? []
        if siblings.contains(where: { questions[$0].name == asked.name }) {
            report(.nameTwice(asked.name), line, "name")
        }
    }

    private mutating func checkLabel(_ asked: Question, _ line: FormSheet.Line) {
        guard asked.type.isAsked || asked.type == .note else { return }
        if asked.label.isEmpty {
            report(.noLabel(asked.name), line, "name")
        } else if asked.label.thai.isEmpty {
            report(.noThaiLabel(asked.name), line, "label")
        }
    }

    private mutating func readUse(_ line: FormSheet.Line) -> QuestionUse {
        var use = QuestionUse()
        use.purpose = line["purpose"]
        use.fact = line["fact"]
        use.countable = line["countable"]
        if YesWord.isYes(use.countable) { use.countable = line["name"] }
        if let word = line["class"].nonEmpty {
            if let known = UseWords.classes[word.lowercased()] {
                use.sensitivity = known
            } else {
                report(.badWord("class", word), line, "class")
            }
        }
        if let word = line["role"].nonEmpty {
            use.role = UseWords.roles[word.lowercased()]
            if use.role == nil { report(.badWord("role", word), line, "role") }
        }
        if let word = line["quantity"].nonEmpty {
            use.quantity = UseWords.quantities.firstIndex(of: word.lowercased()).map { $0 + 1 }
            if use.quantity == nil { report(.badQuantity(word), line, "quantity") }
        }
        return use
    }

    private mutating func report(_ fault: SheetFault, _ line: FormSheet.Line, _ column: String) {
        findings.append(FormFinding(fault, sheet: "survey", cell: line.address(column)))
    }

    /// A name as XML wants it, in ASCII.
    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x5F
    }
}
