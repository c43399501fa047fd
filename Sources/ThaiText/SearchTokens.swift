// SPDX-License-Identifier: Apache-2.0

/// Makes the plain tokens by which any database finds Thai text without knowing its words.
///
/// Thai runs become overlapping pairs of clusters, and words of other scripts stay whole in small letters. A
/// text holds all tokens of each piece of it that is cut at clusters and whole words, so nothing is missed;
/// a hit whose pairs stand apart is possible and is weeded out by looking at the text.
public enum SearchTokens {
    /// Tokens to store for a text: its pairs and words in order, then each single cluster once.
    public static func index(_ text: String) -> [String] {
        var tokens: [String] = []
        var singles: [String] = []
        var seen = Set<String>()
        for run in runs(text) {
            switch run {
            case .word(let word): tokens.append(word)
            case .clusters(let clusters):
                for index in clusters.indices {
                    if index + 1 < clusters.count { tokens.append(clusters[index] + clusters[index + 1]) }
                    if seen.insert(clusters[index]).inserted { singles.append(clusters[index]) }
                }
            }
        }
        return tokens + singles
    }

    /// Tokens that a text must all have to be found by this query; empty when there is nothing to look for.
    public static func query(_ text: String) -> [String] {
        var tokens: [String] = []
        var seen = Set<String>()
        func add(_ token: String) {
            if seen.insert(token).inserted { tokens.append(token) }
        }
        for run in runs(text) {
            switch run {
            case .word(let word): add(word)
            case .clusters(let clusters) where clusters.count == 1: add(clusters[0])
            case .clusters(let clusters):
                for index in clusters.indices.dropLast() { add(clusters[index] + clusters[index + 1]) }
            }
        }
        return tokens
    }

    private enum Run {
        case word(String)
        case clusters([String])
    }

    private static func runs(_ text: String) -> [Run] {
        let scalars = ThaiDigits.arabic(ThaiClean.clean(Array(text.unicodeScalars)).scalars)
        var runs: [Run] = []
        var at = 0
        while at < scalars.count {
            if scalars[at].isThaiLetter {
                runs.append(.clusters(takeClusters(scalars, &at)))
            } else if isWordPart(scalars[at]) {
                runs.append(.word(takeWord(scalars, &at)))
            } else {
                at += 1
            }
        }
        return runs
    }

    private static func takeClusters(_ scalars: Scalars, _ at: inout Int) -> [String] {
        var clusters: [String] = []
        while at < scalars.count, scalars[at].isThaiLetter {
            let end = ThaiClusters.end(of: scalars, at: at)
            clusters.append(string(scalars[at..<end]))
            at = end
            // Dots inside abbreviations are written or left out at will.
            if at + 1 < scalars.count, scalars[at] == ".", scalars[at + 1].isThaiLetter { at += 1 }
        }
        return clusters
    }

    private static func takeWord(_ scalars: Scalars, _ at: inout Int) -> String {
        let start = at
        while at < scalars.count, isWordPart(scalars[at]) { at += 1 }
        return string(scalars[start..<at]).lowercased()
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Letters, marks and digits outside Thai; everything else parts words.
    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return scalar.isLatinLetter || scalar.digit != nil }
        if (0x0E00...0x0E7F).contains(value) { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
