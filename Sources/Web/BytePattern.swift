// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Finds a run of bytes in time that grows with the text alone, whatever it holds (Knuth, Morris, Pratt).
struct BytePattern {
    private let bytes: [UInt8]
    /// How much of the pattern still fits when the next byte does not.
    private let fallback: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var fallback = [Int](repeating: 0, count: bytes.count)
        var fits = 0
        for index in bytes.indices.dropFirst() {
            while fits > 0, bytes[index] != bytes[fits] { fits = fallback[fits - 1] }
            if bytes[index] == bytes[fits] { fits += 1 }
            fallback[index] = fits
        }
        self.fallback = fallback
    }

    var count: Int { bytes.count }

    /// Where the pattern begins in the text, at most so many places, none overlapping another.
    func places(in text: ArraySlice<UInt8>, atMost: Int) -> [Int] {
        guard !bytes.isEmpty else { return [] }
        #if WEAKENED
        if Weakness.dashes.isOn { return everywhere(in: Array(text), from: text.startIndex) }
        #endif
        let start = text.startIndex
        return text.withUnsafeBufferPointer { text in
            bytes.withUnsafeBufferPointer { bytes in
                var out: [Int] = []
                var fits = 0
                for index in 0..<text.count where out.count < atMost {
                    let byte = text[index]
                    while fits > 0, byte != bytes[fits] { fits = fallback[fits - 1] }
                    if byte == bytes[fits] { fits += 1 }
                    guard fits == bytes.count else { continue }
                    out.append(start + index + 1 - fits)
                    fits = 0
                }
                return out
            }
        }
    }

    #if WEAKENED
    /// Begins anew at every byte.
    private func everywhere(in text: [UInt8], from start: Int) -> [Int] {
        guard text.count >= bytes.count else { return [] }
        return (0...(text.count - bytes.count))
            .filter { index in bytes.indices.allSatisfy { text[index + $0] == bytes[$0] } }
            .map { start + $0 }
    }
    #endif
}
