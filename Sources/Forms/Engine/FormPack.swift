// SPDX-License-Identifier: Apache-2.0

import Expressions

/// A form as bytes: what the server writes and the phone reads, with the same sources.
///
/// Texts lie behind each other with their length before them; formulas are kept as text and compiled again.
enum FormPack {
    /// Changes whenever the order of the parts does.
    static let version = "phakhi-form-1"

    static func write(_ model: FormModel) -> [UInt8] {
        var pack = PackWriter()
        pack.add(version)
        pack.add(model.id)
        pack.add(model.title)
        pack.add(model.version)
        pack.add(model.extras.instanceName)
        pack.add(model.extras.entities.count)
        for rule in model.extras.entities { pack.add(rule) }
        pack.add(model.lists.count)
        for list in model.lists { pack.add(list) }
        pack.add(model.questions.count)
        for question in model.questions { pack.add(question) }
        return pack.bytes
    }

    /// The form; nil when the bytes are none, or of another version.
    static func read(_ bytes: [UInt8]) -> FormModel? {
        var pack = PackReader(bytes)
        guard pack.text().isSame(version) else { return nil }
        let id = pack.text()
        let title = pack.wording()
        let number = pack.text()
        var extras = FormExtras()
        extras.instanceName = pack.formula()
        for _ in 0..<pack.count() { extras.entities.append(pack.rule()) }
        var lists: [ChoiceList] = []
        for _ in 0..<pack.count() { lists.append(pack.list()) }
        var questions: [Question] = []
        for _ in 0..<pack.count() { questions.append(pack.question()) }
        guard pack.isWhole, !questions.isEmpty, pack.fits(questions, lists) else { return nil }
        for (index, question) in questions.enumerated() {
            if let parent = question.parent { questions[parent].children.append(index) }
        }
        var model = FormModel.make(questions, lists).model
        model.id = id
        model.title = title
        model.version = number
        model.extras = extras
        return model
    }
}
