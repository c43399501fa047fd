// SPDX-License-Identifier: Apache-2.0

/// Writes small archives without compression, honest ones and lying ones.
public struct ZipMaker {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// An empty archive.
    public init() {}

    /// Adds a part, with the unpacked size that the headers shall declare.
    public mutating func add(
        _ name: String,
        _ content: [UInt8],
        declaring size: Int? = nil,
        encrypted: Bool = false
    ) {
        var header: [UInt8] = []
        header += Self.number(20, 2) + Self.number(encrypted ? 1 : 0, 2)
        header += Self.number(size == nil ? 0 : 8, 2) + Self.number(0, 4)
        header += Self.number(Int(Self.checksum(content)), 4) + Self.number(content.count, 4)
        header += Self.number(size ?? content.count, 4)
        header += Self.number(name.utf8.count, 2) + Self.number(0, 2)
        directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + header
        directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
        directory += Self.number(body.count, 4) + Array(name.utf8)
        body += [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + content
        count += 1
    }

    /// Adds a part of text.
    public mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

    /// The finished archive.
    public var bytes: [UInt8] {
        let end = Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
        let places = Self.number(directory.count, 4) + Self.number(body.count, 4) + Self.number(0, 2)
        return body + directory + [0x50, 0x4B, 5, 6] + end + places
    }

    /// A workbook of one sheet, from the XML of its rows.
    public static func workbook(sheet: String, strings: String = "") -> [UInt8] {
        var zip = ZipMaker()
        zip.add(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" id=\"r1\"/></sheets></workbook>"
        )
        zip.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        )
        if !strings.isEmpty { zip.add("xl/sharedStrings.xml", strings) }
        zip.add("xl/worksheets/sheet1.xml", sheet)
        return zip.bytes
    }

    /// A Word document from the XML of its body.
    public static func document(_ body: String, numbering: String = "") -> [UInt8] {
        var zip = ZipMaker()
        zip.add("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>")
        if !numbering.isEmpty { zip.add("word/numbering.xml", numbering) }
        return zip.bytes
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
