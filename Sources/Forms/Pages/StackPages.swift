// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import ThaiText
import Web

/// Entering a stack of paper forms.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms/{id}/stack | forms.fill | the first sheet |
/// | POST | /forms/{id}/stack | forms.fill | keeps a sheet and shows the next; place, day and unit stay |
struct StackPages: Sendable {
    let needs: FormsNeeds

    var routes: [Route] {
        [
            .get("/forms/{id}/stack", Forms.fill, about: .house, begin),
            .post("/forms/{id}/stack", Forms.fill, about: .house, keep),
        ]
    }

    private func begin(_ visit: Visit, _ input: StackInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let form = try FormStore.get(input.form, tx)
            guard let number = form.open else { throw FormsProblem.notOpen }
            let model = try FormStore.model(form.id, number, tx)
            let fill = try self.fill(visit, form, number, Self.blank(model, visit, [:]), nil, tx)
            return StackModel(fill: fill, sheet: .new(at: visit.clock.now), totals: .init())
        }
        return StackPage(visit: visit, model: model).reply()
    }

    private func keep(_ visit: Visit, _ input: StackInput) async throws -> Reply {
        var model = try await needs.database.read { tx in
            let form = try FormStore.get(input.form, tx)
            let number = input.formVersion ?? form.open ?? form.newest
            let questions = try FormStore.model(form.id, number, tx)
            let units = try input.organization.map { try ServiceUnitStore.list(organization: $0, tx) } ?? []
            let typed = TypedAnswers(
                fields: Self.translated(input.typed, questions, units),
                today: visit.clock.today,
                places: needs.places
            )
            let session = typed.session(questions, now: visit.clock.moment)
            let fill = try self.fill(visit, form, number, session, input.organization, tx)
            return StackModel(fill: fill, sheet: input.sheet, totals: input.totals)
        }
        model.fill.faults =
            model.fill.session.check() + FillModel.unclearPlaces(model.fill.session, needs.places)
        guard let organization = model.fill.organization else { throw FormsProblem.organizationNeeded }
        guard model.fill.faults.isEmpty else {
            Self.showAll(&model.fill.session)
            return StackPage(visit: visit, model: model).reply()
        }
        try await save(visit, model, organization)
        return StackPage(visit: visit, model: try await next(visit, model)).reply()
    }

    private func save(_ visit: Visit, _ model: StackModel, _ organization: String) async throws {
        var subject = Subject(organizations: [organization], programme: model.fill.form.programme)
        subject.isNew = true
        try visit.require(Forms.fill, subject)
        let sent = SubmissionWork.Sent(
            form: model.fill.form.id,
            formVersion: model.fill.formVersion,
            session: model.fill.session,
            organization: organization,
            programme: model.fill.form.programme
        )
        try await needs.database.write { tx in
            // The same sheet again, after a lost answer or by "back": it is there already.
            if try SubmissionStore.isThere(model.sheet, by: visit.doer.actor, tx) { return }
            _ = try SubmissionWork(keys: needs.keys, doer: visit.doer, tx: tx).send(sent, id: model.sheet)
        }
    }

    /// The next sheet: empty but for what a stack has in common.
    private func next(_ visit: Visit, _ model: StackModel) async throws -> StackModel {
        let questions = model.fill.session.model
        let roles: [QuestionUse.Role] = [.day, .place, .unit, .unitName]
        var kept: [String: String] = [:]
        for role in roles {
            guard let question = questions.question(role), questions.repeated(question) == nil else {
                continue
            }
            kept[questions.path(of: question)] = model.fill.session.answer(question)
        }
        var next = model
        next.last = model.sheet
        next.sheet = .new(at: visit.clock.now)
        next.totals.add(model.fill.session)
        next.fill.session = Self.blank(questions, visit, kept)
        return next
    }

    /// An empty sheet with three rows for whatever can be repeated.
    private static func blank(_ model: FormModel, _ visit: Visit, _ kept: [String: String]) -> FormSession {
        var session = FormSession(model, now: visit.clock.moment, isNew: true)
        for (path, text) in kept {
            if let field = session.field(at: path) { session.set(text, at: field) }
        }
        showAll(&session)
        return session
    }

    private static func showAll(_ session: inout FormSession) {
        for question in session.model.questions.indices
        where session.model.questions[question].type == .repeating {
            _ = session.field(at: session.model.path(of: question) + "[3]")
        }
    }

    /// What was typed, with choices by name; rows of repeats that were left empty are none.
    private static func translated(_ typed: [FormField], _ model: FormModel, _ units: [ServiceUnit])
        -> [FormField]
    {
        var byPath: [String: Int] = [:]
        for question in model.questions.indices { byPath[model.path(of: question)] = question }
        return typed.compactMap { field -> FormField? in
            guard field.name.hasPrefix(TypedAnswers.mark) else { return field }
            let path = field.name.dropFirst(TypedAnswers.mark.count)
            let plain = path.split(separator: "/").map { $0.prefix { $0 != "[" } }.joined(separator: "/")
            let value = field.value.trimmed
            if value.isEmpty { return path.contains("[") ? nil : field }
            guard let question = byPath[plain].map({ model.questions[$0] }) else { return nil }
            if question.isUnit, let number = Int(ThaiDigits.arabic(value)), units.indices.contains(number - 1)
            {
                return FormField(field.name, units[number - 1].id.rawValue)
            }
            guard question.type.isChoice, let list = question.list else { return field }
            let names = StackTyping.names(ThaiDigits.arabic(value), model.lists[list].choices)
            return FormField(field.name, names)
        }
    }

    private func fill(
        _ visit: Visit,
        _ form: Form,
        _ number: Int,
        _ session: FormSession,
        _ organization: String?,
        _ tx: Transaction
    ) throws -> FillModel {
        try FillPages(needs: needs).model(visit, form, number, session, organization, tx)
    }
}

/// A sheet as it was typed.
private struct StackInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("organization", .id), .form("form_version", .integer), .form("sheet", .id),
        .form("count", .integer), Field(.form, "sum", .text(max: 400), repeated: true),
        Field(.form, "q", .text(max: Limits.text), repeated: true),
    ]
    let form: Form.ID
    let organization: String?
    let formVersion: Int?
    let sheet: Submission.ID
    let totals: StackTotals
    let typed: [FormField]

    init(_ inputs: Inputs) throws {
        form = try inputs.id()
        organization = inputs.find("organization")
        formVersion = inputs.findInteger("form_version")
        let sheet = inputs.find("sheet") ?? ""
        guard sheet.isEmpty || sheet.utf8.count == 36 && sheet.utf8.allSatisfy({ Self.isPlain($0) }) else {
            throw InputProblem.wrong(field: "sheet")
        }
        self.sheet = Submission.ID(sheet)
        var totals = StackTotals(count: max(0, min(inputs.findInteger("count") ?? 0, 100_000)))
        for word in inputs.all("sum").prefix(200) {
            let parts = word.split(separator: "=").map(String.init)
            if parts.count == 2, let sum = Double(parts[1]), sum.magnitude < 1e15 {
                totals.sums.append((parts[0], sum))
            }
        }
        self.totals = totals
        typed = inputs.typed
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == 0x2D
    }
}
