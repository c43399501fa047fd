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
        case place
        /// One quarter or month that is ticked.
        case tick
    }

    /// The column of each role; several for ticks.
    let columns: [(role: Role, column: Int)]
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
        (.host, ["ผู้รับผิดชอบ", "รับผิดชอบ", "เจ้าภาพ", "หน่วยงานหลัก", "ผู้ประสานงาน", "หน่วยงาน", "ผู้ดำเนินการ"]),
        (.budget, ["งบ", "ค่าใช้จ่าย", "จำนวนเงิน", "วงเงิน"]),
        (.period, ["ระยะเวลา", "ช่วงเวลา", "กำหนด", "วันที่", "วัน/เดือน", "แล้วเสร็จ", "เวลา", "เดือน"]),
        (.target, ["เป้าหมาย", "ตัวชี้วัด", "ผลผลิต", "ผลลัพธ์", "จำนวน", "ค่าเป้า"]),
        (.goal, ["วัตถุประสงค์", "เป้าประสงค์"]),
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
            guard roles.contains(.activity) else { continue }
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
                    first += 1
                }
            }
            let found = Self.distinct(roles)
            let others = found.filter { [.target, .budget, .period, .host, .tick].contains($0.role) }
            guard !others.isEmpty else { continue }
            columns = found
            firstRow = first
            self.heads = heads
            return
        }
        return nil
    }

    /// The first column of a role.
    func column(_ role: Role) -> Int? { columns.first { $0.role == role }?.column }

    private static func role(_ head: String) -> Role? {
        let units = Fold.units(head).filter { !Fold.isSpace($0) }
        guard !units.isEmpty, units.count < 60 else { return nil }
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

    /// Each role once, but for ticks.
    private static func distinct(_ roles: [Role?]) -> [(role: Role, column: Int)] {
        var found: [(role: Role, column: Int)] = []
        for (column, role) in roles.enumerated() {
            guard let role, role == .tick || !found.contains(where: { $0.role == role }) else { continue }
            found.append((role, column))
        }
        return found
    }
}
