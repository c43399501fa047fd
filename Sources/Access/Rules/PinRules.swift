// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import ThaiText

/// Which PINs are good enough: not the few that everyone tries first.
public enum PinRules {
    /// Checks a PIN that someone chose.
    /// - Throws: `SealingProblem.pinShape` when it is not six digits, ``AccessProblem/pinWeak``.
    public static func check(_ typed: String) throws {
        let digits = ThaiDigits.arabic(typed).filter { !$0.isWhitespace && $0 != "-" }.map(\.wholeNumberValue)
        guard digits.count == PinHash.length, !digits.contains(nil) else { throw SealingProblem.pinShape }
        guard !isWeak(digits.compactMap(\.self)) else { throw AccessProblem.pinWeak }
    }

    private static func isWeak(_ digits: [Int]) -> Bool {
        Set(digits).count <= 2 || isRun(digits) || isRepeated(digits) || isOnTheKeys(digits)
            || isRepeatedDate(digits)
    }

    /// 123456, 987654, 135791, 890123.
    private static func isRun(_ digits: [Int]) -> Bool {
        let steps = Set(zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 })
        return steps.count == 1
    }

    /// 123123, 121212, 112233, 123321.
    private static func isRepeated(_ digits: [Int]) -> Bool {
        let halves = (Array(digits[..<3]), Array(digits[3...]))
        let pairs = stride(from: 0, to: 6, by: 2).map { Array(digits[$0..<($0 + 2)]) }
        return halves.0 == halves.1 || halves.0 == halves.1.reversed() || Set(pairs).count == 1
            || pairs.allSatisfy { $0[0] == $0[1] }
    }

    /// Rows of the keys from top to bottom: 147258, 159753.
    private static func isOnTheKeys(_ digits: [Int]) -> Bool {
        let lines: Set<[Int]> = [
            [1, 4, 7], [2, 5, 8], [3, 6, 9], [1, 5, 9], [3, 5, 7], [7, 4, 1], [8, 5, 2], [9, 6, 3],
            [9, 5, 1],
            [7, 5, 3], [1, 2, 3], [4, 5, 6], [7, 8, 9], [3, 2, 1], [6, 5, 4], [9, 8, 7],
        ]
        return lines.contains(Array(digits[..<3])) && lines.contains(Array(digits[3...]))
    }

    /// A day of birth whose parts repeat, such as 050505, 120512 or 251025.
    private static func isRepeatedDate(_ digits: [Int]) -> Bool {
        let parts = stride(from: 0, to: 6, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
        guard (1...31).contains(parts[0]), (1...12).contains(parts[1]) else { return false }
        return parts[2] == parts[0] || parts[2] == parts[1]
    }
}
