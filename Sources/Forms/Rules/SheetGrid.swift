// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import Kernel
import Web

/// A sheet of answers: a row of heads, and a row for each answer, each cell with its address.
///
/// A workbook may hold further sheets for what was asked several times, as exports of Phakhi, ODK Central and
/// Kobo do: each of their rows names the row around it.
struct SheetGrid: Sendable, Equatable, Codable {
    struct Cell: Sendable, Equatable, Codable {
        let text: String
        let address: String
    }

    /// A sheet of repeats.
    struct Part: Sendable, Equatable, Codable {
        let name: String
        let heads: [Cell]
        let rows: [[Cell]]
        /// The column that names the row around.
        let parent: Int
        /// The column that names the row itself, for repeats inside.
        let key: Int?
    }

    /// So many rows are taken at once, those of all sheets together.
    static let mostRows = 20_000

    let heads: [Cell]
    let rows: [[Cell]]
    /// The column that names the row; nil where no sheet of repeats needs it.
    let key: Int?
    let parts: [Part]

    init(heads: [Cell], rows: [[Cell]], key: Int?, parts: [Part]) {
        (self.heads, self.rows, self.key, self.parts) = (heads, rows, key, parts)
    }

    /// Reads a CSV, or a workbook: its first sheet that has rows, and the sheets of repeats.
    /// - Throws: ``FormsProblem/sheetUnusable`` when there is no row of heads with rows under it,
    ///   ``FormsProblem/sheetLong(rows:most:)``.
    init(_ name: String, _ bytes: [UInt8]) throws {
        let document: ExtractedDocument
        do { document = try DocumentReader.read(bytes, name: name) } catch {
            throw FormsProblem.sheetUnusable
        }
        guard document.format == .csv || document.format == .xlsx else { throw FormsProblem.sheetUnusable }
        let sheets = document.tables.filter { $0.rows.count > 1 && $0.columnCount > 0 }
            .map { (name: $0.name ?? "", cells: Self.cells($0)) }
        guard let first = sheets.first else { throw FormsProblem.sheetUnusable }
        heads = first.cells[0]
        rows = Self.filled(first.cells)
        guard heads.contains(where: { !$0.text.isEmpty }), !rows.isEmpty else {
            throw FormsProblem.sheetUnusable
        }
        let others = Array(sheets.dropFirst())
        let marks = Self.marks.first { marks in
            sheets[0].cells[0].contains { marks.keys.contains($0.text) }
                && others.contains { $0.cells[0].contains { marks.parents.contains($0.text) } }
        }
        key = marks.flatMap { marks in sheets[0].cells[0].firstIndex { marks.keys.contains($0.text) } }
        parts = marks.map { marks in others.compactMap { Self.part($0.name, $0.cells, marks) } } ?? []
        let all = rows.count + parts.map(\.rows.count).reduce(0, +)
        guard all <= Self.mostRows else { throw FormsProblem.sheetLong(rows: all, most: Self.mostRows) }
    }

    /// What ``stored`` wrote.
    /// - Throws: ``FormsProblem/missing`` for what an older program kept otherwise.
    init(stored bytes: [UInt8]) throws {
        do { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) } catch {
            throw FormsProblem.missing
        }
    }

    /// As it is kept.
    var stored: [UInt8] {
        get throws { try Array(JSONEncoder().encode(self)) }
    }

    /// The heads of all sheets in their order, with the name of the sheet of repeats and an example.
    var columns: [(sheet: String?, head: Cell, example: String)] {
        let own = heads.indices.map {
            (sheet: String?.none, head: heads[$0], example: Self.example($0, rows))
        }
        return own
            + parts.flatMap { part in
                part.heads.indices.map {
                    (sheet: part.name, head: part.heads[$0], example: Self.example($0, part.rows))
                }
            }
    }

    /// All texts of a column of the first sheet, from the top.
    func column(_ index: Int) -> [String] { rows.map { index < $0.count ? $0[index].text : "" } }

    /// What names a row, and what names the row around it, as different programs write it.
    private static let marks: [(keys: Set<String>, parents: Set<String>)] = [
        (["KEY"], ["PARENT_KEY"]), (["_index"], ["_parent_index"]), (["__id"], ["__Submissions-id"]),
        // Our own workbooks for people: the record stands first on every sheet.
        (Set(ownMarks + ["KEY"]), Set(ownMarks)),
    ]

    private static let ownMarks = [FormsText.record.thai, FormsText.record.english]

    private static func part(
        _ name: String,
        _ cells: [[Cell]],
        _ marks: (keys: Set<String>, parents: Set<String>)
    ) -> Part? {
        guard let parent = cells[0].firstIndex(where: { marks.parents.contains($0.text) }) else { return nil }
        let key = cells[0].indices.first { $0 != parent && marks.keys.contains(cells[0][$0].text) }
        return Part(name: name, heads: cells[0], rows: filled(cells), parent: parent, key: key)
    }

    private static func cells(_ table: ExtractedTable) -> [[Cell]] {
        table.rows.enumerated().map { row, cells in
            cells.enumerated().map { column, cell in
                let address = cell.reference ?? CellPlace(row: row, column: column).reference
                return Cell(text: cell.isContinuation ? "" : cell.text.trimmed, address: address)
            }
        }
    }

    private static func filled(_ cells: [[Cell]]) -> [[Cell]] {
        cells.dropFirst().filter { $0.contains { !$0.text.isEmpty } }
    }

    private static func example(_ column: Int, _ rows: [[Cell]]) -> String {
        rows.lazy.compactMap { column < $0.count ? $0[column].text : nil }.first { !$0.isEmpty } ?? ""
    }
}
