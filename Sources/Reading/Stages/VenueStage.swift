// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import Places

/// Finds where it took place: behind ณ, ที่ or a label, up to the first ตำบล, อำเภอ or จังหวัด.
struct VenueStage {
    /// The report.
    let text: ReportText
    /// Its lines.
    let layout: TextLayout
    /// Places in the order of the text.
    let places: [PlaceHit]
    /// Dates, people and other things where the words of a venue end.
    let barriers: Barriers
    /// Where times of day end.
    let clockEnds: Set<Int>
    /// Where the event's date stands, if anywhere.
    let eventSpan: Range<Int>?

    private static let heads = [
        "โรงแรม", "ห้องประชุม", "หอประชุม", "ศาลากลาง", "ศาลาประชาคม", "ศาลา", "อาคาร", "ที่ว่าการ", "วัด", "มัสยิด",
        "โรงเรียน", "มหาวิทยาลัย", "รีสอร์",
        "ศูนย์", "สวน", "สนาม", "ลาน", "ห้อง", "สำนักงาน", "เทศบาล", "องค์การบริหารส่วน", "ที่ทำการ", "โรงพยาบาล",
        "อบต.", "วิทยาลัย", "บริเวณ", "หาด", "ค่าย", "ชุมชน",
    ]
    /// What a second place to meet begins with, behind "and".
    private static let rooms = [
        "ห้อง", "ศูนย์ประชุม", "ศูนย์เรียนรู้", "โรงแรม", "หอประชุม", "ศาลา", "อาคาร", "วัด", "มัสยิด", "ลาน", "สนาม",
        "ชายหาด",
    ]
    private static let traps = [
        "วันที่", "ขณะ", "ปัจจุบัน", "เวลา", "ที่นี้", "จุดนี้", "สิ้น", "โอกาส", "ตอนนี้", "วันนี้", "ที่นี่", "บัดนี้", "เดือน", "ปี",
        "แห่งนี้", "ที่แห่งนี้",
    ]

    /// The venue with its levels.
    func read() -> DraftVenue? {
        var best: (score: Int, start: Int)?
        for position in text.folded.indices {
            guard let candidate = candidate(at: position) else { continue }
            if candidate.score > best?.score ?? 0 { best = candidate }
        }
        if best == nil { best = belowDay() }
        for line in text.lines where best == nil && !line.isBlank { best = wholeLine(line.body.lowerBound) }
        guard let best else { return nil }
        return venue(from: best.start)
    }

    // MARK: Where it begins

    private func candidate(at position: Int) -> (score: Int, start: Int)? {
        let unit = text.folded[position]
        if unit == 0x0E13 { return behindAt(position) }
        if clockEnds.contains(position) || eventSpan?.upperBound == position, let bare = behindClock(position)
        {
            return bare
        }
        if text.scalars[position].value == 0x1F4CD { return (80, text.skipSpaces(position + 1)) }
        if unit == 0x0E1A { return behindAround(position) }
        guard unit == 0x0E17 || unit == 0x0E2A else { return nil }
        if text.starts(with: "สถานที่", at: position), position == text.lineStart(position) {
            return label(position)
        }
        guard text.starts(with: "ที่", at: position) else { return nil }
        return behindThi(position)
    }

    /// A place to meet right behind the time, in a short line such as those above a report.
    private func behindClock(_ position: Int) -> (score: Int, start: Int)? {
        let start = text.skipSpaces(position)
        let line = text.lines[text.line(at: position)].body
        guard start > position, start < line.upperBound, line.count < 160,
            text.word(.venueHead, at: start) != nil,
            text.word(anyOf: [.organizationAbbreviation, .personTitle, .holding], at: start) == nil
        else { return nil }
        return (38, start)
    }

