// SPDX-License-Identifier: Apache-2.0

import ThaiText

/// Reads what is typed about an account: names, login names, telephone numbers.
public enum AccountRules {
    /// For how many days those who looked after someone still find them when the duty is over, to hand work
    /// over or to renew it.
    public static let handOverDays = 30

    /// A person's name, blanks tidied.
    /// - Throws: ``AccessProblem/nameEmpty``.
    public static func name(_ typed: String) throws(AccessProblem) -> String {
        let name = ThaiClean.clean(typed).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw .nameEmpty }
        return name
    }

    /// A login name in small letters.
    /// - Throws: ``AccessProblem/loginShape``.
    public static func login(_ typed: String) throws(AccessProblem) -> String {
        let login = typed.lowercased().filter { !$0.isWhitespace }
        let isPlain = login.utf8.allSatisfy { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2E, 0x2D, 0x5F, 0x40: true
            default: false
            }
        }
        guard (3...40).contains(login.utf8.count), isPlain else { throw .loginShape }
        return login
    }

    /// A telephone number as digits, `0` first for Thai ones.
    /// - Throws: ``AccessProblem/phoneShape``.
    public static func phone(_ typed: String) throws(AccessProblem) -> String {
        let plain = ThaiDigits.arabic(typed).filter { !$0.isWhitespace && !"-().".contains($0) }
        let local = plain.hasPrefix("+66") ? "0" + plain.dropFirst(3) : plain
        let digits = local.hasPrefix("+") ? local.dropFirst() : local[...]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { throw .phoneShape }
        let lengths = local.hasPrefix("+") ? 8...15 : 9...10
        guard lengths.contains(digits.count), local.hasPrefix("+") || local.hasPrefix("0") else {
            throw .phoneShape
        }
        return local
    }
}
