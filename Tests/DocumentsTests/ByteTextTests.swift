// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Documents

struct ByteTextTests {
    private let words = "ประชุมเครือข่าย ครั้งที่ ๒/2566 “ภาคี” – 50%"

    private func windows874(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { scalar in
            (0...255).map(UInt8.init).first { Windows874.scalar($0) == scalar }
        }
    }

    @Test func `text comes out of every encoding that Thai files have`() throws {
        let units = Array(words.utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let files: [[UInt8]] = [
            Array(words.utf8), [0xEF, 0xBB, 0xBF] + Array(words.utf8), little, big, windows874(words),
        ]
        for file in files {
            let document = try DocumentReader.read(file, name: nil)
            #expect(document.text == words)
            #expect(document.findings.isEmpty)
        }
    }

    @Test func `the old code page has all Thai letters where TIS-620 puts them`() {
        #expect(Windows874.scalar(0xA1) == "ก")
        #expect(Windows874.scalar(0xCE) == "ฮ")
        #expect(Windows874.scalar(0xFB) == "๛")
        #expect(Windows874.scalar(0xDB) == nil)
    }

    @Test func `Western letters are not taken for Thai`() {
        let french: [UInt8] = Array("r".utf8) + [0xE9] + Array("union du comit".utf8) + [0xE9, 0x20, 0xE0]
        #expect(Windows874.decode(french[...]) == nil)
    }

    @Test func `every line end becomes LF and NUL is refused`() throws {
        #expect(try read("ก\r\nข\rค\nง").text == "ก\nข\nค\nง")
        #expect(throws: DocumentsProblem.unreadable) { try DocumentReader.read([0x41, 0, 0x42], name: nil) }
    }

    @Test func `a file cut in the middle of a letter is read with a warning`() throws {
        let document = try DocumentReader.read(Array(words.utf8) + [0xE0, 0xB8], name: "a.txt")
        #expect(document.text.hasPrefix(words))
        #expect(document.findings.map(\.code) == ["documents.bytes-replaced"])
    }

    @Test(arguments: [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10],
        [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0],
    ])
    func `pictures and programs are unreadable`(bytes: [UInt8]) {
        #expect(throws: DocumentsProblem.unreadable) { try DocumentReader.read(bytes, name: "a.txt") }
    }
}
