// SPDX-License-Identifier: Apache-2.0

/// Bytes as letters and digits that survive being typed by hand, in one of two alphabets.
struct Base32 {
    /// The alphabet of RFC 4648, which authenticator apps read; no padding is written.
    static let standard = Base32("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", alike: [:])
    /// Crockford's alphabet: no I, L, O, U, and what is mistaken for a digit is read as that digit.
    static let crockford = Base32(
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
        alike: ["O": "0", "I": "1", "L": "1"]
    )

    private let letters: [Character]
    private let values: [Character: UInt8]

    private init(_ alphabet: String, alike: [Character: Character]) {
        letters = Array(alphabet)
        var values: [Character: UInt8] = [:]
        for (value, letter) in letters.enumerated() { values[letter] = UInt8(value) }
        for (seen, meant) in alike { values[seen] = values[meant] }
        self.values = values
    }

    /// The letter of a value below 32.
    func letter(_ value: UInt8) -> Character { letters[Int(value & 31)] }

    /// The values of typed letters, in any case, spaces and dashes dropped.
    /// - Returns: nil when a letter is not of the alphabet.
    func values(_ typed: some StringProtocol) -> [UInt8]? {
        var out: [UInt8] = []
        for character in typed.uppercased() where !character.isWhitespace && character != "-" {
            guard let value = values[character] else { return nil }
            out.append(value)
        }
        return out
    }

    /// Five bits a value, the last filled up with zeros.
    static func split(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(UInt8(held >> UInt32(bits) & 31))
            }
        }
        if bits > 0 { out.append(UInt8(held << UInt32(5 - bits) & 31)) }
        return out
    }

    /// The bytes that ``split(_:)`` took apart.
    /// - Returns: nil when what fills up the end is not zero.
    static func join(_ values: some Sequence<UInt8>) -> [UInt8]? {
        var out: [UInt8] = []
        var held: UInt32 = 0
        var bits = 0
        for value in values {
            held = held << 5 | UInt32(value)
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            out.append(UInt8(held >> UInt32(bits) & 255))
        }
        return bits < 5 && held & ((1 << UInt32(bits)) - 1) == 0 ? out : nil
    }

    func text(_ bytes: some Sequence<UInt8>) -> String { String(Base32.split(bytes).map(letter)) }

    /// - Returns: nil when the text is not of this alphabet or not of whole bytes.
    func bytes(_ typed: some StringProtocol) -> [UInt8]? { values(typed).flatMap { Base32.join($0) } }
}

/// Letters in groups of five, as the eye copies them.
enum Groups {
    static func text(_ letters: [Character], between: String) -> String {
        stride(from: 0, to: letters.count, by: 5)
            .map { String(letters[$0..<min($0 + 5, letters.count)]) }
            .joined(separator: between)
    }
}
