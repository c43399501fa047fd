// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import Places

/// Finds provinces, districts and subdistricts; smaller ones only where the text marks them.
struct PlaceStage {
    /// The report.
    let text: ReportText
    /// Finds names in the official list.
    let resolver: PlaceResolver
    /// Stretches where no place can stand, such as dates.
    let blocked: Barriers

    private static let markers: [(words: String, level: PlaceLevel)] = [
        ("ตำบล", .subdistrict), ("แขวง", .subdistrict), ("ต.", .subdistrict),
        ("กิ่งอำเภอ", .district), ("อำเภอ", .district), ("เขต", .district), ("อ.", .district),
    ]
    private static let cities = ["หาดใหญ่", "เกาะสมุย", "หัวหิน", "แม่สอด", "เบตง", "สุไหงโก-ลก", "ปากช่อง"]
    /// Where a run of letters that names a place is cut.
    private static let cuts = ["ตำบล", "อำเภอ", "จังหวัด", "แขวง", "อ.", "จ.", "โดย", "ได้", "ร่วม", "เป็น"]

    /// Every place in the order of the text.
    func read() -> [PlaceHit] {
        let provinces = provinceHits()
        var hits: [PlaceHit] = []
        var position = 0
        while position < text.count {
            guard let marker = marker(at: position) else {
                position += 1
                continue
            }
            let found = smallHits(marker.level, start: position, name: marker.end, provinces: provinces)
            hits += found
            position = max(marker.end, found.last?.span.upperBound ?? 0)
        }
        hits += cityHits(besides: hits)
        hits += provinces.filter { province in
            !hits.contains { $0.span.overlaps(province.span) && $0.span != province.span }
        }
        return settled(withoutSlogans(hits.sorted { $0.span.lowerBound < $1.span.lowerBound }))
    }

    /// "อำเภอสูงวัยสุขใจ อำเภอบ้านหมี่": an unknown name right before a known one of its level is no place.
    private func withoutSlogans(_ hits: [PlaceHit]) -> [PlaceHit] {
        hits.indices.filter { index in
            guard hits[index].isUnknown, index + 1 < hits.count else { return true }
            let next = hits[index + 1]
            return next.level != hits[index].level || next.place == nil
                || next.start - hits[index].span.upperBound > 2
        }.map { hits[$0] }
    }

    // MARK: Provinces

    private func provinceHits() -> [PlaceHit] {
        let hits = plainProvinceHits()
        return hits
            + hits.compactMap(lastOfList).filter { last in !hits.contains { $0.span.overlaps(last.span) } }
    }

    /// "แพร่ และน่าน": a short name behind "and" is sure where a province stands before it.
    private func lastOfList(after hit: PlaceHit) -> PlaceHit? {
        var start = text.skipSpaces(hit.span.upperBound)
        guard text.starts(with: "และ", at: start) else { return nil }
        start = text.skipSpaces(start + 3)
        let span = start..<text.thaiRun(start)
        guard (3...6).contains(span.count), !isBlocked(span),
            let place = resolver.province(named: text.string(span))
        else { return nil }
        return PlaceHit(
            level: .province,
            name: place.thai,
            span: span,
            start: start,
            place: place,
            isMarked: false
        )
    }

    private func plainProvinceHits() -> [PlaceHit] {
        resolver.provinceMentions(in: text.scalars).compactMap { mention in
            guard !isBlocked(mention.span) else { return nil }
            let start = markerStart(before: mention.span.lowerBound)
            let isMarked = start < mention.span.lowerBound
            guard isMarked || isPlainly(mention.span) else { return nil }
            return PlaceHit(
                level: .province,
                name: mention.place.thai,
                span: mention.span,
                start: start,
                place: mention.place,
                isMarked: isMarked
            )
        }
    }

    private func markerStart(before position: Int) -> Int {
        let end = text.skipSpacesBack(position)
        for marker in ["จังหวัด", "จ."] where text.ends(with: marker, at: end) {
            // "อบจ.เลย" is an office and no "จ.เลย".
            if let office = text.wordEnding(.organizationClass, at: end, within: 6),
                office < end - marker.unicodeScalars.count
            {
                return position
            }
            return end - marker.unicodeScalars.count
        }
        return position
    }

