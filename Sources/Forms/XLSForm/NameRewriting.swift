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
        var rest = text[...]
        while let start = rest.firstRange(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            result += rest[..<start.lowerBound]
            let place = text[..<start.lowerBound].utf16.count
            let offset = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
            let name = String(rest[start.upperBound..<end])
            rest = rest[rest.index(after: end)...]
            guard let (new, question) = meaning(name, offset) else {
                isComplete = false
                continue
            }
            shifts.append(Shift(from: result.utf16.count, by: result.utf16.count - place, most: place))
            result += new
            references.append(question)
            let after = text[..<rest.startIndex].utf16.count
            shifts.append(Shift(from: result.utf16.count, by: result.utf16.count - after, most: .max))
        }
        result += rest
    }
}
