// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import Kernel
import Web

/// A sheet of answers: a row of heads, and a row for each answer, each cell with its address.
struct SheetGrid: Sendable, Equatable, Codable {
    struct Cell: Sendable, Equatable, Codable {
        let text: String
        let address: String
    }

    /// So many rows are taken at once.
    static let mostRows = 5000

    let heads: [Cell]
    let rows: [[Cell]]

    /// Reads a workbook's first sheet that has rows, or a CSV.
    /// - Throws: ``FormsProblem/sheetUnusable`` when there is no row of heads with rows under it.
    init(_ name: String, _ bytes: [UInt8]) throws {
        let document: ExtractedDocument
        do { document = try DocumentReader.read(bytes, name: name) } catch {
            throw FormsProblem.sheetUnusable
        }
        guard document.format == .csv || document.format == .xlsx,
            let table = document.tables.first(where: { $0.rows.count > 1 && $0.columnCount > 0 })
        else { throw FormsProblem.sheetUnusable }
        let cells = table.rows.enumerated().map { row, cells in
            cells.enumerated().map { column, cell in
                let address = cell.reference ?? CellPlace(row: row, column: column).reference
                return Cell(text: cell.isContinuation ? "" : cell.text.trimmed, address: address)
            }
        }
        heads = cells[0]
        rows = cells.dropFirst().filter { $0.contains { !$0.text.isEmpty } }.prefix(Self.mostRows).map(\.self)
        guard heads.contains(where: { !$0.text.isEmpty }), !rows.isEmpty else {
            throw FormsProblem.sheetUnusable
        }
    }

    /// What ``stored`` wrote.
    init(stored bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    }

    /// As it is kept.
    var stored: [UInt8] {
        get throws { try Array(JSONEncoder().encode(self)) }
    }

    /// All texts of a column, from the top.
    func column(_ index: Int) -> [String] { rows.map { index < $0.count ? $0[index].text : "" } }
}
