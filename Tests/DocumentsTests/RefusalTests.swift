// SPDX-License-Identifier: Apache-2.0

import Kernel
import TestSupport
import Testing

@testable import Documents

struct RefusalTests {
    private func problem(_ bytes: [UInt8], name: String? = nil) -> DocumentsProblem? {
        do {
            _ = try DocumentReader.read(bytes, name: name)
            return nil
        } catch {
            return error
        }
    }

    @Test func `files beyond the limit are not looked at`() {
        #expect(problem(Array(repeating: 0x41, count: DocumentLimits.inputBytes + 1)) == .tooLarge)
    }

    @Test(arguments: ["", " \n\t ", "\u{FEFF}", "<html><body><script>1</script></body></html>"])
    func `nothing is nothing`(text: String) {
        #expect(problem(Array(text.utf8)) == .empty)
    }

    @Test func `old Office files and passwords are named`() {
        #expect(problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == .oldOrEncrypted)
        var zip = ZipMaker()
        zip.add("word/document.xml", [1, 2, 3], encrypted: true)
        #expect(problem(zip.bytes) == .oldOrEncrypted)
    }

    @Test(arguments: ["report.docx", "plan.xlsx"], [10, 100, 3000, 6000])
    func `a file that is cut off is refused`(name: String, length: Int) throws {
        #expect(problem(Array(try DocumentsFixtures.bytes(name).prefix(length))) == .brokenArchive)
    }

    @Test func `archives that would burst are refused before they are unpacked`() {
        var ratio = ZipMaker()
        ratio.add("word/document.xml", Array(repeating: 0, count: 1000), declaring: 2_000_000)
        #expect(problem(ratio.bytes) == .zipBomb)
        var entry = ZipMaker()
        entry.add("word/document.xml", Array(repeating: 0, count: 400_000), declaring: 65 * 1_048_576)
        #expect(problem(entry.bytes) == .zipBomb)
        var total = ZipMaker()
        for index in 0..<4 {
            total.add("part\(index)", Array(repeating: 0, count: 400_000), declaring: 60 * 1_048_576)
        }
        #expect(problem(total.bytes) == .zipBomb)
        var many = ZipMaker()
        for index in 0...DocumentLimits.entries { many.add("part\(index)", []) }
        #expect(problem(many.bytes) == .zipBomb)
    }

    @Test func `an archive that lies about its sizes is found out`() throws {
        let found = problem(try DocumentsFixtures.bytes("bomb.xlsx"))
        #expect(found == .zipBomb || found == .brokenArchive)
    }

    @Test func `other archives are unreadable`() {
        var zip = ZipMaker()
        zip.add("ppt/presentation.xml", "<p/>")
        #expect(problem(zip.bytes) == .unreadable)
    }

    @Test func `a DOCTYPE is refused however it is written`() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
            <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>
            """
        #expect(problem(Array(bomb.utf8)) == .doctype)
        var plain = ZipMaker()
        plain.add("word/document.xml", bomb)
        #expect(problem(plain.bytes) == .doctype)
        var wide = ZipMaker()
        wide.add(
            "word/document.xml",
            [0xFF, 0xFE] + bomb.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        )
        #expect(problem(wide.bytes) == .doctype)
    }

    @Test func `undeclared entities and broken XML are refused`() {
        #expect(problem(ZipMaker.document("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>")) == .brokenArchive)
        #expect(problem(ZipMaker.document("<w:p>")) == .brokenArchive)
        #expect(
            problem(ZipMaker.document(String(repeating: "<w:tbl><w:tr><w:tc>", count: 5000)))
                == .brokenArchive
        )
    }

    @Test(.timeLimit(.minutes(1)))
    func `tags without end are refused in good time`() {
        let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
        #expect(problem(Array("<html><body><p\(attributes)>ก</p></body></html>".utf8)) == .unreadable)
        #expect(problem(Array("<html><!-- <a b=\" --><p\(attributes)>ก</p></html>".utf8)) == .unreadable)
        #expect(problem(ZipMaker.document("<w:p\(attributes)/>")) == .brokenArchive)
    }

    @Test(arguments: [
        ("<a", false), ("<a b='", true), ("<a b='>' c=\"\">", false),
        (String(repeating: "<a ", count: 599) + ">", true),
        ("<p class=\"x\" id='y'>text</p>\n", false),
    ])
    func `looking for tags without end always ends`(part: String, isFound: Bool) {
        var tags = TagGuard(Array(String(repeating: part, count: 300_000 / part.utf8.count).utf8))
        let found = tags.findEndlessTag()
        #expect(found == isFound)
    }

    @Test func `sheets that are vast and empty stay small`() throws {
        let corners = """
            <worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:XFD1048575"/></mergeCells></worksheet>
            """
        let book = try DocumentReader.read(ZipMaker.workbook(sheet: corners), name: nil)
        #expect(book.words == [[["1", "1"], ["", "2"]]])
    }

    @Test func `a diagonal of cells cannot make a grid of millions`() {
        let rows = (1...2000).map { row in
            let place = CellPlace(row: row - 1, column: row - 1).reference
            return "<row r=\"\(row)\"><c r=\"\(place)\"><v>1</v></c></row>"
        }
        let sheet = "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
        #expect(problem(ZipMaker.workbook(sheet: sheet)) == .tooLarge)
    }

    @Test func `one long string in very many cells is refused`() {
        let strings = "<sst><si><t>\(String(repeating: "x", count: 30_000))</t></si></sst>"
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 3000)
        let sheet = "<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>"
        #expect(problem(ZipMaker.workbook(sheet: sheet, strings: strings)) == .tooLarge)
    }

    @Test(arguments: [
        DocumentsProblem.tooLarge, .empty, .unreadable, .zipBomb, .brokenArchive, .doctype, .oldOrEncrypted,
        .pdfToolMissing, .pdfWithoutText, .pdfEncrypted, .pdfBroken, .pdfTooSlow, .writingFailed,
    ])
    func `every refusal has a code and says what to do in both languages`(problem: DocumentsProblem) {
        #expect(problem.code.hasPrefix("documents."))
        #expect(problem.text.thai.count > 20)
        #expect(problem.text.english.count > 20)
    }
}
