// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Testing

@testable import Reading

/// Plan tables without a column for activities, as files of several kinds hold them.
struct PlanTableTests {
    private static let csv = """
        จังหวัด,เป้าหมาย,จำนวน,ผู้รับผิดชอบ,ภายในวันที่,งบประมาณ
        สงขลา,มีกองทุนสวัสดิการ,4 กองทุน,สมาคมสวัสดิการสงขลา,30 กันยายน 2566,"20,000"
        ตรัง,มีแกนนำชุมชน,ไม่น้อยกว่า 50 คน,เครือข่ายตรัง,15 ส.ค. 66,5000
        """

    @Test(arguments: ["plan.csv", "plan.txt", "plan.html"])
    func `goals of a table have place, host, due date, cost and target`(name: String) throws {
        let draft = try Self.read(Self.source(name), name: name)
        #expect(draft.title == nil)
        #expect(draft.items.map(\.kind) == [.goal, .goal])
        #expect(draft.items.map(\.placeCode) == ["90", "92"])
        let first = try #require(draft.items.first)
        #expect(first.text == "มีกองทุนสวัสดิการ" && first.hosts == ["สมาคมสวัสดิการสงขลา"])
        #expect(first.due?.day == Day(year: 2023, month: 9, day: 30))
        #expect(first.cost == Baht(satang: 2_000_000))
        #expect(draft.targets.map(\.quantity) == [4, 50])
        #expect(draft.targets.map(\.comparator) == [.exactly, .atLeast])
        #expect(draft.dates.allSatisfy { $0.role == .deadline })
        #expect(draft.participants == nil)
    }

    @Test(arguments: [
        ("ผลลัพธ์", ItemKind.goal), ("ตัวชี้วัด", .goal), ("วัตถุประสงค์", .objective), ("ข้อตกลง", .agreement),
        ("โครงการ", .activity), ("สิ่งที่จะทำ", .activity),
    ])
    func `the head of the column tells what its items are`(head: String, kind: ItemKind) throws {
        let draft = try Self.read(
            "\(head),ตำบล,ใครทำ,กำหนด\nชุมชนมีอาหารปลอดภัย,ต.เขารูปช้าง อ.เมืองสงขลา จ.สงขลา,ชมรมครู,มี.ค. 2567\n"
        )
        let item = try #require(draft.items.first)
        #expect(item.kind == kind && item.placeCode == "900102" && item.hosts == ["ชมรมครู"])
        #expect(item.due?.day == Day(year: 2024, month: 3, day: 31))
    }

    @Test func `a number takes its unit from the column beside it`() throws {
        let draft = try Self.read("กิจกรรม,จำนวน,หน่วยนับ,งบ\nเปิดฐานเรียนรู้ชุมชน,3,ฐาน,9000\n")
        #expect(draft.targets.map(\.unit) == ["ฐาน"] && draft.targets.map(\.quantity) == [3])
    }

    private static func read(_ text: String, name: String = "plan.csv") throws -> Draft {
        ReportReader().read(try DocumentReader.read(Array(text.utf8), name: name))
    }

    /// The same table as CSV, as text with tabs, and as a web page.
    private static func source(_ name: String) -> String {
        if name.hasSuffix(".csv") { return csv }
        let rows = csv.replacing("\"20,000\"", with: "20000").split(separator: "\n")
            .map { $0.split(separator: ",") }
        if name.hasSuffix(".txt") { return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") }
        let body = rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        return "<html><body><table>\(body)</table></body></html>"
    }
}
