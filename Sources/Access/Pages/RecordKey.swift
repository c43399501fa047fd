// SPDX-License-Identifier: Apache-2.0

/// A record's kind and id as they stand in ``Subject/key``, such as `report:0194…`.
struct RecordKey: Sendable {
    let kind: String
    let record: String

    /// - Returns: nil unless both are there.
    init?(_ key: String) {
        let parts = key.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        kind = String(parts[0])
        record = String(parts[1])
    }

    var text: String { kind + ":" + record }
}
