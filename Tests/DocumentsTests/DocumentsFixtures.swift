// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Documents

/// The files beside these tests, made by `Fixtures/make_fixtures.py`.
enum DocumentsFixtures {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    static func document(_ name: String) throws -> ExtractedDocument {
        try DocumentReader.read(try bytes(name), name: name)
    }
}

extension ExtractedDocument {
    /// The text at a span, as everyone else will cut it.
    func slice(_ span: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count))
        return String(view)
    }

    /// Every cell's words, row by row.
    var words: [[[String]]] { tables.map { $0.rows.map { row in row.map(\.text) } } }
}

/// Reads text that stands in the test itself.
func read(_ text: String, name: String? = nil) throws -> ExtractedDocument {
    try DocumentReader.read(Array(text.utf8), name: name)
}
