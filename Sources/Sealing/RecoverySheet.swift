// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// The keys on paper, for the day when the key file is gone: printed once, kept in a drawer with a lock.
///
/// Each key takes four lines of three groups of five: thirteen letters of the key and two that check the
/// line. The check is the remainder by 1021 of the line read as a number, its own number before it (as an
/// IBAN does with 97): a wrong letter, two swapped letters and two swapped lines are always found.
public struct RecoverySheet: Sendable {
    /// How many lines one key takes.
    public static let linesPerKey = 4
    private static let lettersPerLine = 13
    private static let modulus = 1021

    private let keys: SealingKeys

    /// The sheet of a ring.
    public init(_ keys: SealingKeys) {
        self.keys = keys
    }

    /// The lines to be typed back, the current key first.
    public var lines: [String] {
        let letters = keys.ring.flatMap { Base32.split($0.bytes) }
        return stride(from: 0, to: letters.count, by: RecoverySheet.lettersPerLine).enumerated().map {
            let data = Array(letters[$1..<($1 + RecoverySheet.lettersPerLine)])
            let check = RecoverySheet.check(data, line: $0 + 1)
            return Groups.text((data + check).map(Base32.crockford.letter), between: " ")
        }
    }

    /// The whole sheet, ready to print.
    public func text(_ language: Language) -> String {
        SheetText.sheet(lines: lines, keys: keys.ids.map(\.description))(language)
    }

    /// Reads what was typed from a sheet: case, spaces and dashes do not matter, O is 0, I and L are 1, and
    /// the number before a line may be typed or not.
    /// - Throws: ``SealingProblem/sheetLineWrong(line:)``, ``SealingProblem/sheetIncomplete(lines:)``.
    public static func read(_ typed: String) throws(SealingProblem) -> SealingKeys {
        var letters: [UInt8] = []
        var line = 0
        for raw in typed.split(whereSeparator: \.isNewline) where !raw.allSatisfy(\.isWhitespace) {
            line += 1
            guard let values = Base32.crockford.values(withoutNumber(raw)),
                values.count == lettersPerLine + 2,
                Array(values.suffix(2)) == check(values.dropLast(2), line: line)
            else { throw .sheetLineWrong(line: line) }
            letters += values.dropLast(2)
        }
        guard line > 0, line.isMultiple(of: linesPerKey) else { throw .sheetIncomplete(lines: line) }
        return try ring(letters)
    }

    private static func ring(_ letters: [UInt8]) throws(SealingProblem) -> SealingKeys {
        var ring: [MasterKey] = []
        let each = linesPerKey * lettersPerLine
        for start in stride(from: 0, to: letters.count, by: each) {
            guard let bytes = Base32.join(letters[start..<(start + each)]), let key = MasterKey(bytes: bytes)
            else {
                throw .sheetLineWrong(line: (start / each + 1) * linesPerKey)
            }
            ring.append(key)
        }
        guard let keys = SealingKeys(ring: ring) else { throw .sheetIncomplete(lines: linesPerKey) }
        return keys
    }

    /// A line as it is printed begins with its number and a colon.
    private static func withoutNumber(_ line: Substring) -> Substring {
        line.firstIndex(of: ":").map { line[line.index(after: $0)...] } ?? line
    }

    private static func check(_ data: some Sequence<UInt8>, line: Int) -> [UInt8] {
        let rest = data.reduce(line % modulus) { ($0 * 32 + Int($1)) % modulus }
        return [UInt8(rest / 32), UInt8(rest % 32)]
    }
}
