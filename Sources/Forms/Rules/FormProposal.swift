// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Privacy
import ThaiText
import Web

/// The questions that a sheet of answers seems to have been asked by; a person corrects them.
struct FormProposal: Sendable, Equatable {
    /// One column as a question.
    struct Asked: Sendable, Equatable {
        var title: String
        var type: Kind
        var sensitivity: Sensitivity
        var choices: [String] = []
    }

    /// What a column can become.
    enum Kind: String, Sendable, CaseIterable {
        case text, integer, decimal, date
        case selectOne = "select_one"
        case selectMultiple = "select_multiple"
        case dropped
    }

    /// Who may see the answers, by the words of the column `class`.
    enum Sensitivity: String, Sendable, CaseIterable {
        case `internal`, personal, sealed
    }

    var title: String
    var questions: [Asked]

    /// A few different answers that come again are choices.
    private static let mostChoices = 15

    init(title: String, questions: [Asked]) {
        self.title = title
        self.questions = questions
    }

    init(_ draft: SheetDraft, today: Day) {
        title = String(draft.name.prefix { $0 != "." })
        questions = draft.grid.heads.indices.map { column in
            let answers = draft.grid.column(column).filter { !$0.isEmpty }
            let head = draft.grid.heads[column].text
            return Self.propose(head.isEmpty ? draft.grid.heads[column].address : head, answers, today)
        }
    }

    private static func propose(_ head: String, _ answers: [String], _ today: Day) -> Asked {
        var asked = Asked(title: head, type: .text, sensitivity: sensitivity(head, answers))
        guard !answers.isEmpty else { return asked }
        let plain = answers.map { ThaiDigits.arabic($0).filter { $0 != "," } }
        if asked.sensitivity != .internal { return asked }
        if plain.allSatisfy({ Int($0) != nil && $0.count < 10 && ($0.count == 1 || !$0.hasPrefix("0")) }) {
            asked.type = .integer
        } else if plain.allSatisfy({
            Double($0) != nil && $0.count < 16 && !$0.hasPrefix("0") || Double($0) == 0
        }) {
            asked.type = .decimal
        } else if answers.allSatisfy({ WrittenDay.start($0, today: today) != nil }) {
            asked.type = .date
        } else if let choices = choices(answers) {
            asked.type = .selectOne
            asked.choices = choices
        } else if let choices = choices(
            answers.flatMap { $0.split(separator: ",").map { String($0).trimmed } }
        ) {
            asked.type = .selectMultiple
            asked.choices = choices
        }
        return asked
    }

    private static func choices(_ answers: [String]) -> [String]? {
        var order: [String] = []
        for answer in answers where !order.contains(answer) {
            order.append(answer)
            if order.count > mostChoices { return nil }
        }
        let isRepeated = answers.count >= 2 * order.count && answers.count >= 4
        return isRepeated && order.allSatisfy { $0.count <= 80 } ? order : nil
    }

    /// Names, numbers and addresses of people are personal, and ids are secret, by what the cells hold.
    private static func sensitivity(_ head: String, _ answers: [String]) -> Sensitivity {
        if SheetCues.isSecret(head) { return .sealed }
        if SheetCues.isPersonal(head) { return .personal }
        var persons = 0
        for answer in answers.prefix(50) {
            for mention in PrivacyGuard.mentions(in: answer) {
                if mention.kind == .nationalID { return .sealed }
                persons += 1
            }
        }
        return persons * 3 > min(answers.count, 50) ? .personal : .internal
    }

    /// The form as its author would have written it in Excel.
    func workbook(word: String) throws(DocumentsProblem) -> [UInt8] {
        var survey: [[SheetValue]] = []
        var lists: [[SheetValue]] = []
        for (index, asked) in questions.enumerated() where asked.type != .dropped {
            let name = "q\(index + 1)"
            let isChoice = asked.type == .selectOne || asked.type == .selectMultiple
            let type = asked.type.rawValue + (isChoice ? " list\(index + 1)" : "")
            survey.append(
                [.text(type), .text(name), .text(asked.title), .text(asked.sensitivity.rawValue)]
            )
            guard isChoice else { continue }
            for (place, choice) in asked.choices.enumerated() {
                lists.append([.text("list\(index + 1)"), .text("c\(place + 1)"), .text(choice)])
            }
        }
        let label = "label::Thai (th)"
        return try WorkbookWriter(sheets: [
            SheetTable(
                name: "survey",
                columns: ["type", "name", label, "class"].map { .init($0) },
                rows: survey
            ),
            SheetTable(
                name: "choices",
                columns: ["list_name", "name", label].map { .init($0) },
                rows: lists
            ),
            SheetTable(
                name: "settings",
                columns: ["form_id", "form_title::Thai (th)"].map { .init($0) },
                rows: [[.text(word), .text(title)]]
            ),
        ]).bytes()
    }
}
