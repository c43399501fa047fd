// SPDX-License-Identifier: Apache-2.0

/// Digests of bytes (RFC 1321, FIPS 180-4).
///
/// They name and compare things in forms and protect nothing.
///
/// The house has SHA-256 a second time in `Kernel`, which the phone's engine cannot reach; the tables of
/// constants are worked out here, as the standards define them, instead of being copied.
enum Digest {
    case md5, sha1, sha256, sha384, sha512

    /// The digest of a name in small letters and without its dashes.
    init?(named name: [UInt16]) {
        switch String(units: name) {
        case let word where word.isSame("md5"): self = .md5
        case let word where word.isSame("sha1"): self = .sha1
        case let word where word.isSame("sha256"): self = .sha256
        case let word where word.isSame("sha384"): self = .sha384
        case let word where word.isSame("sha512"): self = .sha512
        default: return nil
        }
    }

    func digest(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .md5: return MD5.digest(bytes)
        case .sha1: return SHA1.digest(bytes)
        case .sha256:
            return SHA2<UInt32>(state: FractionTable.squareRoots[0..<8].map { UInt32($0 >> 32) }).digest(
                bytes
            )
        case .sha384:
            return Array(SHA2<UInt64>(state: FractionTable.squareRoots[8..<16]).digest(bytes).prefix(48))
        case .sha512: return SHA2<UInt64>(state: FractionTable.squareRoots[0..<8]).digest(bytes)
        }
    }

    /// Bytes with the mark of their end and their length, in whole blocks.
    static func padded(_ bytes: [UInt8], block: Int, isLittle: Bool = false) -> [UInt8] {
        var padded = bytes + [0x80]
        // The length has an eighth of a block; of its bits, only the last 64 can be other than 0 here.
        while (padded.count + block / 8) % block != 0 { padded.append(0) }
        padded += [UInt8](repeating: 0, count: block / 8 - 8)
        let bits = UInt64(bytes.count) &* 8
        for index in 0..<8 {
            let shift = UInt64(8 * (isLittle ? index : 7 - index))
            padded.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        return padded
    }
}

/// The constants of SHA-2: 64 bits of the fractions of the roots of the first primes.
private enum FractionTable {
    static let squareRoots: [UInt64] = primes(16).map { fraction(Twofold($0).squareRoot) }
    static let cubeRoots: [UInt64] = primes(80).map { fraction(cubeRoot($0)) }

    private static func primes(_ count: Int) -> [Double] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { Double($0) }
    }

    private static func cubeRoot(_ number: Double) -> Twofold {
        // Newton's steps double the digits that are right.
        var root = Twofold(Elementary.power(number, 1.0 / 3))
        for _ in 0..<2 {
            let square = root * root
            root = root - (square * root - Twofold(number)) / (square * Twofold(3))
        }
        return root
    }

    private static func fraction(_ number: Twofold) -> UInt64 {
        let rest = number - Twofold(number.high.rounded(.down))
        let above = rest.scaled(by: 0x1p32)
        let upper = above.high.rounded(.down)
        let below = (above - Twofold(upper)).scaled(by: 0x1p32)
        return UInt64(upper) << 32 | UInt64(below.value.rounded(.down))
    }
}

/// SHA-256 over words of 32 bits, SHA-384 and SHA-512 over words of 64.
private struct SHA2<Word: FixedWidthInteger & UnsignedInteger> {
    private var state: [Word]
    private var isLong: Bool { Word.bitWidth == 64 }

    init(state: some Collection<Word>) {
        self.state = Array(state)
    }

    func digest(_ bytes: [UInt8]) -> [UInt8] {
        let size = Word.bitWidth * 2
        var copy = self
        let padded = Digest.padded(bytes, block: size)
        for start in stride(from: 0, to: padded.count, by: size) { copy.add(padded[start..<start + size]) }
        var out: [UInt8] = []
        for word in copy.state {
            for shift in stride(from: Word.bitWidth - 8, through: 0, by: -8) {
                out.append(UInt8(truncatingIfNeeded: word >> Word(shift)))
            }
        }
        return out
    }

