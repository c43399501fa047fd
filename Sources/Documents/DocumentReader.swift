// SPDX-License-Identifier: Apache-2.0

/// Turns a file from outside into text with table structure.
///
/// Nothing is fetched, no entity is expanded, and everything is bounded by ``DocumentLimits``. Reading a PDF
/// waits for a child process for up to ``DocumentLimits/pdfSeconds``: servers call this off event loops.
public enum DocumentReader {
    /// Reads a file, by its content first and by its name only where the content leaves it open.
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name as it was sent, or nil for pasted text.
    /// - Returns: the text, its tables, and what was noticed on the way.
    /// - Throws: ``DocumentsProblem`` when there is nothing that can be read, or reading would not be safe.
    public static func read(_ bytes: [UInt8], name: String?) throws(DocumentsProblem) -> ExtractedDocument {
        guard bytes.count <= DocumentLimits.inputBytes else { throw .tooLarge }
        guard !bytes.isEmpty else { throw .empty }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw .oldOrEncrypted }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return try readOffice(bytes)
        }
        if isPDF(bytes) { return try PDFReader.read(bytes) }
        guard let source = ByteText(bytes) else { throw .unreadable }
        return try readText(source, name: (name ?? "").lowercased())
    }

    /// Reads pasted text: a LINE chat loses its names and times, and cells from a sheet become a table.
    /// - Parameter pasted: what was pasted, at most ``DocumentLimits/inputBytes`` of UTF-8.
    /// - Returns: the text with its tables; web pages are read as such when their source was pasted.
    /// - Throws: ``DocumentsProblem/empty`` or ``DocumentsProblem/tooLarge``.
    public static func read(pasted: String) throws(DocumentsProblem) -> ExtractedDocument {
        guard pasted.utf8.count <= DocumentLimits.inputBytes else { throw .tooLarge }
        return try readText(ByteText(pasted: pasted), name: "")
    }

    private static func readOffice(_ bytes: [UInt8]) throws(DocumentsProblem) -> ExtractedDocument {
        let parts = try OfficeParts(try ZipArchive(bytes))
        switch parts.format {
        case .docx: return try WordReader.read(parts)
        case .xlsx: return try WorkbookReader.read(parts)
        default: throw .unreadable
        }
    }

    private static func readText(_ source: ByteText, name: String) throws(DocumentsProblem)
        -> ExtractedDocument
    {
        guard source.text.contains(where: { !$0.isWhitespace }) else { throw .empty }
        if HTMLReader.looksLikePage(source.text, name: name) { return try HTMLReader.read(source) }
        // Other XML is nothing that a person wrote to be read.
        if source.text.hasPrefix("<?xml") {
            throw source.text.unicodeScalars.prefix(4096).contains("<!DOCTYPE") ? .doctype : .unreadable
        }
        if let separator = SeparatedValues.separator(of: source.text, name: name) {
            return try SeparatedValues.read(source, separator: separator)
        }
        return try PlainText.read(source)
    }

    /// The mark may stand a little below the beginning, as programs that read PDF allow.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        let head = bytes.prefix(1024)
        return head.indices.contains { head[$0...].starts(with: mark) }
    }
}

extension Substring.UnicodeScalarView {
    /// Whether these letters stand one after the other somewhere inside.
    fileprivate func contains(_ letters: String) -> Bool {
        let wanted = letters.unicodeScalars
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
