// SPDX-License-Identifier: Apache-2.0

/// Finds quantities as Thai reports write them, in digits and in words.
public enum ThaiNumbers {
    /// The unit of every form of per cent.
    public static let percentUnit = "ร้อยละ"

    /// Every quantity in the text, in order, without overlaps.
    ///
    /// Telephone numbers, serials, ordinals ("ครั้งที่ 3") and item numbers are left out.
    /// - Parameters:
    ///   - text: cleaned text; see ``ThaiClean``.
    ///   - spans: places to leave out, as those of dates and times that were found before.
    /// - Returns: mentions with and without a unit.
    public static func find(in text: Scalars, excluding spans: [Range<Int>] = []) -> [NumberMention] {
        NumberFinder(text).findAll(excluding: spans)
    }

    /// The number that the whole text says, as "สองหมื่นห้าพัน", "ร้อยละหกสิบ" or "1.2 ล้านบาท".
    /// - Returns: nil when anything in the text is no part of a quantity.
    public static func value(of text: String) -> Double? {
        let scalars = ThaiClean.clean(Array(text.unicodeScalars)).scalars
        var cursor = Cursor(scalars)
        cursor.skipBlanks()
        _ = cursor.take(percent)
        cursor.skipBlanks()
        guard let number = NumberReader(text: scalars).read(at: cursor.at) else { return nil }
        cursor.at = number.end
        _ = cursor.takeSpaced(Units.table)
        cursor.skipBlanks()
        return cursor.isAtEnd ? number.value : nil
    }

    private static let percent = WordTable<Bool>(percentUnit)
}
