// SPDX-License-Identifier: Apache-2.0

internal import Documents

/// The bodies that the columns of plan tables name: hosts, and who pays for a row.
struct PlanParties {
    /// The report.
    let text: ReportText
    /// The plan tables.
    let plans: [ExtractedTable]

    /// Every name in the cells of those columns.
    func read() -> [PartyFields.Name] {
        let fields = PartyFields(text: text)
        return plans.flatMap { table -> [PartyFields.Name] in
            guard let columns = PlanColumns(table) else { return [] }
            let wanted = columns.columns.filter { $0.role == .host || $0.role == .source }
            return table.rows.dropFirst(columns.firstRow).flatMap { row in
                wanted.flatMap { entry -> [PartyFields.Name] in
                    guard entry.column < row.count, !row[entry.column].isContinuation else { return [] }
                    let part: PartyFields.Name.Part = entry.role == .source ? .funded : .named
                    let span = text.mended(row[entry.column].span)
                    return fields.pieces(span).filter(fields.isBody).map {
                        PartyFields.Name(part: part, span: $0)
                    }
                }
            }
        }
    }
}
