// SPDX-License-Identifier: Apache-2.0

/// Functions that encode text.
extension Evaluator {
    func code(_ function: Function, _ values: [Value<Node>]) throws(ExpressionProblem) -> String {
        switch function {
        case .base64Decode:
            return String(decoding: Base64.decode(Array(try text(of: values[0]).utf8)), as: UTF8.self)
        case .digest: return try digest(values)
        default:
            for value in values { _ = try text(of: value) }
            // No signature is accepted yet, so no signed text comes through.
            return ""
        }
    }

    private func digest(_ values: [Value<Node>]) throws(ExpressionProblem) -> String {
        let name = try text(of: values[1])
        guard let kind = Digest(named: Letters.small(name).units.filter { $0 != 0x2D }) else {
            throw ExpressionProblem(.argument, at: 0, name)
        }
        let coding = values.count > 2 ? try text(of: values[2]) : "base64"
        let bytes = kind.digest(Array(try text(of: values[0]).utf8))
        if Letters.small(coding).isSame("base64") { return Base64.encode(bytes) }
        guard Letters.small(coding).isSame("hex") else { throw ExpressionProblem(.argument, at: 0, coding) }
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Bytes in 64 signs (RFC 4648).
enum Base64 {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The signs of bytes, with `=` at the end, in one line.
    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for index in 0..<3 { bits = bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0) }
            for index in 0..<4 {
                let sign = signs[Int(bits >> UInt32(18 - 6 * index) & 63)]
                text.append(index <= group.count ? sign : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of signs; other signs are skipped, and an incomplete group makes it nothing, as in JavaRosa.
    static func decode(_ text: [UInt8]) -> [UInt8] {
        let sixes = text.compactMap { sign in
            sign == UInt8(ascii: "=") ? 64 : signs.firstIndex(of: sign)
        }
        guard sixes.count % 4 == 0 else { return [] }
        var padding = 0
        for (index, six) in sixes.enumerated().reversed() {
            guard index > 0, six == 64 || six == 0 else { break }
            if six == 64 { padding += 1 }
        }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: sixes.count, by: 4) {
            var bits: UInt32 = 0
            for six in sixes[start..<start + 4] { bits = bits << 6 | UInt32(six % 64) }
            bytes += [UInt8(bits >> 16), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        }
        return Array(bytes.prefix(max(0, sixes.count * 6 / 8 - padding)))
    }
}
