// SPDX-License-Identifier: Apache-2.0

/// A chat copied or exported from LINE: under lines of dates, lines of "10:42 name message".
///
/// Names are taken out because a report needs what was said, not who typed it; dates stay.
struct LineChat {
    /// The chat without times and names.
    let messages: String

    /// - Returns: nil for text that is no LINE chat. Both a line that is a date and a message below it are
    ///   asked for, because meeting schedules begin their lines with times too.
    init?(_ text: String) {
        // Splitting bytes is ten times faster than splitting characters, and every long text comes by here.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        guard let first = lines.firstIndex(where: Self.isDate) else { return nil }
        guard lines[first...].contains(where: { Self.afterClock($0) != nil }) else { return nil }
        let names = Self.names(in: lines)
        var kept: [Substring] = []
        var isQuoted = false
        for line in lines {
            guard let rest = Self.afterClock(line) else {
                let ends = isQuoted && line.hasSuffix("\"")
                kept.append(ends ? line.dropLast() : line)
                if ends { isQuoted = false }
                continue
            }
            var message = Self.afterName(rest, names: names)
            // LINE puts messages of several lines into quotes.
            isQuoted = message.hasPrefix("\"") && !(message.count > 1 && message.hasSuffix("\""))
            if isQuoted { message = message.dropFirst() }
            if !Self.isPlaceholder(message) { kept.append(message) }
        }
        messages = kept.joined(separator: "\n")
    }

    /// "2022.09.28 Wednesday", "2022/09/28(Wed)", "Wed, 28/9/2022": a date and a weekday, nothing else.
    private static func isDate(_ line: Substring) -> Bool {
        let trimmed = line.drop { $0 == " " }
        guard trimmed.unicodeScalars.count <= 40 else { return false }
        let words = trimmed.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "," }
        guard words.count == 2, let date = words.first(where: { $0.first?.isNumber ?? false }) else {
            return false
        }
        guard let day = words.first(where: { $0 != date }), day.allSatisfy({ !$0.isNumber }) else {
            return false
        }
        let numbers = date.split { $0 == "." || $0 == "/" || $0 == "-" }
        return numbers.count == 3 && numbers.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isNumber) }
    }

    /// What follows "10:42 " or "10:42" and a tab at the beginning of a line.
    private static func afterClock(_ line: Substring) -> Substring? {
        let clock = line.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2 else { return nil }
        let rest = line[clock.endIndex...]
        guard let gap = rest.first, gap == " " || gap == "\t" else { return nil }
        return rest.dropFirst()
    }

    /// Beginnings of two or three words that come back are names; names of one word need no proof.
    private static func names(in lines: [Substring]) -> [String] {
        var counts: [String: Int] = [:]
        for line in lines {
            guard let rest = afterClock(line), !rest.contains("\t") else { continue }
            let words = rest.split(separator: " ", maxSplits: 3)
            for length in 2...3 where words.count > length {
                counts[words.prefix(length).joined(separator: " "), default: 0] += 1
            }
        }
        return counts.filter { $0.value > 1 }.keys.sorted { $0.count > $1.count }
    }

    private static func afterName(_ rest: Substring, names: [String]) -> Substring {
        if let tab = rest.firstIndex(of: "\t") { return rest[rest.index(after: tab)...] }
        if let name = names.first(where: { rest.hasPrefix($0 + " ") }) {
            return rest.dropFirst(name.count + 1)
        }
        guard let space = rest.firstIndex(of: " ") else { return "" }
        return rest[rest.index(after: space)...]
    }

    /// What stands in an export for a picture or a sticker, "[Photo]".
    private static func isPlaceholder(_ message: Substring) -> Bool {
        message.isEmpty
            || (message.hasPrefix("[") && message.hasSuffix("]") && message.count <= 30
                && !message.dropFirst().dropLast().contains { $0 == "[" || $0.isNumber })
    }
}
