// SPDX-License-Identifier: Apache-2.0

/// A sealed file on its way back: give it pieces of any size; every byte it returns was checked.
///
/// Only ``finish()`` knows that the end is not missing: what came before must not be acted upon as a whole
/// file.
public struct SealedFileReader: Sendable {
    private let keys: SealingKeys
    private let place: SealedPlace
    private var cipher: ChunkCipher?
    private var waiting: [UInt8] = []

    init(keys: SealingKeys, place: SealedPlace) {
        self.keys = keys
        self.place = place
    }

    /// Takes the next piece.
    /// - Returns: opened bytes, often none.
    /// - Throws: ``SealingProblem/fileChanged``, ``SealingProblem/keyMissing(id:)``.
    public mutating func add(_ sealed: [UInt8]) throws(SealingProblem) -> [UInt8] {
        waiting += sealed
        guard var cipher = try begin() else { return [] }
        let whole = FileSealer.chunk + FileSealer.tag
        var out: [UInt8] = []
        var start = 0
        while waiting.count - start > whole {
            out += try cipher.open(Array(waiting[start..<(start + whole)]), isLast: false)
            start += whole
        }
        waiting.removeFirst(start)
        self.cipher = cipher
        return out
    }

    /// Ends the file.
    /// - Returns: the last opened bytes.
    /// - Throws: ``SealingProblem/fileChanged`` when the end is missing or something was added to it.
    public mutating func finish() throws(SealingProblem) -> [UInt8] {
        guard var cipher = try begin() else { throw .fileChanged }
        let out = try cipher.open(waiting, isLast: true)
        self.cipher = cipher
        waiting = []
        return out
    }

    /// Reads the head, once all of it is there.
    private mutating func begin() throws(SealingProblem) -> ChunkCipher? {
        if let cipher { return cipher }
        guard waiting.count >= FileSealer.head else { return nil }
        let head = Array(waiting.prefix(FileSealer.head))
        guard head[0] == FileSealer.version, let id = KeyID(bytes: head[1...KeyID.length]) else {
            throw .fileChanged
        }
        let cipher = ChunkCipher(try keys.key(id), head: head, place: place)
        waiting.removeFirst(FileSealer.head)
        self.cipher = cipher
        return cipher
    }
}
