// SPDX-License-Identifier: Apache-2.0

/// One item as the list structure shows it, before it gets a kind.
struct ListedItem: Sendable, Equatable {
    /// Its marker; empty for enumerations without one.
    let marker: Range<Int>
    /// Its words, up to the next marker.
    var text: Range<Int>
    /// The item it stands in.
    var parent: Int?
    /// Which list it belongs to.
    let list: Int
    /// The words that announced its list.
    var leadIn: Range<Int>
}

/// Keeps the markers whose numbers follow each other and finds out which list stands inside which item.
struct ListBuilder {
    /// The report.
    let text: ReportText
    /// Its lines.
    let layout: TextLayout
    /// Lines that say nothing but a place.
    let headings: PlaceHeadings
    /// Heads of sections.
    let sections: Sections

    private struct Open {
        let id: Int
        let style: ListMarker.Style
        let isAtLineStart: Bool
        var last: ListMarker
        var lastItem: Int
        let parent: Int?
    }

    private struct Accepted {
        let marker: ListMarker
        let list: Int
        let parent: Int?
    }

    /// The items in the order of the text.
    func build(_ markers: [ListMarker]) -> [ListedItem] {
        var open: [Open] = []
        var accepted: [Accepted] = []
        var lists = 0
        for (position, marker) in markers.enumerated() {
            if let index = continued(open, by: marker) {
                open.removeSubrange((index + 1)...)
                open[index].last = marker
                open[index].lastItem = accepted.count
                accepted.append(Accepted(marker: marker, list: open[index].id, parent: open[index].parent))
            } else if let parent = opened(&open, by: marker, before: markers[(position + 1)...]) {
                open.append(
                    Open(
                        id: lists,
                        style: marker.style,
                        isAtLineStart: marker.isAtLineStart,
                        last: marker,
                        lastItem: accepted.count,
                        parent: parent
                    )
                )
                accepted.append(Accepted(marker: marker, list: lists, parent: parent))
                lists += 1
            }
        }
        return items(withoutLonely(accepted))
    }

    // MARK: Which list a marker belongs to

    private func continued(_ open: [Open], by marker: ListMarker) -> Int? {
        let fitting = open.indices.reversed().filter { follows(open[$0], marker) }
        return fitting.first { open[$0].isAtLineStart == marker.isAtLineStart }
            ?? fitting.first { reaches(open[$0], marker) }
    }

    private func follows(_ list: Open, _ marker: ListMarker) -> Bool {
        guard list.style == marker.style else { return false }
        let gap = marker.span.lowerBound - list.last.span.upperBound
        if marker.isBullet {
            return gap < 1_200 && marker.isAtLineStart == list.isAtLineStart && isSameBullets(list, marker)
        }
        let step = marker.value - list.last.value
        if step == 1 { return gap < 6_000 }
        return step == 2 && marker.isAtLineStart && list.isAtLineStart && gap < 900 && marker.value > 2
    }

    /// Bullets go on as long as no more than one line without a bullet lies between.
    private func isSameBullets(_ list: Open, _ marker: ListMarker) -> Bool {
        let from = text.line(at: list.last.span.lowerBound)
        let to = text.line(at: marker.span.lowerBound)
        let between = (from + 1..<max(from + 1, to)).filter { !text.lines[$0].isBlank }
        if headings.divides(from, to) { return false }
        return between.count <= 2 || list.parent != nil
    }

    /// Inline lists stay within their paragraph, or go on near by.
    private func reaches(_ list: Open, _ marker: ListMarker) -> Bool {
        if list.isAtLineStart { return marker.span.lowerBound - list.last.span.upperBound < 1_500 }
        return text.line(at: marker.span.lowerBound) - text.line(at: list.last.span.lowerBound) <= 4
    }

