// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing

@testable import Sealing

struct RecoverySheetTests {
    @Test func `a sheet gives back every key, the current one first`() throws {
        let keys = try SealingKeys.new().rotated().rotated()
        let lines = RecoverySheet(keys).lines
        #expect(lines.count == 12)
        let read = try RecoverySheet.read(lines.joined(separator: "\n"))
        #expect(read.ids == keys.ids)
        #expect(read.ring.map(\.bytes) == keys.ring.map(\.bytes))
    }

    @Test func `it may be typed in small letters, with other spaces, with O for 0 and I or L for 1`() throws {
        let keys = try SealingKeys.new()
        let lines = RecoverySheet(keys).lines
        let typed = [
            lines[0].lowercased().replacing(" ", with: ""),
            "2: " + lines[1].replacing("0", with: "O").replacing("1", with: "l"),
            "  " + lines[2].replacing("0", with: "o").replacing("1", with: "I").replacing(" ", with: " - "),
            "4:" + lines[3] + "\r",
        ].joined(separator: "\n\n")
        #expect(try RecoverySheet.read(typed).ids == keys.ids)
    }

    @Test func `every wrong letter is found and its line named`() throws {
        let lines = RecoverySheet(try SealingFixtures.keys(0x5C)).lines
        for (number, line) in lines.enumerated() {
            for place in line.indices where line[place] != " " {
                for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where letter != line[place] {
                    var typed = lines
                    typed[number].replaceSubrange(place...place, with: String(letter))
                    #expect(throws: SealingProblem.sheetLineWrong(line: number + 1)) {
                        try RecoverySheet.read(typed.joined(separator: "\n"))
                    }
                }
            }
        }
    }

    @Test func `two swapped letters and two swapped lines are found`() throws {
        let keys = try SealingKeys.new()
        let lines = RecoverySheet(keys).lines.map { Array($0.filter { $0 != " " }) }
        for number in lines.indices {
            for one in 0..<15 {
                for other in (one + 1)..<15 where lines[number][one] != lines[number][other] {
                    var typed = lines
                    typed[number].swapAt(one, other)
                    #expect(throws: SealingProblem.sheetLineWrong(line: number + 1)) {
                        try RecoverySheet.read(typed.map { String($0) }.joined(separator: "\n"))
                    }
                }
            }
        }
        let swapped = [lines[0], lines[2], lines[1], lines[3]].map { String($0) }.joined(separator: "\n")
        #expect(throws: SealingProblem.sheetLineWrong(line: 2)) { try RecoverySheet.read(swapped) }
    }

    @Test func `missing lines are counted`() throws {
        let lines = RecoverySheet(try SealingKeys.new()).lines
        #expect(throws: SealingProblem.sheetIncomplete(lines: 3)) {
            try RecoverySheet.read(lines.prefix(3).joined(separator: "\n"))
        }
        #expect(throws: SealingProblem.sheetIncomplete(lines: 0)) { try RecoverySheet.read(" \n ") }
    }

    @Test(arguments: Language.allCases)
    func `the printed sheet holds every line and every key's number`(_ language: Language) throws {
        let keys = try SealingKeys.new().rotated()
        let text = RecoverySheet(keys).text(language)
        for (number, line) in RecoverySheet(keys).lines.enumerated() {
            #expect(text.contains("\(number + 1): \(line)"))
        }
        for id in keys.ids { #expect(text.contains(id.description)) }
        #expect(RecoverySheet(keys).text(.thai) != RecoverySheet(keys).text(.english))
    }

    @Test func `anything typed at all is refused without a crash`() {
        var random = SeededRandom(seed: 6)
        let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ ilo-:\nกู้é")
        for _ in 0..<2000 {
            let typed = String(
                (0..<Int.random(in: 0...90, using: &random)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &random)]
                }
            )
            #expect(throws: SealingProblem.self) { try RecoverySheet.read(typed) }
        }
    }
}
