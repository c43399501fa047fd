// SPDX-License-Identifier: Apache-2.0

/// Which passwords are good enough: long rather than decorated (NIST SP 800-63B).
public enum PasswordRules {
    /// How many letters it needs.
    public static let least = 10
    /// How many it may have; hashing must not become an attack.
    public static let most = 200

    /// Checks a password that someone chose.
    /// - Parameters:
    ///   - password: as typed.
    ///   - names: what it must not hold: the login name and the person's name.
    /// - Throws: the password cases of ``AccessProblem``.
    public static func check(_ password: String, names: [String]) throws(AccessProblem) {
        let scalars = password.unicodeScalars
        guard scalars.count >= least else { throw .passwordShort(length: least) }
        guard scalars.count <= most else { throw .passwordLong(length: most) }
        let plain = password.lowercased()
        guard Set(scalars).count > 4, !common.contains(where: { plain.hasPrefix($0) }) else {
            throw .passwordKnown
        }
        let parts = names.flatMap { $0.lowercased().split(separator: " ") }.filter { $0.count >= 4 }
        guard !parts.contains(where: { plain.contains($0) }) else { throw .passwordHoldsName }
    }

    /// How the lists of leaked passwords begin, as far as they reach ten letters.
    private static let common = [
        "password", "passw0rd", "p@ssw0rd", "1234567", "0123456", "9876543", "qwertyuiop", "qwerty123",
        "1q2w3e4r", "1qaz2wsx", "abcdefgh", "abc12345", "iloveyou", "administrator", "admin1234", "admin123",
        "welcome", "letmein", "thailand", "phakhi", "sawasdee", "sawatdee", "asdfghjkl", "zxcvbnm",
    ]
}
