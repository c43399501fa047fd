// SPDX-License-Identifier: Apache-2.0

/// All names of a table in the form in which they are compared, found by that form without going through
/// them all.
struct PlaceNames: Sendable {
    /// The letters of all names, one after the other.
    private var letters: [UInt8] = []
    /// Where each name begins, and where the last one ends.
    private var starts: [UInt32] = [0]
    /// The position in the table that each name belongs to.
    private var owners: [UInt16] = []
    /// Hash of the loose key above, number of the name in the lowest 16 bits; sorted.
    private var hashes: [UInt64] = []
    /// Names from here on are English.
    private let englishBegin: Int
    /// Names from here on are other Thai spellings.
    private let othersBegin: Int

    init(_ table: PlaceTable) {
        letters.reserveCapacity(180_000)
        englishBegin = table.count
        othersBegin = table.count * 2
        for position in 0..<table.count { add(table.key(PlaceTable.Column.thai, position), position) }
        for position in 0..<table.count { add(table.key(PlaceTable.Column.english, position), position) }
        for position in 0..<table.count {
            for other in table.otherKeys(position) { add(other, position) }
        }
        hashes.sort()
    }

    private mutating func add(_ key: PlaceKey, _ position: Int) {
        hashes.append(key.looseHash << 16 | UInt64(owners.count))
        letters.append(contentsOf: key.letters)
        starts.append(UInt32(letters.count))
        owners.append(UInt16(position))
    }

    /// The letters of the Thai name at a position.
    func thai(_ position: Int) -> ArraySlice<UInt8> { name(position) }

    /// The letters of the English name at a position.
    func english(_ position: Int) -> ArraySlice<UInt8> { name(englishBegin + position) }

    /// The positions whose name, in any language and spelling, has the same loose key.
    func positions(like key: PlaceKey) -> [Int] {
        let wanted = key.looseHash << 16
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low < hashes.count, hashes[low] >> 16 == key.looseHash {
            let position = Int(owners[Int(hashes[low] & 0xFFFF)])
            if !found.contains(position) { found.append(position) }
            low += 1
        }
        return found
    }

    /// Whether a key is, letter by letter, one of the names of a position.
    func isExactly(_ key: PlaceKey, _ position: Int) -> Bool {
        if key.letters.elementsEqual(thai(position)) || key.letters.elementsEqual(english(position)) {
            return true
        }
        return (othersBegin..<owners.count).contains {
            owners[$0] == position && key.letters.elementsEqual(name($0))
        }
    }

    /// Every name that a position goes by.
    func all(_ position: Int) -> [ArraySlice<UInt8>] {
        let others = (othersBegin..<owners.count).filter { owners[$0] == position }
        return [thai(position), english(position)] + others.map(name)
    }

    private func name(_ number: Int) -> ArraySlice<UInt8> {
        letters[Int(starts[number])..<Int(starts[number + 1])]
    }
}
