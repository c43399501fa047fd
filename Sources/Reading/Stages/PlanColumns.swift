// SPDX-License-Identifier: Apache-2.0

internal import Documents

/// Which column of a plan table holds what, told by its heads in any order.
struct PlanColumns: Sendable {
    /// What a column holds.
    enum Role: Sendable, Equatable {
        case order
        case activity
        case goal
        case target
        case budget
        case period
        case host
        /// Who pays.
        case source
        case place
        /// The unit of the number in another column.
        case unit
        /// One quarter or month that is ticked.
        case tick
    }

    /// The column of each role; several for ticks.
    let columns: [(role: Role, column: Int)]
    /// The column whose cells are the items.
    let main: Int
    /// What the items are.
    let kind: ItemKind
    /// Index of the row of the heads.
    let headRow: Int
    /// Index of the first row below the heads.
    let firstRow: Int
    /// The heads' texts, for units and quarters.
    let heads: [String]

    private static let words: [(role: Role, words: [String])] = [
        (
            .tick,
            [
                "ไตรมาส", "q1", "q2", "q3", "q4", "ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค",
                "ก.ย", "ต.ค", "พ.ย", "ธ.ค",
            ]
        ),
        (.source, ["แหล่งเงิน", "แหล่งงบ", "แหล่งทุน", "ที่มาของงบ", "ผู้สนับสนุน", "สนับสนุนโดย"]),
        (
            .host,
            [
                "ผู้รับผิดชอบ", "รับผิดชอบ", "เจ้าภาพ", "หน่วยงานหลัก", "ผู้ประสานงาน", "หน่วยงาน", "ผู้ดำเนินการ", "ใครทำ",
                "ใคร", "หน่วยร่วม", "ภาคีร่วม", "องค์กรร่วม", "เจ้าของงาน",
            ]
        ),
        (.budget, ["งบ", "ค่าใช้จ่าย", "จำนวนเงิน", "วงเงิน"]),
        (
            .period,
            [
                "ระยะเวลา", "ช่วงเวลา", "กำหนด", "วันที่", "วัน/เดือน", "แล้วเสร็จ", "เวลา", "เดือน", "ภายใน", "เสร็จ",
                "เมื่อไร", "เมื่อใด", "สิ้นสุด",
            ]
        ),
        (.target, ["เป้าหมาย", "ตัวชี้วัด", "ผลผลิต", "ผลลัพธ์", "จำนวน", "ค่าเป้า"]),
        (.goal, ["วัตถุประสงค์", "เป้าประสงค์", "ข้อตกลง", "มติ", "ภารกิจ", "บทบาท"]),
        (
            .activity,
            ["กิจกรรม", "โครงการ", "แผนงาน", "รายการ", "ดำเนินงาน", "สิ่งที่จะทำ", "ขั้นตอน", "งานที่", "ประเด็น"]
        ),
        (.place, ["พื้นที่", "จังหวัด", "อำเภอ", "ตำบล", "สถานที่"]),
        (.order, ["ที่", "ลำดับ", "ข้อ", "no"]),
    ]

    /// Finds the heads among the first rows.
    /// - Returns: nil when the table is no plan.
    init?(_ table: ExtractedTable) {
        for row in table.rows.indices.prefix(6) {
            var heads = table.rows[row].map(\.text)
            var roles = heads.map(Self.role)
            guard Self.mayBeHeads(roles) else { continue }
            var first = row + 1
            if first < table.rows.count {
                let below = table.rows[first].map(\.text)
                let lower = below.map(Self.role)
                let repeats = zip(table.rows[first], heads).allSatisfy { $0.isContinuation || $0.text != $1 }
                if repeats, lower.filter({ $0 == .tick }).count >= 2 || Self.areHeads(table, first) {
                    for column in heads.indices
                    where lower[column] != nil && !table.rows[first][column].isContinuation {
                        roles[column] = lower[column]
                        heads[column] = below[column]
                    }
                    for column in heads.indices where roles[column] == .tick && lower[column] == nil {
                        heads[column] += " " + below[column]
                    }
                    first += 1
                }
            }
            guard let main = Self.main(table.rows.dropFirst(first), heads: heads, roles: roles) else {
                continue
            }
            let others = roles.enumerated().filter { column, role in
                column != main
                    && role.map { [.target, .budget, .period, .host, .tick].contains($0) } ?? false
            }
            let isBare = roles[main] != .activity && !roles.contains(.place) && others.isEmpty
            guard !others.isEmpty || (roles[main] != .activity && !isBare) else { continue }
            columns = Self.distinct(roles, main: main)
            self.main = main
            kind = Self.kind(heads[main])
            headRow = row
            firstRow = first
            self.heads = heads
            return
        }
        return nil
    }

    private static func mayBeHeads(_ roles: [Role?]) -> Bool {
        roles.contains { $0 == .activity || $0 == .goal || $0 == .target }
            && roles.count { $0 != nil && $0 != .order } >= 2
    }

    // MARK: The column of the items