    /// "ลานกีฬา… แขวง… เขต…": a line of its own that begins with a place to meet and goes on with its levels.
    private func wholeLine(_ position: Int) -> (score: Int, start: Int)? {
        let line = text.lines[text.line(at: position)].body
        guard line.count < 120, text.word(.venueHead, at: position) != nil,
            !layout.isFurniture(at: position, in: text), !isPublisher(position),
            text.line(at: position) != layout.titleLine,
            text.word(anyOf: [.organizationAbbreviation, .personTitle], at: position) == nil,
            places.contains(where: {
                $0.isMarked && $0.start > position + 6 && line.contains($0.start)
                    && text.folded[$0.start - 1] == 0x20
            }),
            text.first(.holding, in: line) == nil
        else { return nil }
        return (24, position)
    }

    /// A hotel or hall in the line below the day, in the head of a record.
    private func belowDay() -> (score: Int, start: Int)? {
        guard let eventSpan, !text.lines.isEmpty else { return nil }
        let day = text.line(at: eventSpan.lowerBound)
        guard day < 8, text.lines[day].body.count < 60, day + 1 < text.lines.count else { return nil }
        let line = text.lines[day + 1].body
        guard !line.isEmpty, line.count < 90, day + 1 != layout.titleLine else { return nil }
        let isRoom = ["โรงแรม", "รีสอร์ท", "รีสอร์ต", "ห้องประชุม", "หอประชุม", "โฮมสเตย์", "ศาลา"].contains {
            text.find($0, in: line) != nil
        }
        return isRoom && text.first(.holding, in: line) == nil ? (30, line.lowerBound) : nil
    }

    /// The name of a body in the head of the paper tells who publishes, not where.
    private func isPublisher(_ position: Int) -> Bool {
        let above = text.lines[..<text.line(at: position)].count { !$0.isBlank }
        return above < 4 && text.word(anyOf: [.organizationHead, .organizationClass], at: position) != nil
    }

    /// "บริเวณชายหาด…": around a place to meet.
    private func behindAround(_ position: Int) -> (score: Int, start: Int)? {
        guard text.starts(with: "บริเวณ", at: position),
            position == 0 || !Fold.isThai(text.folded[position - 1])
        else {
            return nil
        }
        let start = text.skipSpaces(position + 6)
        guard text.word(.venueHead, at: start) != nil else { return nil }
        return (score(position, base: 26), start)
    }

    private func label(_ position: Int) -> (score: Int, start: Int)? {
        var index = position + 7
        if text.starts(with: "จัดงาน", at: index) { index += 6 }
        if text.starts(with: "ประชุม", at: index) { index += 6 }
        index = text.skipSpaces(index)
        if index < text.count, text.folded[index] == 0x3A {
            index = text.skipSpaces(index + 1)
        } else if index == position + 7 {
            return nil
        }
        if text.starts(with: "ณ ", at: index) { index += 2 }
        return index < text.lineEnd(position) ? (90, index) : nil
    }

    private func behindAt(_ position: Int) -> (score: Int, start: Int)? {
        let start = text.skipSpaces(position + 1)
        guard start < text.count, !barriers.holds(position), !text.folded[start].isLineEnd else { return nil }
        let hasHead = text.word(.venueHead, at: start) != nil
        let isClear = position == 0 || !Fold.isThai(text.folded[position - 1])
        guard start > position + 1 || hasHead, isClear || (start > position + 1 && hasHead) else {
            return nil
        }
        if Self.traps.contains(where: { text.starts(with: $0, at: start) }) { return nil }
        guard !barriers.begins(at: start) else { return nil }
        return (score(position, base: hasHead ? 60 : 40), start)
    }

    private func behindThi(_ position: Int) -> (score: Int, start: Int)? {
        let start = text.skipSpaces(position + 3)
        guard let head = Self.heads.firstIndex(where: { text.starts(with: $0, at: start) }) else {
            return behindThiWithPlaces(position, start)
        }
        let isClear = position == 0 || !Fold.isThai(text.folded[position - 1])
        let held = text.last(.holding, in: text.before(position, 60)) != nil
        guard isClear || head < 12 || held || text.ends(with: "ขึ้น", at: position) else { return nil }
        let isNear = eventSpan.map { abs($0.upperBound - position) < 160 } ?? false
        guard head < 8 || isNear || held else { return nil }
        return (score(position, base: head < 8 ? 48 : 34), start)
    }

