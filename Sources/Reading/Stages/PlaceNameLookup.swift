// SPDX-License-Identifier: Apache-2.0

internal import Places

/// Asks the official list which part of a run of letters is a name.
struct PlaceNameLookup {
    /// The report.
    let text: ReportText
    /// Finds names in the official list.
    let resolver: PlaceResolver

    /// The longest beginning of a range that is a name; inside the parent first, then anywhere.
    func longest(_ level: PlaceLevel, in range: Range<Int>, parent: Place?) -> (end: Int, place: Place?)? {
        var end = min(range.upperBound, range.lowerBound + 28)
        while end - range.lowerBound >= 2 {
            let isWhole = end == range.upperBound
            if text.isSyllableEnd(end), isWhole || canEnd(end) {
                let name = text.string(range.lowerBound..<end)
                if let parent, let place = places(level, name, in: parent, fuzzy: isWhole).first {
                    return (end, place)
                }
                let anywhere = places(level, name, in: nil, fuzzy: false)
                if !anywhere.isEmpty, isWhole || end - range.lowerBound >= 4 {
                    return (end, anywhere.count == 1 && parent == nil ? anywhere.first : nil)
                }
            }
            end -= 1
        }
        return nil
    }

    /// Behind a name within a run of letters something must follow that begins another phrase.
    private func canEnd(_ end: Int) -> Bool {
        let next = text.word(
            anyOf: [.organizationStop, .clauseStart, .connector, .venueStop, .position],
            at: end
        )
        return next.map { $0 - end >= 3 } ?? false
    }

    /// The place that the whole range names.
    func exact(_ level: PlaceLevel, in range: Range<Int>, parent: Place?) -> Place? {
        places(level, text.string(range), in: parent.map(province), fuzzy: false).first
    }

    private func province(of place: Place) -> Place {
        resolver.gazetteer.path(of: place).first ?? place
    }

    private func places(_ level: PlaceLevel, _ name: String, in parent: Place?, fuzzy: Bool) -> [Place] {
        switch level {
        case .province: resolver.province(named: name).map { [$0] } ?? []
        case .district: resolver.district(named: name, in: parent, fuzzy: fuzzy && parent != nil)
        case .subdistrict: resolver.subdistrict(named: name, in: parent, fuzzy: fuzzy && parent != nil)
        }
    }
}
