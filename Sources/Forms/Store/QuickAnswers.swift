// SPDX-License-Identifier: Apache-2.0

/// Reads answers as ``AnswerJSON`` writes them: texts, objects and arrays, nothing else.
///
/// Exports read a million of them, and Foundation's decoder takes twenty times as long.
struct QuickAnswers {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// - Returns: nil for anything that this house would not write, which another reader then looks at.
    static func read(_ json: String) -> AnswerTree? {
        var json = json
        return json.withUTF8 { bytes in
            var reader = QuickAnswers(bytes: bytes)
            guard let tree = reader.value(depth: 0), reader.place == bytes.count else { return nil }
            return tree
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) -> AnswerTree? {
        guard depth < 64 else { return nil }
        switch next {
        case UInt8(ascii: "\""): return text().map { .text($0) }
        case UInt8(ascii: "{"): return group(depth: depth)
        case UInt8(ascii: "["): return many(depth: depth)
        default: return nil
        }
    }

    private mutating func group(depth: Int) -> AnswerTree? {
        place += 1
        var parts: [(name: String, tree: AnswerTree)] = []
        if take(UInt8(ascii: "}")) { return .group(parts) }
        while true {
            guard let name = text(), take(UInt8(ascii: ":")), let tree = value(depth: depth + 1) else {
                return nil
            }
            parts.append((name, tree))
            if take(UInt8(ascii: "}")) { return .group(parts) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func many(depth: Int) -> AnswerTree? {
        place += 1
        var parts: [AnswerTree] = []
        if take(UInt8(ascii: "]")) { return .many(parts) }
        while true {
            guard let tree = value(depth: depth + 1) else { return nil }
            parts.append(tree)
            if take(UInt8(ascii: "]")) { return .many(parts) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func text() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = place
        while place < bytes.count, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { place += 1 }
        if take(UInt8(ascii: "\"")) { return String(decoding: bytes[start..<place - 1], as: UTF8.self) }
        var out = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = next
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: out, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                out.append(byte)
                continue
            }
            guard let escaped = Self.plain[next] else { return nil }
            out.append(escaped)
            place += 1
        }
        return nil
    }

    /// The short escapes; `\\u` is left to the thorough reader.
    private static let plain: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
        UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
    ]
}
