// SPDX-License-Identifier: Apache-2.0

/// Finds provinces in running text in one pass: names are filed under their first letter, the longest first.
struct ProvinceScanner: Sendable {
    /// How much more than its letters a name needs to count.
    private enum Doubt {
        case none
        /// One side must touch no Thai letter.
        case rareWord
        /// An ordinary word, or a nickname with another meaning.
        case word
    }

    private struct Name {
        let scalars: [Unicode.Scalar]
        let position: Int
        let doubt: Doubt
    }

    private struct Hit {
        let span: Range<Int>
        let name: Name
        let isProven: Bool
    }

    private let byFirst: [Unicode.Scalar: [Name]]
    private let table: PlaceTable

    init(_ gazetteer: Gazetteer) {
        table = gazetteer.table
        var names: [Name] = []
        for position in table.positions(of: .province) {
            let thai = table.place(position).thai
            names.append(
                Name(scalars: Array(thai.unicodeScalars), position: position, doubt: Self.doubt(thai))
            )
        }
        for entry in ShortNames.bundled.entries where entry.kind != .letters && entry.code < 100 {
            guard let position = table.position(ofCode: entry.code) else { continue }
            let scalars = Array(entry.text.unicodeScalars)
            names.append(
                Name(scalars: scalars, position: position, doubt: entry.kind == .word ? .word : .none)
            )
        }
        byFirst = Dictionary(grouping: names) { $0.scalars[0] }
            .mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }

    private static func doubt(_ name: String) -> Doubt {
        if ProvinceTraps.ordinaryWords.contains(name) { return .word }
        return ProvinceTraps.rareWords.contains(name) ? .rareWord : .none
    }

    func mentions(in scalars: [Unicode.Scalar]) -> [(span: Range<Int>, place: Place)] {
        let hits = hits(in: scalars)
        return hits.indices.filter { isAccepted($0, hits, scalars) }
            .map { (span: hits[$0].span, place: table.place(hits[$0].name.position)) }
    }

    private func hits(in scalars: [Unicode.Scalar]) -> [Hit] {
        var hits: [Hit] = []
        var position = 0
        while position < scalars.count {
            guard let name = name(at: position, in: scalars) else {
                position += 1
                continue
            }
            let span = position..<position + name.scalars.count
            let isProven = ProvinceTraps.hasPrefix(before: span.lowerBound, in: scalars)
            if isProven || !ProvinceTraps.isTrap(span, in: scalars) {
                hits.append(Hit(span: span, name: name, isProven: isProven || isClear(name, span, scalars)))
            }
            position = span.upperBound
        }
        return hits
    }

    private func isClear(_ name: Name, _ span: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        switch name.doubt {
        case .none: true
        case .word: false
        case .rareWord:
            ProvinceTraps.isFree(span, before: true, after: false, in: scalars)
                || ProvinceTraps.isFree(span, before: false, after: true, in: scalars)
        }
    }

    private func name(at position: Int, in scalars: [Unicode.Scalar]) -> Name? {
        byFirst[scalars[position]]?.first { name in
            let end = position + name.scalars.count
            return end <= scalars.count && scalars[position..<end].elementsEqual(name.scalars)
                && !ProvinceTraps.cutsSyllable(position..<end, in: scalars)
                && !isOverrun(position..<end, in: scalars)
        }
    }

    /// Whether a name begins inside a span and ends behind it, as the province does behind the nickname in
    /// เมืองนครศรีธรรมราช.
    private func isOverrun(_ span: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        span.dropFirst().contains { start in
            (byFirst[scalars[start]] ?? []).contains { name in
                let end = start + name.scalars.count
                return name.doubt != .word && end > span.upperBound && end <= scalars.count
                    && scalars[start..<end].elementsEqual(name.scalars)
            }
        }
    }

    /// A word that needs proof has it in จังหวัด before it, in a province right beside it, or in standing
    /// alone.
    private func isAccepted(_ index: Int, _ hits: [Hit], _ scalars: [Unicode.Scalar]) -> Bool {
        let hit = hits[index]
        if hit.isProven || ProvinceTraps.standsAlone(hit.span, in: scalars) { return true }
        let neighbours = [index - 1, index + 1].filter(hits.indices.contains).map { hits[$0] }
        return neighbours.contains { other in
            guard other.isProven else { return false }
            let isBefore = other.span.lowerBound < hit.span.lowerBound
            let gap =
                isBefore
                ? other.span.upperBound..<hit.span.lowerBound : hit.span.upperBound..<other.span.lowerBound
            let free = ProvinceTraps.isFree(hit.span, before: !isBefore, after: isBefore, in: scalars)
            return free && ProvinceTraps.joinsList(scalars[gap])
        }
    }
}
