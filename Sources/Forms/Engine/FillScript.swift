// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Fills a form from lines, as a person does from its beginning to its end.
///
/// A line is a path, a tab and the answer: `visits[2]/kind`. A path that ends with `/` makes that repeat,
/// with `/-` takes it away. An answer that the form refuses is not kept, as in Collect.
struct FillScript {
    private(set) var session: FormSession
    /// What was refused: `constraint` or `required`, `unasked` or `nowhere`, with the path.
    private(set) var refusals: [(word: String, path: String)] = []

    init(_ model: FormModel, now: Moment, device: Device) {
        session = FormSession(model, now: now, isNew: true, device: device)
    }

    mutating func run(_ lines: String) {
        for line in lines.parts(at: 0x0A) {
            let bytes = Array(line.utf8)
            let tab = bytes.firstIndex(of: 0x09) ?? bytes.count
            let path = String(decoding: bytes[..<tab], as: UTF8.self)
            answer(path, String(decoding: bytes.dropFirst(tab + 1), as: UTF8.self))
        }
    }

    private mutating func answer(_ path: String, _ text: String) {
        let bytes = Array(path.utf8)
        if bytes.last == 0x2F { return makeRepeat(String(decoding: bytes.dropLast(), as: UTF8.self)) }
        if bytes.count > 2, bytes.suffix(2).elementsEqual([0x2F, 0x2D]) {
            if let field = session.field(at: String(decoding: bytes.dropLast(2), as: UTF8.self)) {
                session.removeRepeat(field)
                session.recalculate()
            }
            return
        }
        guard let field = session.field(at: path) else { return refusals.append(("nowhere", path)) }
        guard session.fields[field].isRelevant else { return refusals.append(("unasked", path)) }
        if let word = session.refusal(of: text, at: field) { return refusals.append((word, path)) }
        session.answer(text, at: field)
    }

    private mutating func makeRepeat(_ path: String) {
        let isThere = session.exists(path)
        if !isThere {
            session.addRepeat(at: path)
            session.recalculate()
        }
    }
}

extension FormSession {
    /// Whether a path leads to a field that is there.
    func exists(_ path: String) -> Bool {
        var copy = self
        let before = copy.fields.count
        return copy.field(at: path) != nil && copy.fields.count == before
    }

    /// Why an answer is not taken at a field; nil when it is.
    mutating func refusal(of text: String, at field: Int) -> String? {
        let before = fields[field].text
        set(text, at: field)
        defer { set(before, at: field) }
        let logic = question(of: field).logic
        if text.utf8.isEmpty {
            return logic.required.flatMap { holds($0, at: field) } == true ? "required" : nil
        }
        if wrongKind(field, question(of: field), text) != nil { return "kind" }
        return logic.constraint.flatMap { holds($0, at: field) } == false ? "constraint" : nil
    }
}
