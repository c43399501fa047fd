// SPDX-License-Identifier: Apache-2.0

/// A form that can be filled in: its questions in the order of the sheet, checked and compiled.
struct FormModel: Sendable {
    /// The form's id, title and version as its author wrote them.
    var id = ""
    var title = Wording()
    var version = ""
    var extras = FormExtras()
    /// The first one is the form itself.
    private(set) var questions: [Question]
    private(set) var lists: [ChoiceList]
    let listNodes: ListNodes
    /// The questions that are worked out, each after those that it reads.
    private(set) var order: [Int]
    /// Which questions each question sets in motion when its answer changes.
    private(set) var triggered: [Int: [Int]] = [:]

    /// - Returns: nil and the questions that wait for each other when there is no order to work them out in.
    static func make(
        _ questions: [Question],
        _ lists: [ChoiceList]
    ) -> (model: FormModel, circle: [Int]) {
        let order = WorkingOrder(questions)
        return (FormModel(questions, lists, order.order), order.circle)
    }

    private init(_ questions: [Question], _ lists: [ChoiceList], _ order: [Int]) {
        self.questions = questions
        self.lists = lists
        self.order = order.filter { questions[$0].logic.isWorkedOut }
        listNodes = ListNodes(lists)
        for (index, question) in questions.enumerated() {
            for trigger in question.extras.triggers { triggered[trigger, default: []].append(index) }
        }
    }

    /// The questions that are answered, in order.
    var answered: [Int] { questions.indices.filter { questions[$0].type.hasAnswer } }

    /// The question that says something about the whole record.
    func question(_ role: QuestionUse.Role) -> Int? {
        questions.firstIndex { $0.use.role == role }
    }

    /// A question and the groups around it, from the outermost, without the form itself.
    func lineage(of question: Int) -> [Int] {
        var line: [Int] = []
        var next: Int? = question
        while let index = next, index != 0 {
            line.append(index)
            next = questions[index].parent
        }
        return line.reversed()
    }

    /// The names on the way to a question, with `/` between them.
    func path(of question: Int) -> String {
        lineage(of: question).map { questions[$0].name }.joined(separator: "/")
    }

    /// The nearest repeat around a question, or itself; nil when there is none.
    func repeated(_ question: Int) -> Int? {
        lineage(of: question).last { questions[$0].type == .repeating }
    }
}
