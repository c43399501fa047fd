// SPDX-License-Identifier: Apache-2.0

/// What a browser calls: text goes in and out as UTF-8 in the module's memory.

/// Nothing but a clock and chance.
struct Outside: ExpressionWorld {
    typealias Node = Int

    var now = Moment(milliseconds: 0)
    var secondsAhead = 25_200
    var state: UInt64 = 0x2545_F491_4F6C_DD1D

    func secondsAheadOfUTC(at moment: Moment) -> Int { secondsAhead }

    /// SplitMix64, from what the browser's own chance gave.
    mutating func chance() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func call(
        _ name: String,
        _ values: [Value<Int>],
        at offset: Int
    ) throws(ExpressionProblem) -> Value<Int>? {
        name.isSame("version") && values.isEmpty ? .text("") : nil
    }
}

nonisolated(unsafe) private var outside = Outside()
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
    outside.now = Moment(milliseconds: Int64(milliseconds))
    outside.secondsAhead = secondsAhead
    outside.state = chance.bitPattern
}

/// Works an expression out; the answer lies where `answerStart` says: type, tab, value, or ERR, tab, reason.
@_expose(wasm, "evaluate")
@_cdecl("evaluate")
func evaluate(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let source = String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    var line: String
    do throws(ExpressionProblem) {
        let value = try CompiledExpression(source).evaluate(in: &outside)
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
    for _ in 0..<times where (try? kept.holds(in: &outside)) ?? false { count += 1 }
    return count
}
