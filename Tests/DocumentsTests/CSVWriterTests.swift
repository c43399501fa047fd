// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Documents

struct CSVWriterTests {
    private func line(_ row: [SheetValue]) -> String {
        var writer = CSVWriter(byteOrderMark: false)
        writer.append(row)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `cells are quoted only where they must be`() throws {
        let day = try #require(Day(iso: "2026-02-05"))
        #expect(line([.text("ก"), .number(1500), .empty, .day(day)]) == "ก,1500,,2026-02-05\r\n")
        #expect(
            line([.text("ก,ข"), .text("ว่า \"ดี\""), .text("ก\nข")]) == "\"ก,ข\",\"ว่า \"\"ดี\"\"\",\"ก\nข\"\r\n"
        )
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+66x", "'+66x"), ("-ก", "'-ก"), ("@x", "'@x"), ("\tx", "\"'\tx\""),
        ("\rx", "\"'\rx\""),
        ("-5", "-5"), ("+66812345678", "+66812345678"), ("-1,500.25", "\"-1,500.25\""), ("-", "'-"),
        ("ก=1", "ก=1"),
        ("-5+cmd|x", "'-5+cmd|x"),
    ])
    func `nothing begins like a formula`(text: String, written: String) {
        #expect(line([.text(text)]) == written + "\r\n")
    }

    @Test(arguments: [
        (0.1, "0.1"), (-2.5, "-2.5"), (1e15, "1000000000000000"), (1e19, "1e+19"), (123_456_789, "123456789"),
        (.nan, ""), (0, "0"),
    ])
    func `numbers are written plainly`(number: Double, text: String) {
        #expect(line([.number(number)]) == text + "\r\n")
    }

    @Test func `a table has its mark, its head and full rows`() throws {
        let table = SheetTable(name: "ก", columns: [.init("ชื่อ"), .init("จำนวน")], rows: [[.text("ก")]])
        #expect(table.csv().prefix(3) == [0xEF, 0xBB, 0xBF])
        #expect(String(decoding: table.csv().dropFirst(3), as: UTF8.self) == "ชื่อ,จำนวน\r\nก,\r\n")
    }

    @Test func `what is written can be read again`() throws {
        let table = SheetTable(
            name: "ก",
            columns: [.init("ก"), .init("ข")],
            rows: [[.text("a,\"b\""), .number(2)]]
        )
        #expect(
            try DocumentReader.read(table.csv(), name: "a.csv").words == [[["ก", "ข"], ["a,\"b\"", "2"]]]
        )
    }
}
