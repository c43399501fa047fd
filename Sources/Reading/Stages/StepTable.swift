// SPDX-License-Identifier: Apache-2.0

/// The steps of a trie, found without the general hashing of a dictionary: asked several times a letter.
struct StepTable: Sendable {
    /// Key in the upper half, node in the lower; 0 is an empty slot.
    private var slots: [UInt64] = Array(repeating: 0, count: 1024)
    private var count = 0
    /// By how much a mixed key is moved to become the number of a slot.
    private var shift: UInt32 = 22

    /// The node behind a key; nothing where no step is.
    subscript(key: UInt32) -> UInt32? {
        var slot = index(of: key)
        while slots[slot] != 0 {
            if UInt32(truncatingIfNeeded: slots[slot] >> 32) == key {
                return UInt32(truncatingIfNeeded: slots[slot])
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a step that is not there yet; a node is never 0.
    mutating func add(_ key: UInt32, to node: UInt32) {
        if count * 2 >= slots.count { grow() }
        place(UInt64(key) << 32 | UInt64(node))
        count += 1
    }

    private func index(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

    private mutating func place(_ entry: UInt64) {
        var slot = index(of: UInt32(truncatingIfNeeded: entry >> 32))
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        shift -= 1
        for entry in old where entry != 0 { place(entry) }
    }
}