    private mutating func add(_ block: ArraySlice<UInt8>) {
        var words: [Word] = []
        for start in stride(from: block.startIndex, to: block.endIndex, by: Word.bitWidth / 8) {
            var word: Word = 0
            for byte in block[start..<start + Word.bitWidth / 8] { word = word << 8 | Word(byte) }
            words.append(word)
        }
        for index in 16..<(isLong ? 80 : 64) {
            let early =
                isLong ? mix(words[index - 15], 1, 8, shift: 7) : mix(words[index - 15], 7, 18, shift: 3)
            let late =
                isLong ? mix(words[index - 2], 19, 61, shift: 6) : mix(words[index - 2], 17, 19, shift: 10)
            words.append(words[index - 16] &+ early &+ words[index - 7] &+ late)
        }
        var round = state
        for (index, word) in words.enumerated() { step(&round, word, index) }
        for index in state.indices { state[index] = state[index] &+ round[index] }
    }

    private func step(_ s: inout [Word], _ word: Word, _ index: Int) {
        let constant = Word(truncatingIfNeeded: FractionTable.cubeRoots[index] >> UInt64(64 - Word.bitWidth))
        let big1 = isLong ? mix(s[4], 14, 18, 41) : mix(s[4], 6, 11, 25)
        let choice = s[4] & s[5] ^ ~s[4] & s[6]
        let first = s[7] &+ big1 &+ choice &+ constant &+ word
        let big0 = isLong ? mix(s[0], 28, 34, 39) : mix(s[0], 2, 13, 22)
        let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
        s = [first &+ big0 &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }

    private func turned(_ word: Word, _ bits: Int) -> Word {
        word >> Word(bits) | word << Word(Word.bitWidth - bits)
    }

    private func mix(_ word: Word, _ one: Int, _ two: Int, _ three: Int) -> Word {
        turned(word, one) ^ turned(word, two) ^ turned(word, three)
    }

    private func mix(_ word: Word, _ one: Int, _ two: Int, shift: Int) -> Word {
        turned(word, one) ^ turned(word, two) ^ word >> Word(shift)
    }
}

private enum SHA1 {
    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        let padded = Digest.padded(bytes, block: 64)
        for start in stride(from: 0, to: padded.count, by: 64) {
            var words: [UInt32] = []
            for index in stride(from: start, to: start + 64, by: 4) {
                words.append(padded[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) })
            }
            for index in 16..<80 {
                words.append(
                    turned(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1)
                )
            }
            var s = state
            for (index, word) in words.enumerated() {
                let (mixed, constant) = round(s, index)
                s = [
                    turned(s[0], 5) &+ mixed &+ s[4] &+ constant &+ word, s[0], turned(s[1], 30), s[2], s[3],
                ]
            }
            for index in 0..<5 { state[index] = state[index] &+ s[index] }
        }
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    private static func round(_ s: [UInt32], _ index: Int) -> (UInt32, UInt32) {
        switch index {
        case 0..<20: (s[1] & s[2] | ~s[1] & s[3], 0x5A82_7999)
        case 20..<40: (s[1] ^ s[2] ^ s[3], 0x6ED9_EBA1)
        case 40..<60: (s[1] & s[2] | s[1] & s[3] | s[2] & s[3], 0x8F1B_BCDC)
        default: (s[1] ^ s[2] ^ s[3], 0xCA62_C1D6)
        }
    }

    private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
        word << bits | word >> (32 - bits)
    }
}

private enum MD5 {
    private static let turns: [[UInt32]] = [
        [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
    ]
    private static let sines: [UInt32] = (1...64).map {
        UInt32(Elementary.sine(Double($0)).magnitude * 0x1p32)
    }

    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
        let padded = Digest.padded(bytes, block: 64, isLittle: true)
        for start in stride(from: 0, to: padded.count, by: 64) {
            var words: [UInt32] = []
            for index in stride(from: start, to: start + 64, by: 4) {
                words.append(padded[index..<index + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
            }
            var s = state
            for index in 0..<64 {
                let (mixed, place) = round(s, index)
                let sum = mixed &+ s[0] &+ sines[index] &+ words[place]
                let bits = turns[index / 16][index % 4]
                s = [s[3], s[1] &+ (sum << bits | sum >> (32 - bits)), s[1], s[2]]
            }
            for index in 0..<4 { state[index] = state[index] &+ s[index] }
        }
        return state.flatMap { word in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    private static func round(_ s: [UInt32], _ index: Int) -> (UInt32, Int) {
        switch index / 16 {
        case 0: (s[1] & s[2] | ~s[1] & s[3], index)
        case 1: (s[3] & s[1] | ~s[3] & s[2], (5 * index + 1) % 16)
        case 2: (s[1] ^ s[2] ^ s[3], (3 * index + 5) % 16)
        default: (s[2] ^ (s[1] | ~s[3]), 7 * index % 16)
        }
    }
}
