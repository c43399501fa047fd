// SPDX-License-Identifier: Apache-2.0

/// Walks over a text and reads the quantities in it.
struct NumberFinder {
    let text: Scalars
    private let reader: NumberReader

    init(_ text: Scalars) {
        self.text = text
        reader = NumberReader(text: text)
    }

    func findAll(excluding spans: [Range<Int>]) -> [NumberMention] {
        var mentions: [NumberMention] = []
        var skipped = spans.sorted { $0.lowerBound < $1.lowerBound }[...]
        var floor = 0
        var at = 0
        while at < text.count {
            while let span = skipped.first, span.upperBound <= at { skipped = skipped.dropFirst() }
            if let span = skipped.first, span.contains(at) {
                at = span.upperBound
                floor = at
                continue
            }
            guard let end = numberEnd(at) else {
                at += 1
                continue
            }
            if let mention = mention(at: at, floor: floor) {
                mentions.append(mention)
                at = mention.span.upperBound
                floor = at
            } else {
                at = end
            }
        }
        return mentions
    }

    /// Where the number that starts here ends, if one may start here.
    private func numberEnd(_ at: Int) -> Int? {
        if text[at].digit != nil {
            var end = at
            while end < text.count, text[end].digit != nil || (text[end] == "." && next(end).digit != nil) {
                end += 1
            }
            return end
        }
        guard Self.wordLetters.contains(text[at]), let words = NumberWords.read(text, at: at) else {
            return nil
        }
        return words.words > 0 ? max(at + 1, min(words.end, at + 1)) : nil
    }

    private static let wordLetters: Set<Unicode.Scalar> = ["ห", "ส", "เ", "แ", "ย", "ร", "พ", "ล"]

    private func next(_ at: Int) -> Unicode.Scalar { at + 1 < text.count ? text[at + 1] : "\0" }

    private func scalar(_ at: Int) -> Unicode.Scalar { at >= 0 && at < text.count ? text[at] : "\0" }

    private func mention(at start: Int, floor: Int) -> NumberMention? {
        guard let number = reader.read(at: start) else { return nil }
        if number.digits > 0, !isQuantity(number, at: start) { return nil }
        var mention = NumberMention(
            span: start..<number.end,
            numberSpan: start..<number.end,
            value: number.value
        )
        takeUpper(&mention, number)
        takeUnit(&mention)
        guard number.digits > 0 || isBelieved(number, mention) else { return nil }
        if mention.unit == nil, isNumbering(number, at: start) { return nil }
        let fraction = mention.value != mention.value.rounded()
        if fraction, let unitSpan = mention.unitSpan,
            Units.table.match(text, at: unitSpan.lowerBound)?.meaning == .whole
        {
            return nil
        }
        takeAfter(&mention)
        takeBefore(&mention, floor: floor)
        return mention
    }

    /// Words make a number only with a unit, or when there are several and no other word goes on from them.
    private func isBelieved(_ number: NumberReader.Value, _ mention: NumberMention) -> Bool {
        let startsScale = number.words == 1 && number.value >= 100
        if startsScale { return false }
        if mention.unit != nil { return true }
        if case .percent = NumberContext.before.match(text, endingAt: mention.span.lowerBound)?.meaning {
            return true
        }
        return number.words >= 2 && !scalar(number.end).isThaiLetter && number.value >= 10
            && !scalar(mention.span.lowerBound - 1).isThaiLetter
    }

    /// Telephone numbers, serials, addresses, names and ordinals are no quantities.
    private func isQuantity(_ number: NumberReader.Value, at start: Int) -> Bool {
        let before = scalar(start - 1)
        if before.isLatinLetter || before == "_" || before == "#" || before == "@" || number.hasLeadingZero {
            return false
        }
        if before.digit != nil || (before == "." && scalar(start - 2) == ".") { return false }
        if before == "/" || before == "." || before == ":" || before == "-", scalar(start - 2).digit != nil {
            return false
        }
        // A name with a number, such as that of an illness.
        if before == "-", scalar(start - 2).isThaiLetter || scalar(start - 2).isLatinLetter { return false }
        let after = scalar(number.end)
        if after == "/" || after == ":", scalar(number.end + 1).digit != nil { return false }
        if after == ".", scalar(number.end + 1).digit != nil || scalar(number.end + 1) == "." { return false }
        if after.isLatinLetter || number.digits > 12 || after == "_" { return false }
        return !isOrdinal(start)
    }

    private func isOrdinal(_ start: Int) -> Bool {
        var at = start
        while at > 0, start - at < 2, text[at - 1].isBlank { at -= 1 }
        guard NumberContext.ordinal.match(text, endingAt: at) != nil else { return false }
        return NumberContext.notOrdinal.match(text, endingAt: at) == nil
    }

