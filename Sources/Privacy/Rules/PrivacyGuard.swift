// SPDX-License-Identifier: Apache-2.0

/// Looks over open texts before they are saved or published, and offers to hide who they are about.
///
/// It never decides alone: names are found by rules and some will be missed, and a chairperson's name beside
/// a meeting is nobody's secret.
public enum PrivacyGuard {
    /// Everything in a text that points to one person, in the order of the text.
    public static func mentions(in text: String) -> [Mention] {
        // Nine texts in ten are short and plain; the finders cost more than this look.
        guard text.unicodeScalars.count > 3 else { return [] }
        let guarded = GuardedText(text)
        let numbers = NumberFinder(text: guarded).find()
        let names = NameFinder(text: guarded).find().filter { name in
            !numbers.contains { $0.span.overlaps(name) }
        }
        let all = numbers + names.map { ($0, Mention.Kind.person) }
        guard !all.isEmpty else { return [] }
        let matters = HealthMatters(guarded)
        return all.sorted { $0.0.lowerBound < $1.0.lowerBound }.map { span, kind in
            Mention(kind, span: guarded.original(span), isBesideHealthMatter: matters.isBeside(span))
        }
    }

    /// The text with a neutral word for every name and dots for every number.
    public static func hide(_ mentions: [Mention], in text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var position = 0
        for mention in mentions where mention.span.lowerBound >= position {
            guard mention.span.upperBound <= scalars.count else { break }
            out.append(contentsOf: scalars[position..<mention.span.lowerBound])
            let hidden = scalars[mention.span]
            out.append(contentsOf: GuardText.instead(of: mention.kind, isThai: isThai(hidden)).unicodeScalars)
            position = mention.span.upperBound
        }
        out.append(contentsOf: scalars[position...])
        return String(out)
    }

    private static func isThai(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.contains { (0xE01...0xE4E).contains($0.value) }
    }
}
