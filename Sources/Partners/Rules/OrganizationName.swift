// SPDX-License-Identifier: Apache-2.0

import ThaiText

/// A written name reduced to what makes it that name.
///
/// Blanks, dots and the word for province are gone; usual short beginnings are written out.
struct OrganizationName: Hashable, Sendable {
    /// What is compared.
    let folded: [Unicode.Scalar]
    /// The parts around a cut mark; one part when nothing was cut.
    let parts: [[Unicode.Scalar]]

    /// Folds a name.
    init(_ written: String) {
        let plain = Self.plain(written)
        parts = plain.unicodeScalars.split(separator: OrganizationWords.cut, omittingEmptySubsequences: false)
            .map { Self.fold(String($0)) }
        folded = parts.flatMap(\.self)
    }

    /// Whether a cut mark stands in it.
    var isCut: Bool { parts.count > 1 }
    /// The digits in it; different digits name different bodies.
    var digits: [Unicode.Scalar] { folded.filter { ("0"..."9").contains($0) } }

    /// The names that one writing holds: itself, and a short form in brackets behind it.
    static func forms(of written: String) -> [OrganizationName] {
        guard let open = written.lastIndex(of: "("), let close = written.lastIndex(of: ")"), open < close
        else {
            return [OrganizationName(written)]
        }
        let inside = String(written[written.index(after: open)..<close])
        let before = String(written[..<open]) + String(written[written.index(after: close)...])
        let main = OrganizationName(before)
        // Only an abbreviation is a name of its own; "(the south)" or "(branch 2)" belongs to the name.
        guard inside.contains("."), inside.unicodeScalars.count <= 16, !main.folded.isEmpty else {
            return [OrganizationName(written)]
        }
        return [main, OrganizationName(inside)]
    }

    /// Works on scalars: what looks alike lies across the borders of Swift's characters.
    private static func plain(_ written: String) -> String {
        let text = Array(ThaiDigits.arabic(written).lowercased().unicodeScalars)
        var out = String.UnicodeScalarView()
        var at = 0
        while at < text.count {
            let alike = OrganizationWords.alike.first { text[at...].starts(with: $0.written.unicodeScalars) }
            out.append(contentsOf: alike.map { Array($0.kept.unicodeScalars) } ?? [text[at]])
            at += alike?.written.unicodeScalars.count ?? 1
        }
        return String(out)
    }

    private static func fold(_ part: String) -> [Unicode.Scalar] {
        var words: [String] = part.split(whereSeparator: \.isWhitespace).map(String.init)
        if let first = words.first { words[0] = lengthened(first) }
        words = words.map(leveled)
        let joined = squeezed(words.joined())
        let bare = squeezed(words.joined().replacing(OrganizationWords.levels[0].written, with: ""))
        return bare.isEmpty ? joined : bare
    }

    /// "อบต.ปริก" with its beginning written out.
    private static func lengthened(_ word: String) -> String {
        let letters = word.filter { $0 != "." }
        for (short, long) in OrganizationWords.beginnings where letters.hasPrefix(short) {
            // Without a dot or an end the letters may just begin an ordinary word.
            let isWhole = letters.count == short.count
            guard isWhole || dotFollows(short, in: word) else { continue }
            return long + letters.dropFirst(short.count)
        }
        return word
    }

    private static func dotFollows(_ short: String, in word: String) -> Bool {
        var rest = word[...]
        for letter in short {
            if rest.first == "." { rest.removeFirst() }
            guard rest.first == letter else { return false }
            rest.removeFirst()
        }
        return rest.first == "."
    }

    private static func leveled(_ word: String) -> String {
        for (written, kept) in OrganizationWords.levels
        where written.hasSuffix(".") && word.hasPrefix(written) {
            return kept + word.dropFirst(written.count)
        }
        return word
    }

    private static func squeezed(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            let properties = scalar.properties
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
                .spacingMark, .decimalNumber:
                return true
            default: return false
            }
        }
    }
}
