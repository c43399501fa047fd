// SPDX-License-Identifier: Apache-2.0

/// Finds times of day as Thai reports write them.
public enum ThaiClock {
    /// Every time of day in the text, in order, without overlaps.
    public static func find(in text: Scalars) -> [ClockMention] {
        var mentions: [ClockMention] = []
        var cursor = Cursor(text)
        while !cursor.isAtEnd {
            if mayStart(cursor), let mention = ClockReader(cursor).read(leniently: false) {
                mentions.append(mention)
                cursor.at = max(cursor.at + 1, mention.span.upperBound)
            } else if cursor.here.digit != nil {
                while cursor.here.digit != nil { cursor.at += 1 }
            } else {
                cursor.at += 1
            }
        }
        return mentions
    }

    /// Whether a time can start here: at a number that is no part of a longer one, or at one of few letters.
    private static func mayStart(_ cursor: Cursor) -> Bool {
        let here = cursor.here
        if here.digit != nil {
            let before = cursor.peek(-1)
            // "18 กย.62:09.30น.": after the colon stands a whole time.
            let isWhole = before == ":" && cursor.peek(2) == "." && cursor.peek(3).digit != nil
            let isInside = before == "." || before == ":" || before == "/" || before == "," || before == "_"
            return !before.isLatinLetter && (isWhole || !(isInside && cursor.peek(-2).digit != nil))
        }
        return firstLetters.contains(here)
    }

    /// First letters of number words and of words for parts of the day.
    private static let firstLetters: Set<Unicode.Scalar> = ["บ", "ต", "เ", "ห", "ส", "แ"]
}