    private static let mostYears = 12
    private static let mainWords = [
        "กิจกรรม", "สิ่งที่จะทำ", "ข้อตกลง", "มติ", "ภารกิจ", "เป้าหมาย", "เป้าประสงค์", "ผลลัพธ์", "ผลผลิต", "วัตถุประสงค์",
        "ตัวชี้วัด",
    ]
    private static let kinds: [(word: String, kind: ItemKind)] = [
        ("กิจกรรม", .activity), ("ข้อตกลง", .agreement), ("มติ", .agreement), ("วัตถุประสงค์", .objective),
        ("ผลการ", .result), ("ผลที่ได้", .result), ("เป้า", .goal), ("ผลลัพธ์", .goal), ("ผลผลิต", .goal),
        ("ตัวชี้วัด", .goal), ("ภารกิจ", .mission), ("บทบาท", .mission),
    ]

    private static func kind(_ head: String) -> ItemKind {
        kinds.first { contains(Fold.units(head), Fold.units($0.word)) }?.kind ?? .activity
    }

    /// What is to be done where a column says so, else aims that are told in words.
    private static func main(_ rows: ArraySlice<[ExtractedCell]>, heads: [String], roles: [Role?]) -> Int? {
        let named = { (word: String, column: Int) in contains(Fold.units(heads[column]), Fold.units(word)) }
        let doing = roles.indices.filter { roles[$0] == .activity }
        if !doing.isEmpty {
            return doing.first { named("กิจกรรม", $0) } ?? doing.first { named("สิ่งที่จะทำ", $0) } ?? doing.first
        }
        let aims = roles.indices.filter { roles[$0] == .target || roles[$0] == .goal }
        let told = aims.filter { column in
            isTold(rows.compactMap { column < $0.count ? $0[column].text : nil })
        }
        for word in mainWords {
            if let column = told.first(where: { named(word, $0) }) { return column }
        }
        return told.first
    }

    /// Words and not only numbers with units.
    private static func isTold(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        let told = filled.filter { cell in Fold.units(cell).count(where: Fold.isThai) >= 8 }
        return !filled.isEmpty && told.count * 2 >= filled.count
    }

    private static let dueWords = ["เสร็จ", "ภายใน", "กำหนด", "สิ้นสุด"]

    /// The cells of columns that say until when, in the extracted text.
    static func dueCells(of table: ExtractedTable) -> [Range<Int>] {
        guard let columns = PlanColumns(table) else { return [] }
        let wanted = columns.all(.period).filter { column in
            dueWords.contains { contains(Fold.units(columns.heads[column]), Fold.units($0)) }
        }
        return table.rows.dropFirst(columns.firstRow).flatMap { row in
            wanted.filter { $0 < row.count }.map { row[$0].span }
        }
    }

    /// From the heads of a plan to its last row, in the extracted text.
    static func rows(of table: ExtractedTable) -> Range<Int>? {
        guard let columns = PlanColumns(table), let whole = table.span,
            let first = table.rows[columns.headRow].first?.span.lowerBound
        else { return nil }
        return min(first, whole.upperBound)..<whole.upperBound
    }

    /// Every column of a role.
    func all(_ role: Role) -> [Int] { columns.filter { $0.role == role }.map(\.column) }

    /// The columns whose sums a row costs: that of the whole where there is one, else all of them.
    var money: [Int] {
        let all = all(.budget)
        let whole = all.first { Self.contains(Fold.units(heads[$0]), Fold.units("รวม")) }
        return whole.map { [$0] } ?? Array(all.prefix(Self.mostYears))
    }

    /// The first column of a role.
    func column(_ role: Role) -> Int? { columns.first { $0.role == role }?.column }

    private static func role(_ head: String) -> Role? {
        let units = Fold.units(head).filter { !Fold.isSpace($0) }
        guard !units.isEmpty, units.count < 60 else { return nil }
        if ["หน่วยนับ", "หน่วย"].contains(where: { units == Fold.units($0) }) { return .unit }
        for entry in words {
            for word in entry.words {
                let key = Fold.units(word)
                if entry.role == .order ? units == key : contains(units, key) { return entry.role }
            }
        }
        return nil
    }

    private static func contains(_ units: [UInt16], _ key: [UInt16]) -> Bool {
        guard units.count >= key.count else { return false }
        return (0...(units.count - key.count)).contains { units[$0...].starts(with: key) }
    }

    /// A second row of heads under merged ones.
    private static func areHeads(_ table: ExtractedTable, _ row: Int) -> Bool {
        let merged = table.rows[row - 1].contains { $0.columnSpan > 1 && $0.columnSpan < table.columnCount }
        return merged && table.rows[row].contains { $0.isContinuation && $0.anchorRow == row - 1 }
    }

    /// Each role once, but for those that several columns share; the column of the items has no other role.
    private static func distinct(_ roles: [Role?], main: Int) -> [(role: Role, column: Int)] {
        var found: [(role: Role, column: Int)] = []
        for (column, role) in roles.enumerated() where column != main {
            guard let role else { continue }
            let isRepeated = [.tick, .place, .host, .source, .budget].contains(role)
            guard isRepeated || !found.contains(where: { $0.role == role }) else { continue }
            found.append((role, column))
        }
        return found
    }
}
