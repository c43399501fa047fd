// SPDX-License-Identifier: Apache-2.0

/// Stored rows added up to the rows of a table: neighbours mostly belong together, so that only a change of
/// group is looked up.
struct CellGroups {
    private var numbers: [CellKey: Int] = [:]
    private var keys: [CellKey] = []
    private var amounts: [CellAmount] = []
    private var persons: [PersonSet] = []
    private var current = 0

    mutating func add(_ amount: CellAmount, to key: CellKey) {
        go(to: key)
        amounts[current] += amount
    }

    /// Adds a person who is there by so many facts; the value of the group is how many persons are.
    mutating func add(_ person: Int64, facts: Int64, to key: CellKey) {
        go(to: key)
        amounts[current].facts += facts
        if persons[current].insert(person) { amounts[current].value += 1 }
    }

    /// The groups in the order in which they were first seen.
    var sums: [(key: CellKey, amount: CellAmount)] { Array(zip(keys, amounts)).map { ($0, $1) } }

    private mutating func go(to key: CellKey) {
        if !keys.isEmpty, keys[current] == key { return }
        if let known = numbers[key] {
            current = known
            return
        }
        current = keys.count
        numbers[key] = current
        keys.append(key)
        amounts.append(.nothing)
        persons.append(PersonSet())
    }
}

/// The persons of a group, each counted once; a large group with small numbers keeps a bit for each.
struct PersonSet {
    private var listed: Set<Int64> = []
    private var bits: [UInt64] = []

    /// From how many persons on bits are worth their room.
    private static let many = 20_000
    /// Numbers below this have a bit: eight megabytes at most.
    private static let bitLimit: Int64 = 1 << 26

    /// - Returns: whether the person is new.
    mutating func insert(_ person: Int64) -> Bool {
        if bits.isEmpty || person < 0 || person >= Self.bitLimit {
            let isNew = listed.insert(person).inserted
            if isNew, bits.isEmpty, listed.count > Self.many { useBits() }
            return isNew
        }
        return setBit(person)
    }

    private mutating func useBits() {
        bits = [0]
        for person in listed where person >= 0 && person < Self.bitLimit {
            _ = setBit(person)
            listed.remove(person)
        }
    }

    private mutating func setBit(_ person: Int64) -> Bool {
        let word = Int(person >> 6)
        if word >= bits.count {
            bits += Array(repeating: 0, count: max(word + 1, bits.count * 2) - bits.count)
        }
        let bit: UInt64 = 1 << UInt64(person & 63)
        guard bits[word] & bit == 0 else { return false }
        bits[word] |= bit
        return true
    }
}
