// SPDX-License-Identifier: Apache-2.0

/// Cuts text into Thai character clusters, the smallest pieces that may be parted.
///
/// A cluster is a consonant with the vowel signs written before, on and after it. What a cluster holds never
/// depends on what follows it, so a piece of a text cut at boundaries has the same clusters as the whole.
public enum ThaiClusters {
    /// The offsets between clusters, from 0 to the length of the text.
    public static func boundaries(in text: Scalars) -> [Int] {
        var offsets = [0]
        offsets.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            at = end(of: text, at: at)
            offsets.append(at)
        }
        return offsets
    }

    /// The smallest span on cluster boundaries that holds the given one.
    public static func extend(_ span: Range<Int>, in text: Scalars) -> Range<Int> {
        let lower = boundary(atOrBefore: min(max(span.lowerBound, 0), text.count), in: text)
        let wanted = min(max(span.upperBound, lower), text.count)
        var upper = lower
        while upper < wanted { upper = end(of: text, at: upper) }
        return lower..<upper
    }

    /// Where the cluster that starts here ends.
    static func end(of text: Scalars, at start: Int) -> Int {
        var at = start
        while at < text.count, at - start < 2, text[at].isThaiLeadingVowel { at += 1 }
        if at > start, at < text.count, !text[at].isThaiConsonant { return at }
        at += 1
        while at < text.count, continues(text[at]) { at += 1 }
        return min(at, text.count)
    }

    /// What can never begin a cluster.
    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isThaiFollower { return true }
        let value = scalar.value
        return value >= 0x300 && (value <= 0x36F || value == 0x200D || (0xFE00...0xFE0F).contains(value))
    }

    /// Backs off to a place that surely begins a cluster, then walks forward.
    private static func boundary(atOrBefore offset: Int, in text: Scalars) -> Int {
        guard offset < text.count else { return text.count }
        var start = offset
        while start > 0, continues(text[start]) || text[start - 1].isThaiLeadingVowel { start -= 1 }
        var at = start
        while true {
            let next = end(of: text, at: at)
            if next > offset { return at }
            at = next
        }
    }
}
