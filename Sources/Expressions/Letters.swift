// SPDX-License-Identifier: Apache-2.0

/// Which letters names are made of: those that have a capital or a small form, as in JavaRosa.
///
/// Thai letters have none, so a form that Collect shall open names its fields in Latin letters.
enum Letters {
    /// Whether a letter is a capital or a small one; in Latin, Greek, Cyrillic and Armenian script.
    static func isCased(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        case 0xAA, 0xB5, 0xBA: true
        case 0xD7, 0xF7, 0x1BB, 0x1C0...0x1C3, 0x294: false
        case 0xC0...0x2B8: true
        case 0x370...0x373, 0x376, 0x377, 0x37B...0x37D, 0x37F, 0x386, 0x388...0x3FF: unit != 0x3F6
        case 0x400...0x481, 0x48A...0x556, 0x561...0x587: true
        case 0x1E00...0x1FBC: true
        default: false
        }
    }

    /// A text with the small forms of its ASCII letters.
    static func small(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }, as: UTF8.self)
    }
}