    /// "1.", "1)", "(1)" and "2.1" at the head of a line or an item.
    private func isNumbering(_ number: NumberReader.Value, at start: Int) -> Bool {
        let after = scalar(number.end)
        if after == ")" { return true }
        var at = start - 1
        while at >= 0, text[at].isBlank { at -= 1 }
        let isHead = at < 0 || text[at] == "\n" || text[at] == "("
        return after == "." || (isHead && number.hasFraction)
    }

    private func takeUpper(_ mention: inout NumberMention, _ number: NumberReader.Value) {
        let at = reader.skipBlanks(number.end)
        guard let joint = NumberContext.ranges.match(text, at: at) else { return }
        guard let upper = reader.read(at: reader.skipBlanks(joint.end)), upper.value > number.value else {
            return
        }
        guard (upper.digits > 0) == (number.digits > 0), !upper.hasLeadingZero, upper.digits <= 9 else {
            return
        }
        let after = scalar(upper.end)
        if after == "-" || after == "/" || after == ":", scalar(upper.end + 1).digit != nil { return }
        mention.upper = upper.value
        mention.span = mention.span.lowerBound..<upper.end
        mention.numberSpan = mention.span
    }

    /// The classifier after the number; "130 กว่าคน" has a word between.
    private func takeUnit(_ mention: inout NumberMention) {
        var at = reader.skipBlanks(mention.span.upperBound)
        if let word = NumberContext.after.match(text, at: at), word.meaning == .atLeast,
            scalar(word.end).isThaiLetter,
            Units.table.match(text, at: word.end) != nil
        {
            mention.comparator = .atLeast
            at = word.end
        }
        guard let unit = Units.table.match(text, at: at) else { return }
        if unit.meaning != .percent, scalar(unit.end).isThaiFollower { return }
        mention.unit = unit.meaning == .percent ? ThaiNumbers.percentUnit : string(at..<unit.end)
        mention.unitSpan = at..<unit.end
        mention.span = mention.span.lowerBound..<unit.end
    }

    /// "ขึ้นไป", "ต่อจังหวัด", "/ปี".
    private func takeAfter(_ mention: inout NumberMention) {
        var at = reader.skipBlanks(mention.span.upperBound)
        if let word = NumberContext.perWords.match(text, at: at), mention.unit != nil {
            let start = reader.skipBlanks(word.end)
            if let unit = Units.table.match(text, at: start), unit.meaning != .percent,
                !scalar(unit.end).isThaiFollower
            {
                mention.per = string(start..<unit.end)
                mention.perSpan = at..<unit.end
                mention.span = mention.span.lowerBound..<unit.end
                at = reader.skipBlanks(unit.end)
            }
        }
        if let word = NumberContext.after.match(text, at: at), !scalar(word.end).isThaiFollower {
            mention.comparator = word.meaning
            mention.span = mention.span.lowerBound..<word.end
        }
    }

    /// "อย่างน้อย จังหวัดละ", "จำนวน", "ร้อยละ" before the number, in any order.
    private func takeBefore(_ mention: inout NumberMention, floor: Int) {
        for _ in 0..<4 {
            var end = mention.span.lowerBound
            var blanks = 0
            while end > floor, blanks < 3, text[end - 1].isBlank {
                end -= 1
                blanks += 1
            }
            if let word = NumberContext.before.match(text, endingAt: end), word.start >= floor {
                if case .nearly = word.meaning, mention.span.lowerBound < mention.numberSpan.lowerBound {
                    return
                }
                apply(word.meaning, word.start..<end, to: &mention)
                mention.span = word.start..<mention.span.upperBound
            } else if let per = per(endingAt: end, floor: floor) {
                mention.per = string(per.lowerBound..<end - 2)
                mention.perSpan = per
                mention.span = per.lowerBound..<mention.span.upperBound
            } else {
                return
            }
        }
    }

    private func apply(_ word: NumberContext.Before, _ span: Range<Int>, to mention: inout NumberMention) {
        switch word {
        case .comparator(let comparator):
            if mention.comparator == .exactly { mention.comparator = comparator }
        case .percent:
            mention.unit = ThaiNumbers.percentUnit
            mention.unitSpan = span
        case .nearly:
            if mention.comparator == .exactly { mention.comparator = .about }
        case .amount: break
        }
    }

    /// "จังหวัดละ": a unit and ละ.
    private func per(endingAt end: Int, floor: Int) -> Range<Int>? {
        guard end - 2 > floor, text[end - 1] == "ะ", text[end - 2] == "ล" else { return nil }
        for length in stride(from: 12, through: 2, by: -1) {
            let start = end - 2 - length
            guard start >= floor, let unit = Units.table.match(text, at: start), unit.end == end - 2 else {
                continue
            }
            return start..<end
        }
        return nil
    }

    private func string(_ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[span])
        return String(view)
    }
}
