// SPDX-License-Identifier: Apache-2.0

/// What kind of file a document came as, decided by its content before its name.
public enum SourceFormat: String, Sendable, Codable, CaseIterable {
    /// Plain text, pasted or from a file, LINE chats among it.
    case text
    /// A web page.
    case html
    /// A Word document of 2007 or later.
    case docx
    /// An Excel workbook of 2007 or later.
    case xlsx
    /// A PDF with a text layer.
    case pdf
    /// Values separated by commas, semicolons or tabs.
    case csv
}
