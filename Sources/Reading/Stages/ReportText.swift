// SPDX-License-Identifier: Apache-2.0

/// The report in the form that every stage reads: broken marks mended, with a way back to the extracted text.
///
/// `scalars` and `folded` have the same length; rules look at `folded` (Arabic digits, one kind of dash,
/// space and quote, small Latin letters), values are cut from `scalars`, spans go through ``source(_:)``.
struct ReportText: Sendable {
    /// The mended text.
    let scalars: [Unicode.Scalar]
    /// The same, one code unit per scalar, made equal for comparing.
    let folded: [UInt16]
    /// Where each scalar begins in the extracted text.
    private let origin: [Int]
    /// Where each scalar ends in the extracted text.
    private let originEnd: [Int]
    /// The lines, without surrounding space.
    let lines: [ReportLine]

    /// Mends a text.
    init(_ source: [Unicode.Scalar]) {
        var scalars: [Unicode.Scalar] = []
        var folded: [UInt16] = []
        var origin: [Int] = []
        var originEnd: [Int] = []
        scalars.reserveCapacity(source.count)
        folded.reserveCapacity(source.count)
        origin.reserveCapacity(source.count)
        originEnd.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            let piece = Fold.piece(source, at: index)
            if let scalar = piece.scalar {
                scalars.append(scalar)
                folded.append(Fold.unit(scalar))
                origin.append(index)
                originEnd.append(index + piece.length)
            }
            index += piece.length
        }
        self.scalars = scalars
        self.folded = folded
        self.origin = origin
        self.originEnd = originEnd
        lines = ReportLine.split(folded)
    }

    /// How many scalars there are.
    var count: Int { folded.count }

    /// The mended text of a range, runs of spaces made one.
    func string(_ range: Range<Int>) -> String {
        var out = String.UnicodeScalarView()
        var lastWasSpace = true
        for index in range {
            let isSpace = Fold.isSpace(folded[index])
            if isSpace {
                if !lastWasSpace { out.append(" ") }
            } else {
                out.append(scalars[index])
            }
            lastWasSpace = isSpace
        }
        if out.last == " " { out.removeLast() }
        return String(out)
    }

    /// The span in the extracted text.
    func source(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= count else { return 0..<0 }
        return origin[range.lowerBound]..<originEnd[range.upperBound - 1]
    }

    /// The stretch of the mended text that a span of the extracted text became.
    func mended(_ source: Range<Int>) -> Range<Int> {
        let low = position(of: source.lowerBound)
        return low..<max(low, position(of: source.upperBound))
    }

    private func position(of offset: Int) -> Int {
        var low = 0
        var high = origin.count
        while low < high {
            let middle = (low + high) / 2
            if origin[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The line that holds a position, by binary search.
    func line(at position: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].whole.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return min(low, max(0, lines.count - 1))
    }
}
