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
    ///
    /// With `hasTables`, stretches of the text are known as tables; columns are then left as they are.
    init(_ source: [Unicode.Scalar], hasTables: Bool = false) {
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
            let piece = Fold.leader(source, at: index) ?? Fold.piece(source, at: index)
            if let scalar = piece.scalar {
                scalars.append(scalar)
                folded.append(Fold.unit(scalar))
                origin.append(index)
                originEnd.append(index + piece.length)
            }
            index += piece.length
        }
        let order = hasTables ? nil : ColumnOrder(folded: folded).pieces()
        let kept = order.map { Self.places($0) }
        self.scalars = kept?.map { $0.isLineEnd ? "\n" : scalars[$0.index] } ?? scalars
        self.folded = kept?.map { $0.isLineEnd ? 0x0A : folded[$0.index] } ?? folded
        self.origin = kept?.map { origin[$0.index] } ?? origin
        self.originEnd = kept?.map { originEnd[$0.index] } ?? originEnd
        lines = ReportLine.split(self.folded)
    }

    /// Where each scalar of the text in its order of reading is taken from.
    private static func places(_ pieces: [ColumnOrder.Piece]) -> [(index: Int, isLineEnd: Bool)] {
        pieces.flatMap { piece in
            piece.range.map { (index: $0, isLineEnd: false) }
                + (piece.endsLine ? [(index: piece.range.upperBound, isLineEnd: true)] : [])
        }
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
        let first = origin[range.lowerBound]
        let end = originEnd[range.upperBound - 1]
        return min(first, end)..<max(first, end)
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
