// SPDX-License-Identifier: Apache-2.0

/// Months as they are written, with their usual misspellings.
enum MonthNames {
    /// How a month is written, which says how much else must agree before it is believed.
    enum Form: Sendable {
        case full
        case spoken
        case dotted
        case dotless
        case english
    }

    static let long: [String] = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]
    static let short: [String] = [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]
    static let english: [String] = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    static let fullTable = WordTable<Int>([
        ("มกราคม มกรคม", 1), ("กุมภาพันธ์ กุมภาพันธุ์ กุมภาพันธ กุมภาพันท์ กุมภาพันธื กุมภาพัน", 2),
        ("มีนาคม มินาคม มีนคม", 3), ("เมษายน เมษายนต์ เมสายน เมศายน เมษยน", 4),
        ("พฤษภาคม พฤกษภาคม พฤศภาคม พฤษาคม พฤษาภาคม พฤสภาคม", 5),
        ("มิถุนายน มิถุนายนต์ มิถุณายน มิถุนยน", 6),
        ("กรกฎาคม กรกฏาคม กรกฎคม กรกฏคม กรกดาคม กรฎาคม กรฏาคม", 7), ("สิงหาคม สิงหคม", 8),
        ("กันยายน กันยายนต์ กันยยน", 9), ("ตุลาคม", 10),
        ("พฤศจิกายน พฤศจิกายนต์ พฤษจิกายน พฤศจิการยน พฤศิจกายน พฤจิกายน", 11), ("ธันวาคม", 12),
    ])

    static let spokenTable = WordTable<Int>([
        ("มกรา", 1), ("กุมภา", 2), ("มีนา", 3), ("เมษา", 4), ("พฤษภา", 5), ("มิถุนา", 6),
        ("กรกฎา กรกฏา", 7), ("สิงหา", 8), ("กันยา", 9), ("ตุลา", 10), ("พฤศจิกา", 11), ("ธันวา", 12),
    ])

    static let englishTable = WordTable<Int>([
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5),
        ("june jun", 6), ("july jul", 7), ("august aug", 8), ("september sept sep", 9),
        ("october oct", 10), ("november nov", 11), ("december dec", 12),
    ])

    private static let firstLetters = WordTable<String>([
        ("ม", "ม"), ("ก", "ก"), ("มี", "มี"), ("เม", "เม"), ("พ", "พ"), ("มิ", "มิ"),
        ("ส", "ส"), ("ต", "ต"), ("ธ", "ธ"),
    ])
    private static let byLetters: [String: Int] = [
        "มค": 1, "กพ": 2, "มีค": 3, "เมย": 4, "พค": 5, "มิย": 6,
        "กค": 7, "สค": 8, "กย": 9, "ตค": 10, "พย": 11, "ธค": 12,
    ]
    /// What may follow a spoken month directly, where any other letter would make another word of it.
    private static let afterSpoken = WordTable<Bool>("นี้ ที่ ปี พ.ศ ถึง และ หน้า เวลา")

    /// Takes the month that is written here; a day number before it lets the laxer forms in.
    static func take(_ cursor: inout Cursor, afterDay: Bool) -> (month: Int, form: Form)? {
        let saved = cursor.at
        if let month = cursor.take(fullTable) {
            // A sign that goes on from the last letter makes it a misspelling not listed here.
            if !cursor.here.isThaiFollower { return (month, .full) }
            cursor.at = saved
        }
        if let month = cursor.take(spokenTable) {
            let isWhole = !cursor.here.isThaiLetter || afterSpoken.match(cursor.text, at: cursor.at) != nil
            if isWhole { return (month, .spoken) }
            cursor.at = saved
        }
        if cursor.here.isLatinLetter { return takeEnglish(&cursor) }
        if let found = takeLetters(&cursor, mayLackDots: afterDay) { return found }
        cursor.at = saved
        return nil
    }

    private static func takeEnglish(_ cursor: inout Cursor) -> (month: Int, form: Form)? {
        let saved = cursor.at
        guard !cursor.peek(-1).isLatinLetter, let month = cursor.take(englishTable) else { return nil }
        guard !cursor.here.isLatinLetter else {
            cursor.at = saved
            return nil
        }
        _ = cursor.take(".")
        return (month, .english)
    }

    private static func takeLetters(_ cursor: inout Cursor, mayLackDots: Bool) -> (month: Int, form: Form)? {
        guard let first = cursor.take(firstLetters) else { return nil }
        let hasDot = cursor.take(".")
        guard hasDot || mayLackDots else { return nil }
        if hasDot { cursor.skipBlanks(1) }
        guard let month = byLetters[first + String(cursor.here)] else { return nil }
        cursor.at += 1
        let hasLastDot = cursor.take(".")
        if !hasLastDot {
            if cursor.here.isThaiLetter { return nil }
        } else if cursor.here.isThaiLetter, cursor.peek(1) == ".",
            Eras.table.match(cursor.text, at: cursor.at) == nil
        {
            // Longer abbreviations such as those of offices go on with another letter and dot.
            return nil
        }
        return (month, hasDot ? .dotted : .dotless)
    }

    /// The month that a misspelt word is nearest to, if only one is near.
    static func nearest(to word: Scalars) -> Int? {
        guard (5...13).contains(word.count) else { return nil }
        var best: [Int] = []
        var bestDistance = min(2, word.count / 3)
        for (index, name) in long.enumerated() {
            let distance = Spelling.distance(word, Array(name.unicodeScalars))
            if distance < bestDistance {
                best = [index + 1]
                bestDistance = distance
            } else if distance == bestDistance {
                best.append(index + 1)
            }
        }
        return best.count == 1 ? best.first : nil
    }
}

/// Compares spellings.
enum Spelling {
    /// How many scalars must be put in, left out or exchanged to make one word of the other.
    static func distance(_ left: Scalars, _ right: Scalars) -> Int {
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let change = previous[column] + (scalar == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
