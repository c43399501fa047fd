// SPDX-License-Identifier: Apache-2.0

/// A file on its way to the disk: give it pieces of any size, write what it returns.
///
/// It cannot be copied: two copies would number different chunks alike under one key, which breaks AES-GCM.
public struct SealedFileWriter: ~Copyable, Sendable {
    private var cipher: ChunkCipher
    private var waiting: [UInt8] = []
    private var hasHead = false

    init(_ cipher: ChunkCipher) {
        self.cipher = cipher
    }

    /// Takes the next piece.
    /// - Returns: sealed bytes to write, often none.
    /// - Throws: ``SealingProblem/failed``.
    public mutating func add(_ plain: [UInt8]) throws(SealingProblem) -> [UInt8] {
        waiting += plain
        var out = takeHead()
        var start = 0
        // One byte more than a chunk proves that the chunk is not the last.
        while waiting.count - start > FileSealer.chunk {
            out += try cipher.seal(Array(waiting[start..<(start + FileSealer.chunk)]), isLast: false)
            start += FileSealer.chunk
        }
        waiting.removeFirst(start)
        return out
    }

    /// Ends the file; nothing may be added after it.
    /// - Returns: the last sealed bytes to write.
    /// - Throws: ``SealingProblem/failed``.
    public mutating func finish() throws(SealingProblem) -> [UInt8] {
        let out = try takeHead() + cipher.seal(waiting, isLast: true)
        waiting = []
        return out
    }

    private mutating func takeHead() -> [UInt8] {
        defer { hasHead = true }
        return hasHead ? [] : cipher.head
    }
}
