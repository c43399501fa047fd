// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel

/// A file of facts while it is read from its heading to its end.
struct FactFile {
    private var rows: CSVRows
    private var reader: FactRowReader

    /// - Throws: `FactFaults` when the heading cannot be used; `CocoaError`.
    init(path: String, known scales: [String: [Int]]) throws {
        rows = try CSVRows(path: path)
        let heading = try FactHeading(try rows.next()?.fields ?? [])
        reader = FactRowReader(heading, known: scales)
    }

    /// Reads the next row into the drafts.
    /// - Returns: what is wrong with it; nil at the end of the file.
    mutating func next(into drafts: inout FactDrafts) throws -> [FactFault]? {
        guard let row = try rows.next() else { return nil }
        return reader.read(row, into: &drafts)
    }

    /// What tells a file from every other one.
    static func digest(path: String) throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var hash = SHA256()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(piece) }
        return hash.finish().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
