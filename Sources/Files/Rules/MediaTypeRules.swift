// SPDX-License-Identifier: Apache-2.0

/// Tells what a file is by its first bytes, and text by its having no control characters.
enum MediaTypeRules {
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: decides only between kinds of text.
    /// - Returns: nil for anything that is not stored, such as programs and documents with macros.
    static func mediaType(of bytes: [UInt8], name: String) -> MediaType? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
        if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return .webp }
        if bytes.starts(with: "%PDF-".utf8) { return .pdf }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return office(bytes) }
        return isText(bytes) ? text(bytes, name: name) : nil
    }

    /// The names of its parts stand plainly in a zip file.
    private static func office(_ bytes: [UInt8]) -> MediaType? {
        if contains("vbaProject.bin", in: bytes) { return nil }
        if contains("word/document.xml", in: bytes) { return .docx }
        if contains("xl/workbook.xml", in: bytes) { return .xlsx }
        return nil
    }

    private static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
        let needle = Array(word.utf8)
        guard let first = needle.first, bytes.count >= needle.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - needle.count) where bytes[start] == first {
                if needle.indices.allSatisfy({ bytes[start + $0] == needle[$0] }) { return true }
            }
            return false
        }
    }

    /// UTF-8 and Windows-874 alike have no control characters other than tabs and line ends.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 || $0 == 10 || $0 == 12 || $0 == 13 }
    }

    private static func text(_ bytes: [UInt8], name: String) -> MediaType {
        let isBlank: (UInt8) -> Bool = { $0 <= 32 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let start = String(decoding: bytes.prefix(2000).drop(while: isBlank).prefix(200), as: UTF8.self)
            .lowercased()
        let suffix = name.lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
        if suffix.hasSuffix(".html") || suffix.hasSuffix(".htm") { return .html }
        return suffix.hasSuffix(".csv") ? .csv : .text
    }
}
