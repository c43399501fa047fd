// SPDX-License-Identifier: Apache-2.0

import Kernel

/// A list of things that forms create, change and choose from.
struct EntityList: Sendable, Equatable, Identifiable {
    typealias ID = Kernel.ID<EntityList>

    let id: ID
    /// Empty for lists that all programmes use.
    let programme: String
    let name: String
    let properties: [String]
    let createdAt: Instant
}

/// A thing as lists show it.
struct EntityRow: Sendable, Equatable {
    let id: String
    let version: Int
    let label: String
    let data: [String: String]
}

/// A thing of a list with all that is known about it.
struct Entity: Sendable, Equatable {
    enum Conflict: String, Sendable {
        /// Different properties were changed at the same time.
        case soft
        /// One property was changed by two.
        case hard
    }

    var row: EntityRow
    let organization: String
    var conflict: Conflict?
    let createdAt: Instant
    let createdBy: String
    var updatedAt: Instant?
    var deletedAt: Instant?
}

/// What is to become of a thing.
struct EntityChange: Sendable, Equatable {
    /// Nil leaves it as it is.
    var label: String?
    var data: [String: String]
    /// The version that whoever changes it saw; nil takes the newest.
    var base: Int?
    /// The record that it came with.
    var source: String?
}

/// What a version changes, and whether somebody else changed it meanwhile.
enum EntityRules {
    /// A property's name: as questions are named, and none of the reserved ones.
    static func isProperty(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, name.utf8.count <= 100 else { return false }
        let isWell = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || "_-.".unicodeScalars.contains(scalar)
        }
        let isFirst = first.properties.isAlphabetic || first == "_"
        return isWell && isFirst && !name.hasPrefix("__") && !["name", "label"].contains(name.lowercased())
    }

    /// An id that phones and programs make by themselves.
    static func isID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && parts.joined().utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
            }
    }

    /// Whether what is changed now was changed by somebody since the version that was seen.
    /// - Parameters:
    ///   - change: what is changed now.
    ///   - meanwhile: the labels and data from the version that was seen to the newest.
    /// - Returns: nil when nobody else changed it.
    static func conflict(_ change: EntityChange, meanwhile: [EntityRow]) -> Entity.Conflict? {
        guard let seen = meanwhile.first, let newest = meanwhile.last, seen.version < newest.version else {
            return nil
        }
        let others = Set(
            Set(seen.data.keys).union(newest.data.keys).filter { seen.data[$0] != newest.data[$0] }
        )
        let own = Set(change.data.filter { seen.data[$0.key] != $0.value }.keys)
        let isLabel = seen.label != newest.label && change.label.map { $0 != seen.label } ?? false
        return isLabel || !own.isDisjoint(with: others) ? .hard : .soft
    }
}