    /// A bare name counts where the letters around it cannot make it part of another word.
    private func isPlainly(_ span: Range<Int>) -> Bool {
        guard text.isSyllableEnd(span.upperBound), !Fold.isTail(text.folded[span.lowerBound]) else {
            return false
        }
        return span.count >= 5 || text.isWordStart(span.lowerBound)
    }

    private func isBlocked(_ span: Range<Int>) -> Bool {
        blocked.overlaps(span)
    }

    // MARK: Districts and subdistricts

    private func marker(at position: Int) -> (level: PlaceLevel, end: Int)? {
        let unit = text.folded[position]
        guard unit == 0x0E15 || unit == 0x0E2D || unit == 0x0E41 || unit == 0x0E40 || unit == 0x0E01 else {
            return nil
        }
        if text.ends(with: "เทศบาล", at: position) || text.ends(with: "เทศมนตรี", at: position) { return nil }
        for marker in Self.markers where text.starts(with: marker.words, at: position) {
            let end = position + marker.words.unicodeScalars.count
            let isShort = marker.words.hasSuffix(".")
            if isShort,
                text.wordEnding(.organizationClass, at: end, within: 6).map({ $0 < position }) ?? false
            {
                return nil
            }
            if isShort, position > 0, text.folded[position - 1] == 0x2E { continue }
            if isShort, isInLetters(position) { continue }
            if isShort, position > 0, Fold.isThai(text.folded[position - 1]), !isGluedShort(end) { continue }
            return (marker.level, end)
        }
        return nil
    }

    /// "คปสอ.": the letters before it are bare consonants, which no word is made of.
    private func isInLetters(_ position: Int) -> Bool {
        guard position >= 2 else { return false }
        var index = position - 1
        while index >= 0, Fold.isThai(text.folded[index]) {
            guard (0x0E01...0x0E2E).contains(text.folded[index]), position - index <= 4 else { return false }
            index -= 1
        }
        return position - index > 2
    }

    /// A short marker that is glued to the word before needs a long enough name behind it.
    private func isGluedShort(_ end: Int) -> Bool {
        text.thaiRun(text.skipSpaces(end)) - text.skipSpaces(end) >= 4
    }

    private func smallHits(_ level: PlaceLevel, start: Int, name: Int, provinces: [PlaceHit]) -> [PlaceHit] {
        let isShort = name > 0 && text.folded[name - 1] == 0x2E
        let begin = text.skipSpaces(name)
        guard begin < text.count, begin - name <= 1, !isBlocked(start..<begin + 1) else { return [] }
        let parent = provinces.first { $0.span.lowerBound >= begin && $0.span.lowerBound < begin + 60 }?.place
        guard var hit = hit(level, start: start, at: begin, parent: parent, mayBeUnknown: isShort) else {
            return []
        }
        if begin > name, !isShort, hit.place == nil { return [] }
        var hits = [hit]
        while let next = nextInList(after: hit, parent: parent ?? hit.place) {
            hits.append(next)
            hit = next
        }
        return hits
    }

    private func hit(_ level: PlaceLevel, start: Int, at begin: Int, parent: Place?, mayBeUnknown: Bool)
        -> PlaceHit?
    {
        let end = nameEnd(begin)
        guard end - begin >= 2 else { return nil }
        let lookup = PlaceNameLookup(text: text, resolver: resolver)
        if let known = lookup.longest(level, in: begin..<end, parent: parent) {
            return PlaceHit(
                level: level,
                name: text.string(begin..<known.end),
                span: begin..<known.end,
                start: start,
                place: known.place,
                isMarked: true
            )
        }
        let inChain = markerFollows(end)
        guard mayBeUnknown || inChain, end - begin <= (inChain ? 24 : 14), !isOrdinary(begin) else {
            return nil
        }
        return PlaceHit(
            level: level,
            name: text.string(begin..<end),
            span: begin..<end,
            start: start,
            place: nil,
            isUnknown: true,
            isMarked: true
        )
    }

