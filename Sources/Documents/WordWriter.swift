// SPDX-License-Identifier: Apache-2.0

/// Writes paragraphs as a Word file in the Thai official layout: A4, TH Sarabun 16 points.
public struct WordWriter: Sendable {
    /// What is written, from top to bottom.
    public var paragraphs: [WordParagraph]

    /// A file of these paragraphs.
    public init(paragraphs: [WordParagraph]) {
        self.paragraphs = paragraphs
    }

    /// The whole file.
    /// - Throws: ``DocumentsProblem/writingFailed`` or ``DocumentsProblem/brokenArchive`` when there is no
    ///   room for the temporary file.
    public func bytes() throws -> [UInt8] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let parts = [
            ("[Content_Types].xml", "types", Self.types), ("_rels/.rels", "rels", Self.relations),
            ("word/document.xml", "document", document),
        ]
        for part in parts { try folder.write(Array(part.2.utf8), to: "\(folder.path)/\(part.1)") }
        let path = folder.path + "/whole.docx"
        try FolderArchive.pack(parts.map { ($0.0, "\(folder.path)/\($0.1)") }, into: path)
        return try folder.contents(of: path)
    }

    private var document: String {
        Self.head + "<w:document xmlns:w=\"\(Self.namespace)\"><w:body>" + paragraphs.map(Self.write).joined()
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1417\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"/></w:sectPr>"
            + "</w:body></w:document>"
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let font =
        "<w:rFonts w:ascii=\"TH SarabunPSK\" w:hAnsi=\"TH SarabunPSK\" w:cs=\"TH SarabunPSK\"/>"

    private static let types =
        head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"

    private static let relations =
        head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"

    private static func write(_ paragraph: WordParagraph) -> String {
        let place = paragraph.isCentred ? "<w:jc w:val=\"center\"/>" : ""
        let indent = paragraph.isIndented ? "<w:ind w:firstLine=\"1417\"/>" : ""
        let bold = paragraph.isBold ? "<w:b/><w:bCs/>" : ""
        // Thai is a complex script: sizes and weights have a second name of their own.
        let run =
            "<w:rPr>\(font)\(bold)<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:bidi=\"th-TH\"/></w:rPr>"
        let words = paragraph.text.split(separator: "\t", omittingEmptySubsequences: false)
            .map { "<w:t xml:space=\"preserve\">\(escape($0))</w:t>" }.joined(separator: "<w:tab/>")
        return "<w:p><w:pPr>\(indent)\(place)</w:pPr><w:r>\(run)\(words)</w:r></w:p>"
    }

    private static func escape(_ text: Substring) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case _ where scalar.value < 32: continue
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
