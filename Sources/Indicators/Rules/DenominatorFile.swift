// SPDX-License-Identifier: Apache-2.0

import Documents
public import Kernel
import Places

/// Reads a table to divide by from CSV or a workbook; every fault names its cell.
public enum DenominatorFile {
    /// What a file holds: the lines that can be taken, and what is wrong with the others.
    public struct Content: Sendable {
        /// Amounts by place and codes.
        var values: [DenominatorTable.Spot: Int64] = [:]
        /// Everything that cannot be taken, in the order of the file, with the cell.
        public internal(set) var faults: [Sentence] = []
        /// How many lines were taken.
        public var count: Int { values.count }
    }

    /// Reads a file: a head row with `place`, `value` and codes to tell apart by, then one line each.
    public static func read(_ bytes: [UInt8], name: String?) -> Content {
        var content = Content()
        let table: ExtractedTable?
        do {
            table = try DocumentReader.read(bytes, name: name).tables.first
        } catch {
            content.faults.append((error as any Problem).text)
            return content
        }
        guard let table, let head = table.rows.first, let columns = Columns(head) else {
            content.faults.append(DenominatorText.noHead)
            return content
        }
        for (index, row) in table.rows.enumerated().dropFirst() { read(row, index, columns, &content) }
        if content.values.isEmpty, content.faults.isEmpty { content.faults.append(DenominatorText.noLines) }
        return content
    }

    /// Which column holds what.
    private struct Columns {
        let place: Int
        let value: Int
        let codes: [(column: Int, key: String)]

        init?(_ head: [ExtractedCell]) {
            let names = head.map { $0.text.lowercased() }
            guard let place = names.firstIndex(where: DenominatorText.placeHeads.contains),
                let value = names.firstIndex(where: DenominatorText.valueHeads.contains)
            else { return nil }
            self.place = place
            self.value = value
            codes = names.enumerated().compactMap { index, name in
                index != place && index != value && DefinitionRules.isDotted(name) ? (index, name) : nil
            }
        }
    }

    private static func read(
        _ row: [ExtractedCell],
        _ index: Int,
        _ columns: Columns,
        _ content: inout Content
    ) {
        if row.allSatisfy(\.text.isEmpty) { return }
        func cell(_ column: Int) -> String { row[column].reference ?? letters(column) + String(index + 1) }
        let written = row[columns.place].text
        guard let place = place(written) else {
            content.faults.append(DenominatorText.wrongPlace(cell(columns.place), written))
            return
        }
        let digits = row[columns.value].text.filter { $0 != "," && $0 != " " }
        guard let amount = Int64(digits), amount >= 0, amount <= 1_000_000_000_000 else {
            content.faults.append(DenominatorText.wrongAmount(cell(columns.value), row[columns.value].text))
            return
        }
        var codes: [String: String] = [:]
        for (column, key) in columns.codes where !row[column].text.isEmpty {
            let code = row[column].text.lowercased()
            guard code.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 0x26 && $0 != 0x3D }),
                code.utf8.count <= 40
            else {
                content.faults.append(DenominatorText.wrongCode(cell(column), row[column].text))
                return
            }
            codes[key] = code
        }
        let spot = DenominatorTable.Spot(place: place, codes: codes)
        if content.values.updateValue(amount, forKey: spot) != nil {
            content.faults.append(DenominatorText.twice(cell(columns.place), written))
        }
    }

    /// A code, or a name that means one place only; "all" is everywhere.
    private static func place(_ written: String) -> String? {
        if DenominatorText.everywhere.contains(written.lowercased()) { return "" }
        let id = Kernel.ID<Place>(written)
        if let place = Gazetteer.bundled.current(id) { return place.id.rawValue }
        let found = PlaceResolver.bundled.resolve(written).compactMap(\.place)
        return found.count == 1 ? found[0].id.rawValue : nil
    }

    private static func letters(_ column: Int) -> String {
        var rest = column + 1
        var text = ""
        while rest > 0 {
            text = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }
}
