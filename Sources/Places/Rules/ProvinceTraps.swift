// SPDX-License-Identifier: Apache-2.0

/// What looks like a province in running text and is none.
enum ProvinceTraps {
    /// Province names that are words of everyday Thai, too: they need proof.
    static let ordinaryWords: Set<String> = ["แพร่", "ตาก", "เลย", "น่าน", "ร้อยเอ็ด"]

    /// Names that are rarer words: one side must touch no Thai letter.
    static let rareWords: Set<String> = [
        "กระบี่", "ตราด", "อ่างทอง", "พิจิตร", "สระแก้ว", "สุโขทัย", "ระยอง", "ชัยนาท",
    ]

    /// Longer words that begin with a province.
    private static let longer: [[Unicode.Scalar]] = [
        "สงขลานครินทร์", "ลพบุรีราเมศวร์", "ราชบุรีดิเรก", "อุบลวรรณ", "อุบลรัตน", "ตรังกานู", "ประจวบเหมาะ", "ตากใบ",
        "ตากสิน", "ตากแดด", "แพร่หลาย", "แพร่กระจาย", "แพร่ระบาด", "กระบี่กระบอง", "ร้อยเอ็ดเจ็ดย่านน้ำ", "น่านน้ำ",
        "น่านฟ้า", "พระนครศรีอยุธยาธานินทร์",
    ].map { Array($0.unicodeScalars) }

    /// What before a province makes it something else: a word that ends like one, a family name, a prince's
    /// title.
    private static let before: [[Unicode.Scalar]] = [
        "เผย", "ณ ", "กรมหลวง", "กรมหลวง ", "ถนน", "ถนน ", "ถ.", "หมู่เกาะ", "หมู่เกาะ ",
    ].map { Array($0.unicodeScalars) }

    static func isTrap(_ span: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        longer.contains { $0.count > span.count && scalars[span.lowerBound...].starts(with: $0) }
            || before.contains { word in
                guard scalars[..<span.lowerBound].suffix(word.count).elementsEqual(word) else { return false }
                return word != familyParticle || isFamilyName(span, in: scalars)
            }
    }

    private static let familyParticle = Array("ณ ".unicodeScalars)

    /// Whether ณ makes a family name, as in "… ณ อยุธยา"; in "เวที ณ สงขลา" it makes a venue.
    private static func isFamilyName(_ span: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        let start = span.lowerBound - familyParticle.count
        let isBehindName = start > 0 && scalars[start - 1].properties.isWhitespace
        return isBehindName && String(String.UnicodeScalarView(scalars[span])) == "อยุธยา"
    }

    /// Whether the word for a province, in full or short, stands right before a position.
    static func hasPrefix(before position: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var end = position
        while end > 0, isSpace(scalars[end - 1]) { end -= 1 }
        return prefixes.contains { scalars[..<end].suffix($0.count).elementsEqual($0) }
    }

    private static let prefixes: [[Unicode.Scalar]] = ["จังหวัด", "จว.", "จ."].map {
        Array($0.unicodeScalars)
    }

    /// Whether a span begins or ends inside a syllable: after a vowel written before its consonant, before
    /// a vowel or tone written upon it.
    static func cutsSyllable(_ span: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        if span.lowerBound > 0, ("\u{0E40}"..."\u{0E44}").contains(scalars[span.lowerBound - 1]) {
            return true
        }
        guard span.upperBound < scalars.count else { return false }
        let next = scalars[span.upperBound]
        return ("\u{0E30}"..."\u{0E3A}").contains(next) || ("\u{0E45}"..."\u{0E4E}").contains(next)
    }

    /// Whether nothing else stands in the line, cell, bracket or list item.
    static func standsAlone(_ span: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        var start = span.lowerBound
        while start > 0, isSpace(scalars[start - 1]) { start -= 1 }
        var end = span.upperBound
        while end < scalars.count, isSpace(scalars[end]) { end += 1 }
        let opens = start == 0 || closedBy.contains(scalars[start - 1])
        return opens && (end == scalars.count || closedBy.contains(scalars[end]))
    }

    /// Whether the sides that are asked for touch no Thai letter.
    static func isFree(_ span: Range<Int>, before: Bool, after: Bool, in scalars: [Unicode.Scalar]) -> Bool {
        let left = !before || span.lowerBound == 0 || !isThai(scalars[span.lowerBound - 1])
        return left && (!after || span.upperBound == scalars.count || !isThai(scalars[span.upperBound]))
    }

    /// Whether only what joins the items of a list stands between two provinces.
    static func joinsList(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
        let bare = gap.filter { !isSpace($0) && !",、/-–·•".unicodeScalars.contains($0) }
        return bare.isEmpty ? !gap.isEmpty : joints.contains(Array(bare))
    }

    private static let joints: Set<[Unicode.Scalar]> = [
        Array("และ".unicodeScalars), Array("กับ".unicodeScalars), Array("หรือ".unicodeScalars),
        Array("จังหวัด".unicodeScalars), Array("จ.".unicodeScalars), Array("และจังหวัด".unicodeScalars),
    ]

    private static let closedBy = Set("\n\r\t|()[],:;\"“”•".unicodeScalars)

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{00A0}" }

    private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{0E01}"..."\u{0E4E}").contains(scalar)
    }
}
