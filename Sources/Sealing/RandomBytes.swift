// SPDX-License-Identifier: Apache-2.0

/// Bytes that nobody can guess, from the system's own source.
enum RandomBytes {
    static func make(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var out: [UInt8] = []
        while out.count < count {
            let word = generator.next()
            for shift in 0..<UInt64(min(8, count - out.count)) {
                out.append(UInt8(truncatingIfNeeded: word >> (8 * shift)))
            }
        }
        return out
    }
}
