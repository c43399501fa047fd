// SPDX-License-Identifier: Apache-2.0

/// The Thai code page of old files, which is TIS-620 with typographic marks below 0xA0.
enum Windows874 {
    /// Decodes bytes when they read as Thai.
    /// - Returns: nil when a byte has no meaning in the code page, or vowels and tone marks stand where Thai
    ///   has none, as in text of Western code pages.
    static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
        var scalars = String.UnicodeScalarView()
        var score = Score()
        for byte in bytes {
            guard let scalar = scalar(byte) else { return nil }
            score.add(byte)
            scalars.append(scalar)
        }
        return score.isPlausible ? String(scalars) : nil
    }

    /// The meaning of one byte, nil for bytes the code page leaves free.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0..<0x80: Unicode.Scalar(byte)
        case 0x80: "\u{20AC}"
        case 0x85: "\u{2026}"
        case 0x91: "\u{2018}"
        case 0x92: "\u{2019}"
        case 0x93: "\u{201C}"
        case 0x94: "\u{201D}"
        case 0x95: "\u{2022}"
        case 0x96: "\u{2013}"
        case 0x97: "\u{2014}"
        case 0xA0: "\u{A0}"
        case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(0x0E00 + UInt32(byte) - 0xA0)
        default: nil
        }
    }

    /// Counts how well the bytes above 0x7F obey Thai writing.
    private struct Score {
        var letters = 0
        var misplaced = 0
        var previous: UInt8 = 0

        mutating func add(_ byte: UInt8) {
            defer { previous = byte }
            guard byte >= 0xA1 else { return }
            letters += 1
            let isMark = byte == 0xD1 || (0xD4...0xDA).contains(byte) || (0xE7...0xEE).contains(byte)
            guard isMark else { return }
            let followsThai =
                (0xA1...0xCE).contains(previous) || previous == 0xD1 || (0xD4...0xDA).contains(previous)
                || (0xE7...0xEE).contains(previous)
            if !followsThai { misplaced += 1 }
        }

        /// Typing errors are common, so one mark in twenty letters may stand alone.
        var isPlausible: Bool { letters >= 2 && misplaced * 20 <= letters }
    }
}
