// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import Places

/// Finds lines that say nothing but a place, such as "จังหวัดสงขลา" over a list: the items below belong to it.
struct PlaceHeadings {
    /// One such line.
    struct Heading {
        /// Its line.
        let line: Int
        /// Code of the smallest place that it names; none when the official list does not tell.
        let placeCode: String?
    }

    private static let small = [
        "แผนของ", "ของ", "ประจำ", "ในพื้นที่", "พื้นที่", "ระดับ", "ระยะ", "มี", "ร่วม", "โดย", "และ", "กลุ่ม", "ทีม",
    ]
    private static let cues: [WordKind] = [
        .agreementCue, .goalCue, .objectiveCue, .activityCue, .missionCue, .resultCue, .topicCue,
        .listCounter, .listOpener,
    ]
    private static let shared = ["ทุกจังหวัด", "ภาพรวม", "ร่วมกัน", "ทุกพื้นที่", "ทุกอำเภอ", "ทุกตำบล"]
    private static let longestProse = 140

    private let text: ReportText
    private let layout: TextLayout
    /// In the order of the text.
    let headings: [Heading]

    /// Looks at every line once.
    init(text: ReportText, layout: TextLayout, places: [PlaceHit]) {
        self.text = text
        self.layout = layout
        var found: [Heading] = []
        var next = 0
        for (index, line) in text.lines.enumerated() {
            while next < places.count, places[next].span.upperBound <= line.body.lowerBound { next += 1 }
            guard line.body.count <= 70, index != layout.titleLine, !line.isBlank else { continue }
            let named = places[next...].prefix { $0.span.upperBound <= line.body.upperBound }
            guard !named.isEmpty, Self.saysNothingElse(line.body, named, text) else { continue }
            let smallest = named.max { $0.level.depth < $1.level.depth }
            found.append(Heading(line: index, placeCode: smallest?.place?.id.description))
        }
        headings = found
    }

    private static func saysNothingElse(_ line: Range<Int>, _ named: ArraySlice<PlaceHit>, _ text: ReportText)
        -> Bool
    {
        var index = line.lowerBound
        while index < line.upperBound {
            if let place = named.first(where: { $0.start == index || $0.span.lowerBound == index }) {
                index = place.span.upperBound
            } else if let end = skipped(index, text), end <= line.upperBound {
                index = end
            } else {
                return false
            }
        }
        return true
    }

    /// Past a mark, a digit, a cue for a list or a small word.
    private static func skipped(_ index: Int, _ text: ReportText) -> Int? {
        if !Fold.isThai(text.folded[index]), !Fold.isLatin(text.folded[index]) { return index + 1 }
        if let word = small.first(where: { text.starts(with: $0, at: index) }) {
            return index + word.unicodeScalars.count
        }
        return text.word(anyOf: cues, at: index)
    }

    // MARK: What it holds for

    /// The heading that a line stands under: the last one above, unless prose or a shared list came between.
    func heading(over line: Int) -> Heading? {
        guard let index = headings.lastIndex(where: { $0.line < line }) else { return nil }
        let heading = headings[index]
        let between = heading.line + 1..<line
        return between.contains { endsScope($0) } ? nil : heading
    }

    private func endsScope(_ line: Int) -> Bool {
        let body = text.lines[line].body
        if body.isEmpty || layout.isFurniture[line] { return false }
        let first = text.folded[body.lowerBound]
        let isMarked =
            Fold.isDigit(first) || first == 0x28 || first == 0x2D || first == 0x2022 || first == 0x2A
        if body.count > Self.longestProse { return !isMarked }
        return !isMarked && Self.shared.contains { text.find($0, in: body) != nil }
    }

    /// Whether the nearest words above a line are a heading, perhaps with "เป้าหมาย" alone below it.
    func standsOver(_ line: Int) -> Bool {
        var index = line - 1
        var steps = 0
        while index >= 0, steps < 3 {
            if !text.lines[index].isBlank, !layout.isFurniture[index] {
                if headings.contains(where: { $0.line == index }) { return true }
                guard isCueLine(index) else { return false }
                steps += 1
            }
            index -= 1
        }
        return false
    }

    /// "เป้าหมาย", "กิจกรรมที่ 1 :" and the like, alone on a line.
    private func isCueLine(_ line: Int) -> Bool {
        let body = text.lines[line].body
        guard body.count <= 40 else { return false }
        return Self.saysNothingElse(body, [], text)
    }

    /// Whether a heading stands between two lines.
    func divides(_ first: Int, _ second: Int) -> Bool {
        headings.contains { first < $0.line && $0.line < second }
    }

    /// The words that announce a run of headings: the last line above it that is neither heading nor item.
    func announcement(of heading: Heading, items: [Range<Int>]) -> Range<Int>? {
        var index = heading.line - 1
        var steps = 0
        while index >= 0, steps < 40 {
            let body = text.lines[index].body
            let isOther =
                body.isEmpty || layout.isFurniture[index] || headings.contains { $0.line == index }
                || isCueLine(index) || items.contains { body.overlaps($0) }
            if !isOther { return max(body.lowerBound, body.upperBound - 120)..<body.upperBound }
            index -= 1
            steps += 1
        }
        return nil
    }
}

extension PlaceLevel {
    /// 1 for provinces, 2 for districts, 3 for subdistricts.
    fileprivate var depth: Int {
        switch self {
        case .province: 1
        case .district: 2
        case .subdistrict: 3
        }
    }
}