    /// The run of letters, cut where another marker or a verb begins.
    private func nameEnd(_ begin: Int) -> Int {
        var index = begin
        while index < text.count, Fold.isThai(text.folded[index]) || isInnerDash(index) {
            if index > begin + 1, Self.cuts.contains(where: { text.starts(with: $0, at: index) }) { break }
            index += 1
        }
        return index
    }

    private func isInnerDash(_ index: Int) -> Bool {
        text.folded[index] == 0x2D && index + 1 < text.count && Fold.isThai(text.folded[index + 1])
    }

    private func markerFollows(_ position: Int) -> Bool {
        let next = text.skipSpaces(position)
        return ["อำเภอ", "อ.", "จังหวัด", "จ.", "เขต"].contains { text.starts(with: $0, at: next) }
    }

    /// A word that says something about "the tambon" and is no name.
    private func isOrdinary(_ begin: Int) -> Bool {
        text.word(anyOf: [.connector, .organizationStop, .clauseStart, .organizationShortHead], at: begin)
            != nil
    }

    private func nextInList(after hit: PlaceHit, parent: Place?) -> PlaceHit? {
        var index = text.skipSpaces(hit.span.upperBound)
        var hasSeparator = false
        if index < text.count, text.folded[index] == 0x2C || text.folded[index] == 0x2F {
            index = text.skipSpaces(index + 1)
            hasSeparator = true
        }
        if text.starts(with: "และ", at: index) {
            index = text.skipSpaces(index + 3)
            hasSeparator = true
        }
        guard hasSeparator, index < text.count, let place = hit.place else { return nil }
        let end = nameEnd(index)
        let lookup = PlaceNameLookup(text: text, resolver: resolver)
        guard end - index >= 3, let found = lookup.exact(hit.level, in: index..<end, parent: parent ?? place)
        else { return nil }
        return PlaceHit(
            level: hit.level,
            name: text.string(index..<end),
            span: index..<end,
            start: index,
            place: found,
            isMarked: true
        )
    }

    // MARK: Towns that everybody names without a marker

    private func cityHits(besides hits: [PlaceHit]) -> [PlaceHit] {
        var found: [PlaceHit] = []
        for city in Self.cities {
            var from = 0
            while let span = text.find(city, in: from..<text.count) {
                from = span.upperBound
                guard text.isSyllableEnd(span.upperBound),
                    !["บ้าน", "ชุมชน", "วัด"].contains(where: { text.ends(with: $0, at: span.lowerBound) }),
                    !hits.contains(where: { $0.span.overlaps(span) })
                else { continue }
                let place = resolver.district(named: city, in: nil).first
                found.append(
                    PlaceHit(
                        level: .district,
                        name: city,
                        span: span,
                        start: span.lowerBound,
                        place: place,
                        isMarked: false
                    )
                )
            }
        }
        return found
    }

    // MARK: Capital districts

    /// "เมือง" gets the name of the province that follows it.
    private func settled(_ hits: [PlaceHit]) -> [PlaceHit] {
        var out = hits
        let counts = Dictionary(grouping: hits.filter { $0.level == .province }.compactMap(\.place), by: \.id)
        let main = counts.max { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) }?.value
            .first
        for index in out.indices where out[index].place == nil && !out[index].isUnknown {
            let lookup = PlaceNameLookup(text: text, resolver: resolver)
            out[index].place = main.flatMap {
                lookup.exact(out[index].level, in: out[index].span, parent: $0)
            }
        }
        for index in out.indices where out[index].level == .district && out[index].name == "เมือง" {
            let next = out.dropFirst(index + 1).first { $0.level == .province }
            let near = next.flatMap { $0.span.lowerBound - out[index].span.upperBound < 20 ? $0 : nil }
            guard let province = near ?? out.first(where: { $0.level == .province }) else { continue }
            out[index].name = "เมือง" + province.name
            out[index].place = resolver.district(named: "เมือง", in: province.place).first
        }
        return out
    }
}
