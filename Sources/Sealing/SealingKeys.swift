// SPDX-License-Identifier: Apache-2.0

/// The keys that everything sealed depends on: one that seals now, and older ones that still open.
///
/// They live in one file outside the data folder, so that a copy of the data opens nothing. Made with
/// ``create(at:dataFolder:keys:)``, read with ``load(at:dataFolder:)``, renewed with
/// ``rotate(at:dataFolder:)``. A server takes them with ``following(at:dataFolder:)``: a new key that another
/// process puts into the file then seals from the next value on.
public struct SealingKeys: Sendable, CustomStringConvertible, CustomReflectable {
    private let source: Source

    private enum Source: Sendable {
        case fixed([MasterKey])
        case file(FollowedKeyFile)
    }

    /// The current key first, then older ones, youngest first; never empty.
    var ring: [MasterKey] {
        switch source {
        case .fixed(let ring): ring
        case .file(let file): file.ring
        }
    }

    /// - Returns: nil when there is no key or one comes twice.
    init?(ring: [MasterKey]) {
        guard !ring.isEmpty, Set(ring.map(\.id)).count == ring.count else { return nil }
        source = .fixed(ring)
    }

    init(following file: FollowedKeyFile) { source = .file(file) }

    /// A new ring of one key.
    ///
    /// Nothing is written: see ``create(at:dataFolder:keys:)``.
    /// - Throws: ``SealingProblem/failed``.
    public static func new() throws(SealingProblem) -> SealingKeys {
        guard let key = MasterKey(bytes: RandomBytes.make(MasterKey.length)),
            let keys = SealingKeys(ring: [key])
        else { throw .failed }
        return keys
    }

    /// The key that seals from now on.
    public var current: KeyID { ring[0].id }

    /// All keys, the current one first.
    public var ids: [KeyID] { ring.map(\.id) }

    /// The same ring with a new current key before it.
    ///
    /// Nothing is written: see ``rotate(at:dataFolder:)``.
    /// - Throws: ``SealingProblem/failed``.
    public func rotated() throws(SealingProblem) -> SealingKeys {
        guard let keys = SealingKeys(ring: try SealingKeys.new().ring + ring) else { throw .failed }
        return keys
    }

    /// The same ring without an older key, once nothing in the database or in any backup needs it.
    /// - Throws: ``SealingProblem/keyInUse(id:)`` for the current key.
    public func dropping(_ id: KeyID) throws(SealingProblem) -> SealingKeys {
        guard id != current, let keys = SealingKeys(ring: ring.filter { $0.id != id }) else {
            throw .keyInUse(id: id.description)
        }
        return keys
    }

    /// The key that seals.
    var sealing: MasterKey { ring[0] }

    func key(_ id: KeyID) throws(SealingProblem) -> MasterKey {
        guard let key = ring.first(where: { $0.id == id }) else { throw .keyMissing(id: id.description) }
        return key
    }

    /// The ids only.
    public var description: String { "SealingKeys(\(ids.map(\.description).joined(separator: ", ")))" }
    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
