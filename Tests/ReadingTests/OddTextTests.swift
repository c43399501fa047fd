// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Reading

struct OddTextTests {
    private let reader = ReportReader()

    @Test(arguments: [
        "", " ", "\n\n\n", "1.", "(1)", "ณ", "ณ ", "#", "##", "ต.", "อ. จ. ต.", "นาย", "นาง ", "ร้อยละ",
        "9999999999999999999999 คน",
        "1)2)3)4)5)", "ก.\nข.\nค.", "โดยการสนับสนุนของ", "จัดโดย", "6 ด้าน คือ", "6 ด้าน คือ ,,,,,",
        "\u{FEFF}\u{200B}\u{0E4D}", "๑.๒.๓",
        "เเเเเเ", "((((((", "0-0-0", "วันที่ 31 กุมภาพันธ์ 2566", "\u{1F4CD}",
    ])
    func `odd text is read without complaint`(text: String) {
        let draft = reader.read(text)
        #expect(draft.items.allSatisfy { $0.span.upperBound <= text.unicodeScalars.count })
    }

    @Test func `texts that were cut and shuffled are read, and all spans stay inside`() throws {
        var random = Dice(seed: 20_260_101)
        for report in try ReportFolder.seeds() + ReportFolder.invented() {
            let scalars = Array(report.text.unicodeScalars)
            for _ in 0..<12 {
                let text = mutated(scalars, &random)
                let draft = reader.read(String(String.UnicodeScalarView(text)))
                let spans =
                    draft.items.map(\.span) + draft.targets.map(\.span) + draft.places.map(\.span)
                    + draft.people.map(\.span) + draft.dates.map(\.span) + draft.findings.compactMap(\.span)
                #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= text.count })
                #expect(draft.items.allSatisfy { $0.parent ?? -1 < $0.id })
            }
        }
    }

    private func mutated(_ scalars: [Unicode.Scalar], _ random: inout Dice) -> [Unicode.Scalar] {
        var out = scalars
        for _ in 0..<30 where out.count > 40 {
            let at = Int.random(in: 0..<out.count - 30, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: out.removeSubrange(at..<at + Int.random(in: 1..<30, using: &random))
            case 1:
                out.insert(contentsOf: out[at..<at + 12], at: Int.random(in: 0..<out.count, using: &random))
            case 2:
                out[at] =
                    ["\n", " ", "1", ")", "(", ".", "ณ", "\u{0E4D}", "#"].randomElement(using: &random) ?? " "
            default: out.swapAt(at, Int.random(in: 0..<out.count, using: &random))
            }
        }
        return out
    }
}

/// A small generator that gives the same numbers on every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
