// SPDX-License-Identifier: Apache-2.0

/// One naming of an organization in the text.
struct OrganizationHit: Sendable, Equatable {
    /// How far the words alone show that it is one.
    enum Strength: Int, Sendable, Comparable {
        /// Needs something else that says so.
        case weak
        /// The short name of one organization.
        case abbreviation
        /// A head word that hardly begins anything else.
        case strong

        /// Less certain before more certain.
        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The name.
    var span: Range<Int>
    /// The short form in brackets behind it.
    var alias: Range<Int>?
    /// How far the words alone show it.
    let strength: Strength
    /// Which organization of the network it is, if the network knows the name.
    var known: Int?

    /// Name and bracket.
    var end: Int { alias.map { $0.upperBound + 1 } ?? span.upperBound }
}

extension OrganizationHit {
    /// The whole name where it was cut inside the name of a place, as before a verb inside "หินตั้ง".
    func lengthened(to places: [PlaceHit], in text: ReportText) -> OrganizationHit {
        if let area = areaOffice(places, text) { return area }
        guard alias == nil,
            let place = places.first(where: {
                $0.isMarked && $0.place != nil && $0.span.lowerBound < span.upperBound
                    && $0.start > span.lowerBound
                    && $0.span.upperBound > span.upperBound
            })
        else { return self }
        return OrganizationHit(span: span.lowerBound..<place.span.upperBound, alias: nil, strength: strength)
    }

    /// Number and seat of an office of which each area has one, such as "เขต 10 อุบลราชธานี".
    private func areaOffice(_ places: [PlaceHit], _ text: ReportText) -> OrganizationHit? {
        guard alias == nil else { return nil }
        var end = span.upperBound
        if strength == .abbreviation {
            let next = text.skipSpaces(end)
            guard text.starts(with: "เขต", at: next) else { return nil }
            end = text.skipSpaces(next + 3)
            guard end < text.count, Fold.isDigit(text.folded[end]) else { return nil }
            while end < text.count, Fold.isDigit(text.folded[end]) { end += 1 }
        }
        guard end > 0, Fold.isDigit(text.folded[end - 1]), text.find("เขต", in: span.lowerBound..<end) != nil
        else { return nil }
        let seat = text.skipSpaces(end)
        let place = places.first {
            $0.level == .province && $0.start == seat && !$0.isMarked && seat - end <= 1
        }
        let stop = place?.span.upperBound ?? end
        return stop == span.upperBound
            ? nil : OrganizationHit(span: span.lowerBound..<stop, alias: nil, strength: strength)
    }
}
