// SPDX-License-Identifier: Apache-2.0

internal import Documents
internal import Kernel
internal import Places
internal import ThaiText

/// Reads plan tables: rows become activities with targets, dates, costs and hosts.
struct TableStage {
    /// The report.
    let text: ReportText
    /// Every number with a unit.
    let quantities: [Quantity]
    /// Places in the order of the text.
    let places: [PlaceHit]
    /// Finds the names in the columns for places.
    let resolver: PlaceResolver

    /// Items and targets of all plan tables; ids go on from `next`.
    func read(_ tables: [ExtractedTable], from next: Int) -> (items: [DraftItem], targets: [DraftTarget]) {
        var items: [DraftItem] = []
        var targets: [DraftTarget] = []
        for table in tables {
            guard let columns = PlanColumns(table) else { continue }
            var section: DraftItem?
            var above: Place?
            for row in table.rows.dropFirst(columns.firstRow) {
                if let head = self.section(row, id: next + items.count) {
                    items.append(head)
                    section = head
                } else if var item = item(row, columns, table, id: next + items.count, in: section) {
                    above = place(row, columns) ?? (isPlaceEmpty(row, columns) ? above : nil)
                    item.placeCode = above?.id.rawValue ?? section?.placeCode
                    if let last = items.last, last.span == item.span {
                        targets += self.targets(row, columns, item: last)
                        continue
                    }
                    items.append(item)
                    targets += self.targets(row, columns, item: item)
                }
            }
        }
        return (items, targets)
    }

    // MARK: Rows

    /// A row that is one merged cell, or in which only one cell says anything.
    private func section(_ row: [ExtractedCell], id: Int) -> DraftItem? {
        let filled = row.filter { !$0.text.isEmpty && !$0.isContinuation }
        guard row.count > 2, filled.count == 1, let cell = filled.first,
            cell.columnSpan > 1 || cell.anchorColumn <= 1
        else { return nil }
        guard cell.text.unicodeScalars.count >= 4, !isSum(cell.text) else { return nil }
        let span = text.mended(cell.span)
        let (marker, words) = Self.part(cell.text)
        var item = DraftItem(id: id, kind: .topic, marker: marker, text: words, span: span)
        item.placeCode = place(in: span)
        return item
    }

    /// "ด้านที่ 1 ฟื้นฟู…": which part, and what it is about.
    private static func part(_ words: String) -> (marker: String, text: String) {
        let scalars = Array(words.unicodeScalars)
        guard let digit = scalars.prefix(14).firstIndex(where: { Fold.isDigit(Fold.unit($0)) }),
            String(String.UnicodeScalarView(scalars[..<digit])).filter({ $0 != " " }).hasSuffix("ที่")
        else { return ("", words) }
        let end = scalars[digit...].firstIndex { !Fold.isDigit(Fold.unit($0)) } ?? scalars.count
        let rest = scalars[end...].drop { [" ", ":", ".", "-"].contains($0) }
        guard rest.count >= 4 else { return ("", words) }
        return (String(String.UnicodeScalarView(scalars[..<end])), String(String.UnicodeScalarView(rest)))
    }

    private func isSum(_ words: String) -> Bool {
        ["รวม", "ยอดรวม", "หมายเหตุ", "total"].contains { words.lowercased().hasPrefix($0) }
    }

    private func item(
        _ row: [ExtractedCell],
        _ columns: PlanColumns,
        _ table: ExtractedTable,
        id: Int,
        in section: DraftItem?
    ) -> DraftItem? {
        guard let cell = row.at(columns.main),
            cell.text.unicodeScalars.count >= 3, !isSum(cell.text)
        else { return nil }
        let (marker, words) = Self.split(cell.text)
        let order = columns.column(.order).flatMap { row.at($0)?.text } ?? ""
        var item = DraftItem(
            id: id,
            kind: columns.kind,
            marker: marker.isEmpty ? order : marker,
            text: words,
            span: text.mended(cell.span)
        )
        item.parent = section?.id
        item.hosts = columns.all(.host).flatMap { row.at($0).map { Self.hosts($0.text) } ?? [] }
        item.cost = Self.sum(columns.money.compactMap { row.at($0)?.text }.compactMap(Self.money))
        item.due = due(row, columns, table)
        return item
    }

