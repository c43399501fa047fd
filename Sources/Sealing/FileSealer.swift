// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// Seals uploads piece by piece, so that a large file never stands whole in memory.
///
/// Layout: version 2 (1 byte), key id (4), salt (32), then chunks of 64 KiB, each with its tag (16). Salt
/// and place give the file a key of its own; each chunk is bound to the head, its number and whether it is
/// the last, so that chunks cannot be dropped, swapped, repeated or added.
public struct FileSealer: Sendable {
    static let version: UInt8 = 2
    static let head = 1 + KeyID.length + 32
    static let chunk = 64 * 1024
    static let tag = 16

    private let keys: SealingKeys

    /// Seals with the current key of a ring and opens with all of them.
    public init(_ keys: SealingKeys) {
        self.keys = keys
    }

    /// Begins to seal a file for one place.
    public func writer(at place: SealedPlace) -> SealedFileWriter {
        let master = keys.sealing
        let head = [FileSealer.version] + master.id.bytes + RandomBytes.make(32)
        return SealedFileWriter(ChunkCipher(master, head: head, place: place))
    }

    /// Begins to open a file that was sealed for this very place.
    public func reader(at place: SealedPlace) -> SealedFileReader {
        SealedFileReader(keys: keys, place: place)
    }

    /// Seals what is in memory anyway.
    /// - Throws: ``SealingProblem/failed``.
    public func seal(_ plain: [UInt8], at place: SealedPlace) throws(SealingProblem) -> [UInt8] {
        var writer = writer(at: place)
        return try writer.add(plain) + writer.finish()
    }

    /// Opens what is in memory anyway.
    /// - Throws: ``SealingProblem/fileChanged``, ``SealingProblem/keyMissing(id:)``.
    public func open(_ sealed: [UInt8], at place: SealedPlace) throws(SealingProblem) -> [UInt8] {
        var reader = reader(at: place)
        return try reader.add(sealed) + reader.finish()
    }

    /// Whether an older key sealed this file; its first five bytes are enough.
    public func needsReseal(_ sealed: [UInt8]) -> Bool {
        !sealed.starts(with: [FileSealer.version] + keys.current.bytes)
    }
}

/// The key of one file, and how its chunks are numbered.
struct ChunkCipher: Sendable {
    let head: [UInt8]
    private let key: SymmetricKey
    private var number: UInt64 = 0

    init(_ master: MasterKey, head: [UInt8], place: SealedPlace) {
        self.head = head
        key = HKDF<Crypto.SHA256>.deriveKey(
            inputKeyMaterial: master.key(.files),
            salt: Array(head.suffix(32)),
            info: Array("phakhi 1 file".utf8) + place.bytes,
            outputByteCount: 32
        )
    }

    mutating func seal(_ plain: [UInt8], isLast: Bool) throws(SealingProblem) -> [UInt8] {
        let mark = next(isLast)
        do {
            let box = try AES.GCM.seal(
                plain,
                using: key,
                nonce: AES.GCM.Nonce(data: mark),
                authenticating: head + mark
            )
            return Array(box.ciphertext + box.tag)
        } catch { throw .failed }
    }

    mutating func open(_ sealed: [UInt8], isLast: Bool) throws(SealingProblem) -> [UInt8] {
        guard sealed.count >= FileSealer.tag else { throw .fileChanged }
        let mark = next(isLast)
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: mark),
                ciphertext: sealed.dropLast(FileSealer.tag),
                tag: sealed.suffix(FileSealer.tag)
            )
            return Array(try AES.GCM.open(box, using: key, authenticating: head + mark))
        } catch { throw .fileChanged }
    }

    /// Twelve bytes: whether it is the last chunk, and its number.
    ///
    /// A file's key is its own, so none comes twice.
    private mutating func next(_ isLast: Bool) -> [UInt8] {
        defer { number += 1 }
        return [0, 0, 0, isLast ? 1 : 0] + number.bytes
    }
}
