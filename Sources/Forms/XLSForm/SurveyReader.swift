// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
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
    /// Lists that have "other" beside their choices.
    private(set) var listsWithOther: Set<String> = []
    /// Files that the form reads.
    private(set) var files: [ExternalFile] = []
    /// Questions whose choices are the answers in the rows of a repeat, by their name.
    private(set) var rows: [Int: String] = [:]
    /// Parameters of the row `audit`.
    private(set) var audit: [QuestionExtras.Pair]?
    private let lists: [String]
    private let externalLists: Set<String>
    private var repeatNames: Set<String> = []
    private var open = [0]

    init(lists: [String], externalLists: Set<String> = [], name: String = "data") {
        self.lists = lists
        self.externalLists = externalLists
        questions[0].name = name
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
        if YesWord.isYes(line["disabled"]) { return }
        guard !written.isEmpty else {
            if !line["name"].isEmpty || !line.wording("label").isEmpty { report(.noType, line, "name") }
            return
        }
        switch TypeWord(written: written) {
        case .asked(let type): add(type, line)
        case .begin(let type): begin(type, line)
        case .end(let type): end(type, line)
        case .choosing(let type, let list, let hasOther): addChoice(type, list, line, hasOther)
        case .fromFile(let type, let file): addFile(type, file, line)
        case .external(let list): addExternal(list, line)
        case .filled(let preload): addFilled(preload, line)
        case .audit: readAudit(line)
        case .file(let kind): addFile(kind, line)
        case .notYet: report(.typeNotYet(written), line, "type")
        case .unknown: report(.unknownType(written), line, "type")
        }
    }

    /// A repeat whose count is more than one name has it worked out in a row before it, as in pyxform.
    private mutating func begin(_ type: QuestionType, _ line: FormSheet.Line) {
        let count = line["repeat_count"]
        let isName =
            count.hasPrefix("${") && count.hasSuffix("}") && count.dropFirst(2).firstIndex(of: "$") == nil
        if type == .repeating, !count.isEmpty, !isName { generate(line["name"] + "_count", .calculate, line) }
        if type == .repeating {
            let name = line["name"]
            if name == questions[0].name || !repeatNames.insert(name).inserted, !name.isEmpty {
                report(.ofType(.repeatTwice(name)), line, "name")
            }
        }
        add(type, line)
    }

    private mutating func end(_ type: QuestionType, _ line: FormSheet.Line) {
        guard open.count > 1, let last = open.last else {
            report(.endWithoutBegin, line, "type")
            return
        }
        if questions[last].type != type { report(.ofType(.otherEnd), line, "type") }
        open.removeLast()
    }

    private mutating func addChoice(
        _ type: QuestionType,
        _ list: String,
        _ line: FormSheet.Line,
        _ hasOther: Bool
    ) {
        if list.hasPrefix("${"), list.hasSuffix("}") {
            add(type, line)
            rows[questions.count - 1] = String(list.dropFirst(2).dropLast())
            return
        }
        if list.isEmpty {
            report(.noList(line["type"]), line, "type")
        } else if !lists.contains(list) {
            report(hasOther ? .ofType(.otherNoChoices) : .listMissing(list), line, "type")
        }
        usedLists.insert(list)
        if type.isSplit { splitLists.insert(list) }
        add(type, line, list: lists.firstIndex(of: list))
        if hasOther { addOther(list, line) }
    }

    /// A question of its own for what is not in the list.
    private mutating func addOther(_ list: String, _ line: FormSheet.Line) {
        if !line["choice_filter"].isEmpty { report(.ofType(.otherNoFilter), line, "choice_filter") }
        listsWithOther.insert(list)
        let name = line["name"]
        generate(name + "_other", .text, line)
        let other = questions.count - 1
        questions[other].label = Wording(
            thai: FormsText.specifyOther.thai,
            english: FormsText.specifyOther.english
        )
        if let expression = try? CompiledExpression("selected(../" + name + ", 'other')") {
            questions[other].logic.relevant = Formula(expression: expression, references: [other - 1])
        }
    }

    private mutating func generate(_ name: String, _ type: QuestionType, _ line: FormSheet.Line) {
        var asked = Question(name: name, type: type)
        asked.row = line.number
        asked.parent = open.last
        asked.extras.isGenerated = true
        if let group = open.last { questions[group].children.append(questions.count) }
        questions.append(asked)
    }

    private mutating func addFile(_ type: QuestionType, _ file: String, _ line: FormSheet.Line) {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, let kind = ExternalFile.Kind(ending: parts[1]) else {
            report(.ofType(.badFile(file)), line, "type")
            add(type, line)
            return
        }
        addSource(.init(id: parts[0], name: file, kind: kind), line)
        add(type, line, list: list(ofFile: parts[0]))
        let last = questions.count - 1
        let isMap = kind == .geojson
        let value = questions[last].extras.parameter("value") ?? (isMap ? "id" : "name")
        let label = questions[last].extras.parameter("label") ?? (isMap ? "title" : "label")
        questions[last].extras.file = (file, value, label)
    }

    private mutating func addExternal(_ list: String, _ line: FormSheet.Line) {
        if !externalLists.contains(list) { report(.ofType(.noExternal(list)), line, "type") }
        add(.selectOne, line, list: lists.firstIndex(of: list))
    }

    private mutating func addFile(_ kind: ExternalFile.Kind, _ line: FormSheet.Line) {
        let name = line["name"]
        guard XMLName.isName(name) else {
            report(name.isEmpty ? .noName : .badName(name), line, name.isEmpty ? "type" : "name")
            return
        }
        if files.contains(where: { $0.id == name }) { report(.ofType(.filesClash(name)), line, "name") }
        addSource(.init(id: name, name: name + (kind == .csv ? ".csv" : ".xml"), kind: kind), line)
    }

    private mutating func addSource(_ file: ExternalFile, _ line: FormSheet.Line) {
        if let other = files.first(where: { $0.id == file.id }) {
            if other != file { report(.ofType(.filesClash(file.id)), line, "type") }
        } else {
            if lists.contains(file.id) { report(.ofType(.filesClash(file.id)), line, "type") }
            files.append(file)
        }
    }

    /// Lists of files stand behind those of the sheet.
    private func list(ofFile id: String) -> Int? {
        files.firstIndex { $0.id == id }.map { lists.count + $0 }
    }

    private mutating func addFilled(_ preload: String, _ line: FormSheet.Line) {
        if preload == "simserial" || preload == "subscriberid" {
            report(.ofType(.legacyField(preload)), line, "type")
        }
        add(.metadata, line)
        questions[questions.count - 1].extras.preload = preload
    }

    private mutating func readAudit(_ line: FormSheet.Line) {
        if !["", "audit"].contains(line["name"]) { report(.ofType(.auditName), line, "name") }
        var extras = RowExtras(line: line)
        audit = extras.read(.metadata).parameters
        for (fault, column) in extras.faults + AuditRules.faults(audit ?? []).map({ ($0, "parameters") }) {
            report(.ofType(fault), line, column)
        }
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
        asked.extras = readExtras(line, type)
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

    private mutating func readExtras(_ line: FormSheet.Line, _ type: QuestionType) -> QuestionExtras {
        var reader = RowExtras(line: line)
        var extras = reader.read(type)
        for (fault, column) in reader.faults { report(.ofType(fault), line, column) }
        if extras.parameter("randomize") == "true" { extras.shuffle = .freely }
        if line["type"].lowercased() == "start-geopoint" { extras.preload = "start-geopoint" }
        return extras
    }

    private mutating func checkName(_ asked: inout Question, _ line: FormSheet.Line) {
        if asked.name.isEmpty {
            // A note needs no name; others count and are referred to.
            if asked.type != .note { report(.noName, line, "type") }
            asked.name = "generated_note_name_\(line.number)"
        } else if !XMLName.isName(asked.name) {
            report(.badName(asked.name), line, "name")
        } else if asked.name == "meta" {
            report(.ofType(.reservedName(asked.name)), line, "name")
        }
        let siblings = (open.last.map { questions[$0].children } ?? []).map { questions[$0].name }
        if siblings.contains(asked.name) {
            report(.nameTwice(asked.name), line, "name")
        } else if siblings.contains(where: { $0.lowercased() == asked.name.lowercased() }) {
            report(.ofType(.nameCapitals(asked.name)), line, "name")
        }
    }

    private mutating func checkLabel(_ asked: Question, _ line: FormSheet.Line) {
        guard asked.type.isAsked || asked.type == .note, asked.extras.preload.isEmpty else { return }
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
}

extension ExternalFile.Kind {
    /// By the ending of a file's name.
    init?(ending: String) {
        switch ending.lowercased() {
        case "csv": self = .csv
        case "xml": self = .xml
        case "geojson": self = .geojson
        default: return nil
        }
    }
}