    /// Whether a marker opens a list.
    /// - Returns: nothing when it does not, else the item that the list stands in, if any.
    private func opened(_ open: inout [Open], by marker: ListMarker, before rest: ArraySlice<ListMarker>)
        -> Int??
    {
        guard marker.value <= 1 else { return .none }
        if case .decimal(let path) = marker.style {
            if let index = open.lastIndex(where: { isAbove($0, path) }) {
                open.removeSubrange((index + 1)...)
                return .some(open[index].lastItem)
            }
            let goesOn = rest.contains {
                $0.style == marker.style && $0.value == 2
                    && $0.span.lowerBound - marker.span.upperBound < 3_000
            }
            return marker.isAtLineStart || goesOn ? .some(nil) : .none
        }
        let parent = open.indices.reversed().first { contains(open[$0], marker) }
        if let parent { return .some(open[parent].lastItem) }
        if marker.isAtLineStart,
            let old = open.firstIndex(where: { $0.style == marker.style && $0.isAtLineStart })
        {
            open.removeSubrange(old...)
        }
        return .some(nil)
    }

    /// Whether the last item of a list has the number before the last point, as "2" has over "2.1".
    private func isAbove(_ list: Open, _ path: [Int]) -> Bool {
        if list.last.isBullet { return false }
        if case .decimal(let above) = list.style { return above + [list.last.value] == path }
        return path.count == 1 && list.last.value == path.last
    }

    /// Whether the last item of a list goes on as far as this marker.
    private func contains(_ list: Open, _ marker: ListMarker) -> Bool {
        let from = text.line(at: list.last.span.lowerBound)
        let to = text.line(at: marker.span.lowerBound)
        if from == to { return true }
        guard marker.isAtLineStart, list.style != marker.style else { return false }
        let between = (from + 1..<max(from + 1, to)).filter { !text.lines[$0].isBlank }
        if between.isEmpty { return true }
        guard between.count <= 2, let last = between.last else { return false }
        let end = text.lines[last].body.upperBound
        return text.wordEnding(.listOpener, at: end) != nil
    }

    // MARK: What remains

    /// Lists of one item are no lists, but under a place of their own.
    private func withoutLonely(_ accepted: [Accepted]) -> [Accepted] {
        var counts: [Int: Int] = [:]
        for entry in accepted { counts[entry.list, default: 0] += 1 }
        var place: [Int: Int] = [:]
        var kept: [Accepted] = []
        for (index, entry) in accepted.enumerated()
        where (counts[entry.list] ?? 0) > 1 || isHeaded(entry) || isNumberedPart(entry, counts, accepted) {
            place[index] = kept.count
            kept.append(
                Accepted(marker: entry.marker, list: entry.list, parent: entry.parent.flatMap { place[$0] })
            )
        }
        return kept
    }

    /// "3.1" alone below the third item of a list.
    private func isNumberedPart(_ entry: Accepted, _ counts: [Int: Int], _ accepted: [Accepted]) -> Bool {
        guard entry.marker.isDecimal else { return false }
        guard let parent = entry.parent else { return isAmongDecimals(entry, accepted) }
        return (counts[accepted[parent].list] ?? 0) > 1
    }

    /// "2.1" alone between "1.2" and "3.1".
    private func isAmongDecimals(_ entry: Accepted, _ accepted: [Accepted]) -> Bool {
        accepted.contains {
            $0.marker.isDecimal && $0.list != entry.list && $0.marker.isAtLineStart
                && entry.marker.isAtLineStart
                && abs($0.marker.span.lowerBound - entry.marker.span.lowerBound) < 260
        }
    }

    private var leadOver: LeadOver { LeadOver(text: text) }

    private func isHeaded(_ entry: Accepted) -> Bool {
        guard entry.marker.isAtLineStart else { return false }
        if isUnderHead(entry) { return true }
        return headings.standsOver(text.line(at: entry.marker.span.lowerBound))
    }

    /// The only item right under a head such as "แผนขั้นต่อไป".
    private func isUnderHead(_ entry: Accepted) -> Bool {
        let line = text.line(at: entry.marker.span.lowerBound)
        guard line > 0, !entry.marker.isBullet, entry.marker.value == 1,
            let head = sections.head(over: entry.marker.span.lowerBound),
            text.first(.partnerCue, in: head) == nil,
            text.word(.personTitle, at: text.skipSpaces(entry.marker.span.upperBound)) == nil
        else { return false }
        return text.line(at: head.lowerBound) == line - 1
    }