    /// A marker inside the cell.
    private static func split(_ words: String) -> (marker: String, text: String) {
        let scalars = Array(words.unicodeScalars)
        var index = 0
        while index < scalars.count,
            Fold.isDigit(Fold.unit(scalars[index])) || (index > 0 && scalars[index] == ".")
        { index += 1 }
        guard index > 0, index < scalars.count, index < 6 else { return ("", words) }
        if scalars[index] == ")" { index += 1 }
        guard index > 1 else { return ("", words) }
        let marker = String(String.UnicodeScalarView(scalars[..<index]))
        let rest = String(String.UnicodeScalarView(scalars[index...].drop { $0 == " " }))
        return rest.isEmpty ? ("", words) : (marker, rest)
    }

    /// Several hosts in one cell.
    private static func hosts(_ words: String) -> [String] {
        var divided = words
        for joint in ["ร่วมกับ", "พร้อมด้วย", " และ", "\nและ"] {
            divided = divided.split(separator: joint).joined(separator: ",")
        }
        return divided.split { [",", "/", ";", "、", "\n"].contains($0) }
            .map { $0.drop { $0 == " " || $0 == "-" } }
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }
            .filter { !$0.isEmpty }
            .flatMap(apart)
    }

    /// "วัด…และรพ.สต.…": "and" divides two bodies where the name of one begins behind it.
    private static func apart(_ words: String) -> [String] {
        let scalars = Array(words.unicodeScalars)
        let units = scalars.map(Fold.unit)
        let joint = Fold.units("และ")
        let heads = [WordKind.organizationHead, .organizationShortHead, .organizationClass].reduce(UInt64(0))
        { $0 | $1.bit }
        let cut = units.indices.dropFirst(4).first { index in
            units[index...].starts(with: joint)
                && Lexicon.shared.longest(heads, in: units, at: index + joint.count, before: units.count)
                    != nil
        }
        guard let cut else { return [words] }
        let rest = String(String.UnicodeScalarView(scalars[(cut + joint.count)...]))
        return [String(String.UnicodeScalarView(scalars[..<cut]))] + apart(rest)
    }

    /// What several columns of money, such as one a year, come to.
    private static func sum(_ parts: [Baht]) -> Baht? {
        parts.isEmpty ? nil : Baht(satang: parts.reduce(0) { $0 + $1.satang })
    }

    private static func money(_ words: String) -> Baht? {
        let digits = ThaiDigits.arabic(words).filter { $0.isNumber || $0 == "." || $0 == "," }
        guard digits.contains(where: \.isNumber) else { return nil }
        return Baht(String(digits.reversed().drop { $0 == "." || $0 == "," }.reversed()))
    }

    // MARK: When

    private func due(_ row: [ExtractedCell], _ columns: PlanColumns, _ table: ExtractedTable) -> DraftDue? {
        if let cell = columns.column(.period).flatMap({ row.at($0) }), !cell.text.isEmpty,
            !Self.isTick(cell.text)
        {
            let found = ThaiDates.find(in: Array(cell.text.unicodeScalars)).last
            return DraftDue(
                text: cell.text,
                day: found?.end.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }
            )
        }
        let ticks = columns.columns.filter { $0.role == .tick }
        guard let last = ticks.last(where: { row.at($0.column).map { Self.isTick($0.text) } ?? false }) else {
            return nil
        }
        let head = columns.heads[last.column]
        return DraftDue(text: head, day: endOfHead(head, table))
    }

    private static func isTick(_ words: String) -> Bool {
        !words.isEmpty && words.unicodeScalars.count <= 3
    }

    /// The end of the months or the quarter that a head names, in the year that it or the table's words name.
    private func endOfHead(_ head: String, _ table: ExtractedTable) -> Day? {
        let scalars = Array(head.unicodeScalars)
        let told = ThaiDates.find(in: scalars).last { $0.grain != .year && $0.grain != .fiscalYear }
        if let end = told?.end, told?.warnings.contains(.noYear) == false {
            return Day(year: end.year, month: end.month, day: end.day)
        }
        let start = table.span.map { text.mended($0).lowerBound } ?? 0
        let above = max(0, start - 400)..<min(text.count, start + 200)
        let years = ThaiDates.find(in: Array(text.scalars[above]))
        guard let year = years.last(where: { $0.grain == .fiscalYear || $0.grain == .year })?.end else {
            return nil
        }
        let isFiscal = years.contains { $0.grain == .fiscalYear }
        if let month = Self.lastMonth(scalars) {
            let number = isFiscal && month > 9 ? year.year - 1 : year.year
            return Day(year: number, month: month, day: Day.length(ofMonth: month, year: number))
        }
        let digits = Fold.units(head).filter(Fold.isDigit)
        guard let quarter = digits.first.map({ Int($0) - 0x30 }), (1...4).contains(quarter) else {
            return nil
        }
        let month = isFiscal ? [12, 3, 6, 9][quarter - 1] : quarter * 3
        let number = isFiscal && quarter == 1 ? year.year - 1 : year.year
        return Day(year: number, month: month, day: Day.length(ofMonth: month, year: number))
    }

    private static let months = [
        "ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค",
    ].map(Fold.units)

    /// The month that a head names last, without a year.
    private static func lastMonth(_ head: [Unicode.Scalar]) -> Int? {
        let units = head.map(Fold.unit)
        let found = months.indices.flatMap { month in
            units.indices.filter { units[$0...].starts(with: months[month]) }.map {
                (at: $0, month: month + 1)
            }
        }
        return found.max { $0.at < $1.at }?.month
    }

    // MARK: How much

    private func targets(_ row: [ExtractedCell], _ columns: PlanColumns, item: DraftItem) -> [DraftTarget] {
        let cells = [columns.column(.target), columns.main].compactMap {
            $0.flatMap { row.at($0) }
        }
        var found: [DraftTarget] = []
        for cell in cells where !cell.text.isEmpty {
            let span = text.mended(cell.span)
            for quantity in quantities
            where span.lowerBound <= quantity.span.lowerBound && quantity.span.upperBound <= span.upperBound {
                guard text.word(.unitOther, at: quantity.unit.lowerBound) != quantity.unit.upperBound else {
                    continue
                }
                found.append(target(quantity.measure, per: quantity.per, span: quantity.span, item: item))
            }
            if !found.isEmpty { return found }
        }
        return bareNumber(row, columns, item: item).map { [$0] } ?? []
    }

    private func target(_ measure: DraftMeasure, per: String?, span: Range<Int>, item: DraftItem)
        -> DraftTarget
    {
        var target = DraftTarget(measure: measure, text: text.string(span), span: span)
        target.item = item.id
        target.scope.per = per
        target.scope.placeCode = item.placeCode
        target.scope.until = item.due?.day
        return target
    }

    /// A cell with nothing but a number takes the unit in the brackets of its head.
    private func bareNumber(_ row: [ExtractedCell], _ columns: PlanColumns, item: DraftItem) -> DraftTarget? {
        guard let column = columns.column(.target), let cell = row.at(column) else { return nil }
        let digits = ThaiDigits.arabic(cell.text).filter { $0 != "," && $0 != " " }
        guard let value = Double(digits), value > 0 else { return nil }
        let told = columns.column(.unit).flatMap { row.at($0)?.text } ?? ""
        guard let unit = told.isEmpty ? Self.bracketed(columns.heads[column]) : told else { return nil }
        let measure = DraftMeasure(comparator: .exactly, quantity: value, unit: unit == "%" ? "ร้อยละ" : unit)
        return target(measure, per: nil, span: text.mended(cell.span), item: item)
    }

    private static func bracketed(_ head: String) -> String? {
        guard let open = head.firstIndex(of: "("), let close = head.lastIndex(of: ")"), open < close else {
            return nil
        }
        return String(head[head.index(after: open)..<close])
    }

    // MARK: Where

    private func place(in span: Range<Int>) -> String? {
        places.first { span.overlaps($0.span) && $0.level != .subdistrict }?.place?.id.rawValue
    }

    /// The smallest place that the columns for places name.
    private func place(_ row: [ExtractedCell], _ columns: PlanColumns) -> Place? {
        let cells = PlanPlaces(resolver: resolver, home: home)
        return cells.read(
            columns.columns.filter { $0.role == .place }.compactMap { entry in
                row.at(entry.column).map { (columns.heads[entry.column], $0.text) }
            }
        )
    }

    private func isPlaceEmpty(_ row: [ExtractedCell], _ columns: PlanColumns) -> Bool {
        columns.columns.allSatisfy { $0.role != .place || (row.at($0.column)?.text ?? "").isEmpty }
    }

    /// The province that the report names most.
    private var home: Place? {
        let named = Dictionary(
            grouping: places.compactMap { $0.level == .province ? $0.place : nil },
            by: \.id
        )
        return named.max { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) }?.value
            .first
    }
}

extension [ExtractedCell] {
    /// The cell of a column; nil beyond the row.
    fileprivate func at(_ column: Int) -> ExtractedCell? { indices.contains(column) ? self[column] : nil }
}
