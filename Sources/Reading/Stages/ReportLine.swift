// SPDX-License-Identifier: Apache-2.0

/// One line of a report.
struct ReportLine: Sendable {
    /// The line with its spaces and its line end.
    let whole: Range<Int>
    /// Without surrounding space.
    let body: Range<Int>

    /// Nothing but space.
    var isBlank: Bool { body.isEmpty }

    /// Cuts a text at its line ends.
    static func split(_ folded: [UInt16]) -> [ReportLine] {
        var lines: [ReportLine] = []
        var start = 0
        for index in folded.indices where folded[index] == 0x0A {
            lines.append(line(folded, start..<index, whole: start..<(index + 1)))
            start = index + 1
        }
        lines.append(line(folded, start..<folded.count, whole: start..<folded.count))
        return lines
    }

    private static func line(_ folded: [UInt16], _ range: Range<Int>, whole: Range<Int>) -> ReportLine {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, Fold.isSpace(folded[low]) { low += 1 }
        while high > low, Fold.isSpace(folded[high - 1]) { high -= 1 }
        return ReportLine(whole: whole, body: low..<high)
    }
}
