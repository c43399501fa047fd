// SPDX-License-Identifier: Apache-2.0

/// Puts something else in the place of every `${name}` of a text.
struct NameRewriting {
    /// From some place of the result on, how much later it stands there than in the text.
    struct Shift {
        let from: Int
        let by: Int
        /// The last place of the text that this part can mean.
        let most: Int
    }

    private let text: String
    private(set) var result: String
    /// What the names meant, in order.
    private(set) var references: [Int] = []
    /// Whether every name had a meaning.
    private(set) var isComplete = true
    private(set) var shifts: [Shift]

    /// A text, behind what stands before it in the result.
    init(text: String, before: String = "") {
        self.text = text
        result = before
        shifts = [Shift(from: 0, by: before.utf16.count, most: .max)]
    }

    mutating func run(_ meaning: (String) -> (text: String, question: Int)?) {
        runPlaced { name, _ in meaning(name) }
    }

    /// The meaning also takes where a name stands, in UTF-8.
    mutating func runPlaced(_ meaning: (String, Int) -> (text: String, question: Int)?) {
        // Nearly all texts of a form name nothing.
        guard text.utf8.contains(0x24) else {
            result += text
            return
        }
        let bytes = Array(text.utf8)
        // How far the text is done: in UTF-8, and in the UTF-16 units that places are told in.
        var (done, place, written) = (0, 0, result.utf16.count)
        while let start = Self.opening(in: bytes, from: done),
            let end = bytes[start...].firstIndex(of: 0x7D)
        {
            let plain = String(decoding: bytes[done..<start], as: UTF8.self)
            let name = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
            result += plain
            place += plain.utf16.count
            written += plain.utf16.count
            let before = place
            place += name.utf16.count + 3
            done = end + 1
            guard let (new, question) = meaning(name, start) else {
                isComplete = false
                continue
            }
            shifts.append(Shift(from: written, by: written - before, most: before))
            result += new
            written += new.utf16.count
            references.append(question)
            shifts.append(Shift(from: written, by: written - place, most: .max))
        }
        result += String(decoding: bytes[done...], as: UTF8.self)
    }

    /// Where the next name begins.
    private static func opening(in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while at + 1 < bytes.count {
            if bytes[at] == 0x24, bytes[at + 1] == 0x7B { return at }
            at += 1
        }
        return nil
    }
}