    /// "ที่ท่าเรือบ้าน… ต.… อ.…": any place to meet, if its levels follow in the same line.
    private func behindThiWithPlaces(_ position: Int, _ start: Int) -> (score: Int, start: Int)? {
        guard position == 0 || !Fold.isThai(text.folded[position - 1]),
            text.word(.venueHead, at: start) != nil
        else {
            return nil
        }
        let reach = text.after(start, 60)
        if let eventSpan, text.skipSpacesBack(position) == eventSpan.upperBound {
            return (score(position, base: 32), start)
        }
        let levels = places.filter {
            $0.isMarked && $0.start > start && reach.contains($0.start) && text.folded[$0.start - 1] == 0x20
        }
        return levels.isEmpty ? nil : (score(position, base: 32), start)
    }

    private func score(_ position: Int, base: Int) -> Int {
        var score = base
        if let eventSpan, abs(eventSpan.upperBound - position) < 400 { score += 8 }
        if layout.isFurniture(at: position, in: text) { score -= 40 }
        let said = text.before(position, 70)
        if ["ครั้งต่อไป", "ครั้งหน้า", "นัดหมาย", "เจอกัน"].contains(where: { text.find($0, in: said) != nil }) {
            score -= 60
        }
        return score
    }

    // MARK: Where it ends

    private func venue(from start: Int) -> DraftVenue? {
        let chain = chain(from: start)
        let end = min(wordsEnd(from: start), chain.first.map(\.start) ?? Int.max)
        var span = text.trimmed(start..<max(start, end))
        while let last = span.last, [0x2E, 0x2C, 0x2026, 0x2D].contains(text.folded[last]) {
            span = text.trimmed(span.lowerBound..<last)
        }
        guard span.count >= 3 else { return nil }
        var venue = DraftVenue(text: text.string(span), span: span)
        fill(&venue, chain, span)
        return isOnline(span) ? nil : venue
    }

    private func isOnline(_ span: Range<Int>) -> Bool {
        ["ผ่านระบบ", "ระบบออนไลน์", "ออนไลน์", "zoom", "ระบบ zoom", "facebook"].contains {
            text.starts(with: $0, at: span.lowerBound)
        }
    }

    /// The levels that follow the words, each once, with nothing but spaces between.
    private func chain(from start: Int) -> [PlaceHit] {
        let limit = wordsEnd(from: start)
        var chain: [PlaceHit] = []
        for hit in places where hit.start >= start && (hit.isMarked || !chain.isEmpty) {
            let reach = chain.last.map { $0.span.upperBound + 4 } ?? limit
            guard hit.start <= reach else { break }
            if chain.isEmpty, isInsideName(hit, start: start) { continue }
            if chain.contains(where: { $0.level == hit.level }) { break }
            chain.append(hit)
        }
        return chain
    }

    /// A marker that is glued to the words before belongs to a name such as that of an office.
    private func isInsideName(_ hit: PlaceHit, start: Int) -> Bool {
        hit.start == start || (Fold.isThai(text.folded[hit.start - 1]) && text.folded[hit.start + 1] != 0x2E)
    }

    /// Up to a line end, a bracket, a date, a person, or a space before a word that begins something else.
    private func wordsEnd(from start: Int) -> Int {
        let limit = min(text.lineEnd(start), start + 160)
        var index = start
        while index < limit {
            let unit = text.folded[index]
            if index > start, barriers.begins(at: index) { return index }
            if unit == 0x2026 || unit == 0x3B || unit == 0x23 || unit == 0x22 && index > start + 2 {
                return index
            }
            if unit == 0x2E, index + 1 < limit, text.folded[index + 1] == 0x2E { return index }
            if unit == 0x28, text.first(.venueHead, in: index..<min(limit, index + 20)) == nil {
                return index
            }
            if unit == 0x20 {
                let next = text.skipSpaces(index)
                if isOtherThing(next) || isNextBody(next, start) { return index }
                index = next
                continue
            }
            if isGluedVerb(index, start) { return index }
            index += 1
        }
        return index
    }

