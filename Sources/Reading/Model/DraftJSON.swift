// SPDX-License-Identifier: Apache-2.0

public import Documents
internal import Foundation

/// Writes a draft as one line of JSON, for the scorer and for other programs.
public enum DraftJSON {
    /// One object with sorted keys and no line end.
    /// - Parameters:
    ///   - draft: what was read.
    ///   - document: what it was read from; its text goes along, because the spans point into it.
    ///   - id: a name for the report, such as its file name.
    /// - Returns: the line.
    /// - Throws: `EncodingError`, which no draft causes.
    public static func line(_ draft: Draft, document: ExtractedDocument, id: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(DraftJSONObject(draft, id: id, text: document.text))
        return String(decoding: data, as: UTF8.self)
    }
}
