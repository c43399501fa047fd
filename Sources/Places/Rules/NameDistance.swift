// SPDX-License-Identifier: Apache-2.0

/// The liberties that people take with names, each with its price.
enum NameDistance {
    /// What it costs to read a written key as a name.
    /// - Returns: 0 the same; 1 letters of one class exchanged (ศ ษ ส); 2 and 3 the same with บ้าน added or
    ///   left out; 4 a tone mark wrong, 4 and 5 one letter wrong in a longer name; nil for anything else.
    static func penalty(_ key: PlaceKey, _ name: ArraySlice<UInt8>) -> Int? {
        if key.letters.elementsEqual(name) { return 0 }
        // Every price below needs the lengths to be close; this spares the rest of the work for most names.
        guard abs(key.count - name.count) <= ban.count + 1 else { return nil }
        let loose = key.loose
        let looseName = PlaceKey(letters: Array(name)).loose
        if loose == looseName { return 1 }
        let bare = loose.dropping(prefix: ban) ?? loose
        let bareName = looseName.dropping(prefix: ban) ?? looseName
        if bare == bareName { return loose.count == key.count && sameWithoutBan(key, name) ? 2 : 3 }
        if loose.withoutTones == looseName.withoutTones { return 4 }
        if isLong(loose, looseName), loose.isWithinOneEdit(of: looseName.letters) { return 4 }
        if isLong(bare, bareName), bare.isWithinOneEdit(of: bareName.letters) { return 5 }
        return nil
    }

    private static func sameWithoutBan(_ key: PlaceKey, _ name: ArraySlice<UInt8>) -> Bool {
        let name = PlaceKey(letters: Array(name))
        return (key.dropping(prefix: ban) ?? key) == (name.dropping(prefix: ban) ?? name)
    }

    private static func isLong(_ left: PlaceKey, _ right: PlaceKey) -> Bool {
        min(left.count, right.count) >= 5
    }

    private static let ban = PlaceKey("บ้าน")
}
