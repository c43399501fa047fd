// SPDX-License-Identifier: Apache-2.0

public import Facts
import Kernel
public import Storage

extension Planning {
    /// Whether the record that a fact points to is there; nil when it is no record of this room.
    public static func isRecord(_ source: FactSource, _ tx: Transaction) throws -> Bool? {
        guard source.kind == ProgressStore.source else { return nil }
        return try ProgressStore.find(Progress.ID(source.record), tx) != nil
    }
}
