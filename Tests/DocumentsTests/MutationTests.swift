// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Documents

/// Damaged files must end in a document or in a problem, never in a crash or without end.
struct MutationTests {
    private static func mutated(_ bytes: [UInt8], with numbers: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: index)
            default: bytes.removeSubrange(index..<min(bytes.count, index + 16))
            }
        }
        return bytes
    }

    private static func survive(_ bytes: [UInt8], name: String) {
        guard let document = try? DocumentReader.read(bytes, name: name) else { return }
        let count = document.text.unicodeScalars.count
        for cell in document.tables.flatMap(\.rows).joined() {
            #expect(cell.span.lowerBound >= 0 && cell.span.upperBound <= count)
        }
    }

    @Test(.timeLimit(.minutes(4)), arguments: ["plan.xlsx", "report.docx", "page.html"])
    func `two thousand damaged files of each kind are survived`(name: String) throws {
        let original = try DocumentsFixtures.bytes(name)
        var numbers = SeededRandom(seed: 2569)
        for _ in 0..<2000 { Self.survive(Self.mutated(original, with: &numbers), name: name) }
    }

    /// Damage inside a packed part only ever breaks its checksum, so parts are damaged before packing.
    @Test(.timeLimit(.minutes(4)), arguments: ["plan.xlsx", "report.docx"])
    func `two thousand files with damaged parts are survived`(name: String) throws {
        let archive = try ZipArchive(try DocumentsFixtures.bytes(name))
        let wanted = [
            "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "word/document.xml", "word/numbering.xml",
            "word/footnotes.xml",
        ]
        let parts = try wanted.compactMap { part in try archive.read(part).map { (part, $0) } }
        var numbers = SeededRandom(seed: 2570)
        for round in 0..<2000 {
            var zip = ZipMaker()
            for (index, part) in parts.enumerated() {
                zip.add(part.0, index == round % parts.count ? Self.mutated(part.1, with: &numbers) : part.1)
            }
            Self.survive(zip.bytes, name: name)
        }
    }

    @Test(.timeLimit(.minutes(4)))
    func `damaged PDF files are survived`() throws {
        let original = try DocumentsFixtures.bytes("text.pdf")
        var numbers = SeededRandom(seed: 2571)
        for _ in 0..<60 { Self.survive(Self.mutated(original, with: &numbers), name: "a.pdf") }
    }

    @Test func `two thousand damaged tables and chats are survived`() {
        let original = Array("2022.09.28 วันพุธ\n10:42 ก ข \"ค\nก\tข\tค\n1\t2\t3\n\"a\",\"b\"\n".utf8)
        var numbers = SeededRandom(seed: 2572)
        for round in 0..<2000 {
            Self.survive(Self.mutated(original, with: &numbers), name: round % 2 == 0 ? "a.csv" : "")
        }
    }

    @Test(arguments: ["plan.xlsx", "report.docx", "page.html"])
    func `every cell's span cuts exactly its text`(name: String) throws {
        let document = try DocumentsFixtures.document(name)
        for cell in document.tables.flatMap(\.rows).joined() {
            #expect(document.slice(cell.span) == cell.text)
        }
    }
}
