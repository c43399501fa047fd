// SPDX-License-Identifier: Apache-2.0

/// Finds national ids, telephone numbers, mail addresses and house numbers.
struct NumberFinder: Sendable {
    let text: GuardedText

    /// Every find, in the order of the text.
    func find() -> [(span: Range<Int>, kind: Mention.Kind)] {
        var found: [(span: Range<Int>, kind: Mention.Kind)] = []
        var position = 0
        while position < text.units.count {
            if let hit = hit(at: position) {
                found.append(hit)
                position = hit.span.upperBound
            } else if text.isDigit(position) || text.units[position] == 0x2B {
                position = max(position + 1, digits(at: position).end)
            } else {
                position += 1
            }
        }
        return found
    }

    private func hit(at position: Int) -> (span: Range<Int>, kind: Mention.Kind)? {
        if let end = mailEnd(position) { return (position..<end, .email) }
        if let span = house(position) { return (span, .house) }
        guard text.isDigit(position) || text.units[position] == 0x2B else { return nil }
        let number = digits(at: position)
        if number.values.count == 13, NationalID.isRight(number.values) {
            return (position..<number.end, .nationalID)
        }
        return phoneEnd(position).map { (position..<$0, .phone) }
    }

    /// The digits that belong together here: single blanks, dashes and dots may stand between them.
    private func digits(at start: Int) -> (values: [Int], end: Int) {
        var values: [Int] = []
        var index = start
        var end = start
        while index < text.units.count {
            if text.isDigit(index) {
                values.append(Int(text.units[index]) - 0x30)
                end = index + 1
            } else if ![0x20, 0x2D, 0x2E].contains(text.units[index]) || !text.isDigit(index + 1) {
                break
            }
            index += 1
        }
        return (values, end)
    }

    /// "081-234 5678", "0 7431 1234", "+66 81 234 5678": nine digits in an office, ten in a pocket.
    private func phoneEnd(_ start: Int) -> Int? {
        let isAbroad = text.units[start...].starts(with: [0x2B, 0x36, 0x36])
        guard isAbroad || text.units[start] == 0x30 else { return nil }
        let number = digits(at: isAbroad ? start + 3 : start)
        let values = isAbroad ? [0] + number.values.drop { $0 == 0 } : number.values
        guard values.count > 8, !isPartOfNumber(start) else { return nil }
        let isMobile = [6, 8, 9].contains(values[1])
        let wanted = isMobile ? 10 : 9
        guard (2...9).contains(values[1]), values.count == wanted else { return nil }
        return number.end
    }

    private func isPartOfNumber(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        return text.isDigit(start - 1) || [0x2E, 0x2F, 0x2C].contains(text.units[start - 1])
    }

    private func mailEnd(_ start: Int) -> Int? {
        func isLocal(_ index: Int) -> Bool {
            text.isLatin(index) || text.isDigit(index)
                || text.units.indices.contains(index)
                    && [0x2E, 0x5F, 0x2D, 0x2B].contains(text.units[index])
        }
        guard text.isLatin(start) || text.isDigit(start), start == 0 || !isLocal(start - 1) else {
            return nil
        }
        var index = start
        while isLocal(index) { index += 1 }
        guard index < text.units.count, text.units[index] == 0x40 else { return nil }
        let domain = index + 1
        index = domain
        var lastDot: Int?
        while isLocal(index) {
            if text.units[index] == 0x2E, text.isLatin(index + 1) { lastDot = index }
            index += 1
        }
        while index > domain, text.units[index - 1] == 0x2E { index -= 1 }
        guard let lastDot, lastDot > domain, index - lastDot > 2 else { return nil }
        return index
    }

    /// "บ้านเลขที่ 12/3", or a number behind "เลขที่" with a village or street behind it.
    private func house(_ start: Int) -> Range<Int>? {
        let surely = AddressWords.house.end(in: text.units, at: start)
        guard let cue = surely ?? AddressWords.number.end(in: text.units, at: start) else { return nil }
        var index = text.pastBlanks(cue)
        let first = index
        while text.isDigit(index) || index > first && index < text.units.count && text.units[index] == 0x2F {
            index += 1
        }
        guard index > first else { return nil }
        if surely != nil { return start..<index }
        let behind = text.pastBlanks(index)
        return AddressWords.behind.end(in: text.units, at: behind) == nil ? nil : start..<index
    }
}

/// The thirteen digits of a Thai national id.
enum NationalID {
    /// Whether the last digit fits the twelve before it.
    static func isRight(_ digits: [Int]) -> Bool {
        guard digits.count == 13, digits[0] != 0 else { return false }
        let sum = zip(digits, (2...13).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10 == digits[12]
    }
}