    /// Behind a hotel a body that meets there follows, not a part of the hotel.
    private func isNextBody(_ next: Int, _ start: Int) -> Bool {
        guard text.find("โรงแรม", in: start..<next) != nil else { return false }
        return ["สมาคม", "มูลนิธิ", "สำนักงาน", "เครือข่าย", "กรม", "กระทรวง", "สถาบัน", "เทศบาล", "ชมรม"].contains {
            text.starts(with: $0, at: next)
        }
    }

    private func isOtherThing(_ next: Int) -> Bool {
        guard next < text.count else { return true }
        if text.word(.venueHead, at: next) != nil, !text.starts(with: "หน้าที่", at: next) { return false }
        if text.starts(with: "และ", at: next),
            Self.rooms.contains(where: { text.starts(with: $0, at: next + 3) })
        {
            return false
        }
        if text.word(.venueStop, at: next) != nil { return true }
        return text.word(anyOf: [.personTitle, .holding, .attendance], at: next) != nil
    }

    private func isGluedVerb(_ index: Int, _ start: Int) -> Bool {
        guard index > start + 5, !Fold.isTail(text.folded[index]) else { return false }
        if let verb = text.word(.holding, at: index), verb - index >= 6 { return true }
        return ["โดยมี", "เพื่อให้", "เพื่อ", "ซึ่ง", "เมื่อวันที่", "โดยได้", "มีผู้", "โดย"].contains {
            text.starts(with: $0, at: index)
        }
    }

    // MARK: Levels

    private func fill(_ venue: inout DraftVenue, _ chain: [PlaceHit], _ span: Range<Int>) {
        let own = places.filter {
            $0.isMarked && span.lowerBound <= $0.start && $0.span.upperBound <= span.upperBound
        }
        for hit in own + chain {
            switch hit.level {
            case .subdistrict: venue.subdistrict = hit.name
            case .district: venue.district = hit.name
            case .province: venue.province = hit.name
            }
        }
        if venue.province == nil { venue.province = provinceNear(span, chain) }
        fillFromOnlyPlace(&venue)
        venue.placeCode =
            chain.compactMap(\.place).max { $0.level.rawValue < $1.level.rawValue }?.id.description
        if chain.contains(where: { $0.place == nil }) { venue.confidence = .check }
    }

    /// Levels that the venue does not name are those of the only place that the report marks.
    private func fillFromOnlyPlace(_ venue: inout DraftVenue) {
        let only = { (level: PlaceLevel) -> String? in
            let names = Set(places.filter { $0.level == level && $0.isMarked }.map(\.name))
            return names.count == 1 ? names.first : nil
        }
        let provinces = Set(places.filter { $0.level == .province }.map(\.name))
        guard provinces.count == 1, venue.province == nil || venue.province == provinces.first else { return }
        let isFilled = venue.province == nil || venue.district == nil
        venue.province = venue.province ?? provinces.first
        guard venue.district == nil || venue.district == only(.district) else { return }
        venue.district = venue.district ?? only(.district)
        if venue.district != nil { venue.subdistrict = venue.subdistrict ?? only(.subdistrict) }
        if isFilled { venue.confidence = .check }
    }

    /// Named in the venue's own words, right behind them, or alone in the sentence.
    private func provinceNear(_ span: Range<Int>, _ chain: [PlaceHit]) -> String? {
        let provinces = places.filter { $0.level == .province }
        let end = chain.last?.span.upperBound ?? span.upperBound
        let own = provinces.first { span.overlaps($0.span) || ($0.start >= end && $0.start <= end + 3) }
        if let own { return own.name }
        let line = text.lines[text.line(at: span.lowerBound)].body
        let names = Set(provinces.filter { line.overlaps($0.span) && $0.isMarked }.map(\.name))
        return names.count == 1 ? names.first : nil
    }
}

extension UInt16 {
    /// LF.
    var isLineEnd: Bool { self == 0x0A }
}
