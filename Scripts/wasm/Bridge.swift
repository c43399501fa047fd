// SPDX-License-Identifier: Apache-2.0

/// What a browser calls: text goes in and out as UTF-8 in the module's memory.

/// A form of one unanswered field, `/data/needs`: the engine is there once, and not for each kind of world.
private func emptyForm() -> FormSession {
    let group = Question(name: "data", type: .group, children: [1])
    let (model, _) = FormModel.make([group, Question(name: "needs", type: .text, parent: 0)], [])
    return FormSession(model, now: now, isNew: true, device: device)
}

nonisolated(unsafe) private var now = Moment(milliseconds: 0)
nonisolated(unsafe) private var device = Device(id: "phakhi")
nonisolated(unsafe) private var outside = emptyForm()
/// The field that expressions belong to: after the document and the form itself.
private let needs = 2
nonisolated(unsafe) private var answer: [UInt8] = []
nonisolated(unsafe) private var kept: CompiledExpression?

@_expose(wasm, "reserve")
@_cdecl("reserve")
func reserve(_ count: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: max(1, count), alignment: 16)
}

@_expose(wasm, "release")
@_cdecl("release")
func release(_ pointer: UnsafeMutableRawPointer) {
    pointer.deallocate()
}

@_expose(wasm, "setClock")
@_cdecl("setClock")
func setClock(_ milliseconds: Double, _ secondsAhead: Int, _ chance: Double) {
    now = Moment(milliseconds: Int64(milliseconds))
    device.secondsAhead = secondsAhead
    device.chance = chance.bitPattern
    outside = emptyForm()
}

/// Works an expression out; the answer lies where `answerStart` says: type, tab, value, or ERR, tab, reason.
@_expose(wasm, "evaluate")
@_cdecl("evaluate")
func evaluate(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let source = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    var line: String
    do throws(ExpressionProblem) {
        let value = try CompiledExpression(source).evaluate(in: &outside, at: needs)
        let word = value.kind.word
        line = String(
            decoding: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount),
            as: UTF8.self
        )
        line += "\t" + (try value.text(in: outside))
    } catch {
        line = "ERR\t" + error.english
    }
    answer = Array(line.utf8)
    return answer.count
}

@_expose(wasm, "answerStart")
@_cdecl("answerStart")
func answerStart() -> UnsafePointer<UInt8>? {
    answer.withUnsafeBufferPointer { $0.baseAddress }
}

/// Reads an expression and keeps it, for measuring; 1 when it can be read.
@_expose(wasm, "keep")
@_cdecl("keep")
func keep(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let source = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    kept = try? CompiledExpression(source)
    return kept == nil ? 0 : 1
}

/// Works the kept expression out so many times; how often it held.
@_expose(wasm, "repeatKept")
@_cdecl("repeatKept")
func repeatKept(_ times: Int) -> Int {
    guard let kept else { return 0 }
    var count = 0
    for _ in 0..<times where (try? kept.holds(in: &outside, at: needs)) ?? false { count += 1 }
    return count
}

nonisolated(unsafe) private var form: FormModel?

/// Reads a form as the server packed it, and keeps it; 1 when it can be read.
@_expose(wasm, "load")
@_cdecl("load")
func load(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    form = FormPack.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return form == nil ? 0 : 1
}

/// Fills the form from lines of path, tab and answer.
///
/// The answer holds the submission, the sign 31, and what was refused.
@_expose(wasm, "fill")
@_cdecl("fill")
func fill(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    guard let form else { return 0 }
    let lines = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    var script = FillScript(form, now: now, device: device)
    script.run(lines)
    device.chance = outside.chance()
    let id = RandomID.written(outside.chance(), outside.chance())
    var result = script.session.submission(SubmissionMeta(instanceID: "uuid:" + id)) + "\u{1F}"
    for refusal in script.refusals { result += refusal.word + "\t" + refusal.path + "\n" }
    answer = Array(result.utf8)
    return answer.count
}