    private func items(_ accepted: [Accepted]) -> [ListedItem] {
        var leads: [Int: Range<Int>] = [:]
        var items: [ListedItem] = []
        for (index, entry) in accepted.enumerated() {
            let next = index + 1 < accepted.count ? accepted[index + 1].marker.span.lowerBound : text.count
            let start = entry.marker.span.upperBound
            let end = min(next, paragraphEnd(start))
            if leads[entry.list] == nil { leads[entry.list] = leadIn(entry, items) }
            let opensList = index + 1 < accepted.count && accepted[index + 1].list != entry.list
            let words = tidy(start..<max(start, end))
            items.append(
                ListedItem(
                    marker: entry.marker.span,
                    text: opensList ? leadOver.removed(from: words) : words,
                    parent: entry.parent,
                    list: entry.list,
                    leadIn: leads[entry.list] ?? start..<start
                )
            )
        }
        return items
    }

    /// The end of the line, or of the lines that it was broken into.
    private func paragraphEnd(_ start: Int) -> Int {
        var index = text.line(at: start)
        while index + 1 < text.lines.count, isBroken(text.lines[index].body), !text.lines[index + 1].isBlank,
            !layout.isFurniture[index + 1], !beginsAnew(text.lines[index + 1].body.lowerBound)
        {
            index += 1
        }
        return text.lines[index].body.upperBound
    }

    /// A person or a day begins the next line: it is a sentence of its own.
    private func beginsAnew(_ start: Int) -> Bool {
        text.word(anyOf: [.personTitle, .eventCue], at: start) != nil
            || ["นาย", "นาง", "มติ", "ที่ประชุม", "ทั้งนี้", "ด้าน", "ขณะที่", "นอกจากนี้"].contains {
                text.starts(with: $0, at: start)
            }
    }

    private func isBroken(_ line: Range<Int>) -> Bool {
        guard line.count >= 55, line.count <= 130, let last = line.last else { return false }
        return Fold.isThai(text.folded[last])
    }

    private func tidy(_ range: Range<Int>) -> Range<Int> {
        var span = text.trimmed(range)
        while let first = span.first, [0x2E, 0x29, 0x3A, 0x2D].contains(text.folded[first]) {
            span = text.trimmed(first + 1..<span.upperBound)
        }
        for tail in ["และ", ",", ";"] where text.ends(with: tail, at: span.upperBound) && span.count > 6 {
            span = text.trimmed(span.lowerBound..<span.upperBound - tail.unicodeScalars.count)
        }
        return span
    }

    /// "กิจกรรม" alone on a line right over a list is its head, though menus have the word, too.
    private func isCue(_ line: Int) -> Bool {
        let body = text.lines[line].body
        return text.word(.activityCue, at: body.lowerBound, before: body.upperBound) == body.upperBound
    }

    /// What stands before the first marker: in its line, else the last line before it, or the parent's words.
    private func leadIn(_ entry: Accepted, _ items: [ListedItem]) -> Range<Int> {
        let marker = entry.marker.span.lowerBound
        let line = text.lineStart(marker)
        let isInline = (line..<max(line, marker)).contains {
            Fold.isThai(text.folded[$0]) || Fold.isLatin(text.folded[$0])
        }
        if isInline { return max(line, marker - 120)..<marker }
        if let parent = entry.parent, parent < items.count, items[parent].text.upperBound <= marker {
            return max(items[parent].text.lowerBound, marker - 120)..<marker
        }
        var index = text.line(at: marker) - 1
        while index >= 0, text.lines[index].isBlank || (layout.isFurniture[index] && !isCue(index)) {
            index -= 1
        }
        guard index >= 0 else { return marker..<marker }
        let body = text.lines[index].body
        return max(body.lowerBound, body.upperBound - 120)..<body.upperBound
    }
}
