// SPDX-License-Identifier: Apache-2.0

/// The invented reports of the demo, each in another way of writing that networks use.
enum DemoReports {
    /// What the sheet of the welfare funds is called.
    static let sheetTitle = "ตารางแผนกองทุนสวัสดิการรายจังหวัด (ข้อมูลตัวอย่าง)"
    /// Its file.
    static let sheetName = "แผนกองทุนตัวอย่าง.csv"

    /// A headline, numbered agreements, then the provinces inside running text with their own numbering.
    static func alcohol(
        day: String,
        provinces: [String],
        round: Int,
        shared: [String],
        _ random: inout DemoRandom
    ) -> String {
        let plans = provinces.map { block($0, DemoReportWords.alcohol, &random) }
        return """
            สรุปเวทีภาคีงดเหล้าภาคใต้ตอนล่าง ครั้งที่ \(round) (ข้อมูลตัวอย่าง)

            วันที่ \(day) เวลา 09.00-15.30 น. ณ ห้องประชุมปาล์ม โรงแรมสวนตาลตัวอย่าง อำเภอหาดใหญ่ จ.สงขลา \
            ผู้เข้าร่วม \(random.number(78...112)) คน จาก \(provinces.count) จังหวัด

            ข้อตกลงร่วม
            \(numbered(shared))

            แผนปฏิบัติการรายจังหวัด ดังนี้

            \(plans.joined(separator: "\n\n"))

            ศูนย์ประสานงานจะรวบรวมความคืบหน้ามาเล่าสู่กันฟังในเวทีครั้งต่อไป
            """
    }

    /// Running text only: what was understood together, then the provinces one after the other.
    static func workers(day: String, provinces: [String], _ random: inout DemoRandom) -> String {
        let plans = provinces.enumerated().map { index, province in
            inline("2.\(index + 1)", province, DemoReportWords.workers, &random)
        }
        return """
            ประชุมคณะทำงานคนทำงานนอกระบบกับสุขภาพใจ วันที่ \(day) (ข้อมูลตัวอย่าง)

            ประชุมคณะทำงานนำร่อง 3 จังหวัด วันที่ \(day) เวลา 09.30 – 16.00 น. ณ ห้องประชุมริมธาร \
            โรงแรมริมเขาตัวอย่าง อำเภอห้วยยอด จังหวัดตรัง

            ผลการหารือ สรุปได้ดังนี้

            1. คณะทำงานเห็นพ้องในเป้าหมายร่วม คือ

            \(DemoReportWords.workersShared.enumerated().map { "\($0.offset + 1)) \($0.element)" }
                .joined(separator: "\n"))

            2. แต่ละจังหวัดวางแผนของตน ดังนี้

            \(plans.joined(separator: "\n\n"))
            """
    }

    /// What coordinators write in a chat group after a meeting.
    static func school(day: String, provinces: [String], _ random: inout DemoRandom) -> String {
        let plans = provinces.enumerated().map { index, province in
            let pool = DemoReportWords.school
            let list = (random.some(3, of: pool.goals) + random.some(2, of: pool.activities)).map {
                filled($0, &random)
            }
            return "\(heading(province))\n" + list.map { "- \($0)" }.joined(separator: "\n")
        }
        return """
            📌 สรุปวงคุย พาน้องกลับมาเรียน (ข้อมูลตัวอย่าง)
            \(day) ณ หอประชุมโรงเรียนตัวอย่าง อำเภอเมืองสุราษฎร์ธานี จังหวัดสุราษฎร์ธานี มากัน 47 คน

            ข้อตกลงร่วม
            \(numbered(DemoReportWords.schoolShared))

            เป้าหมายรายจังหวัด
            \(plans.joined(separator: "\n"))

            ใครติดขัดตรงไหน บอกกันได้เลยนะคะ 🙏
            """
    }

    /// A plan table as a sheet saves it; hosts by their short names.
    static func welfare(dues: [String], provinces: [String], _ random: inout DemoRandom) -> String {
        var lines = ["จังหวัด,กิจกรรม,เป้าหมาย,ผู้รับผิดชอบ,ภายในวันที่,งบประมาณ (บาท)"]
        for province in provinces {
            for row in DemoReportWords.welfareRows {
                let host = DemoNames.aliases(.welfare, province: province).first ?? ""
                let aim = filled(row.aim, &random)
                let cost = random.number(3...30) * 1500
                lines.append("\(province),\(row.deed),\(aim),\(host),\(random.pick(dues)),\(cost)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The agreements of the welfare funds' own meeting, as minutes number them.
    static func welfareMinutes(day: String, _ random: inout DemoRandom) -> String {
        """
        บันทึกการประชุมกองทุนสวัสดิการ 14 จังหวัด (ข้อมูลตัวอย่าง)
        วันที่ \(day) เวลา 13.00 น. ณ ห้องประชุมศูนย์ประสานงานตัวอย่าง อำเภอพุนพิน จังหวัดสุราษฎร์ธานี
        ผู้เข้าร่วม \(random.number(90...140)) คน

        มติที่ประชุม ภาคีมีข้อตกลงร่วมกัน ดังนี้
        \(numbered(DemoReportWords.welfareShared))
        """
    }

    /// A short report that leaves much open: nobody has said who and until when.
    static func open(day: String) -> String {
        """
        สรุปวงหารือเตรียมแผนปีหน้า เครือข่ายงดเหล้าภาคใต้ตอนล่าง (ข้อมูลตัวอย่าง)
        วันที่ \(day) ประชุมทางไกล ผู้เข้าร่วม 23 คน

        ข้อเสนอเป้าหมายปีหน้า
        1. ขยายชุมชนงดเหล้าเพิ่มอีก 12 ชุมชน
        2. ทุกอำเภอมีงานศพปลอดเหล้าเป็นเรื่องปกติ
        3. มีครอบครัวต้นแบบเลิกเหล้าได้เกิน 1 ปี อย่างน้อย 150 ครอบครัว

        จังหวัดยะลา
        - อบรมแกนนำเยาวชน 40 คน
        - ถอดบทเรียนตลาดนัดปลอดเหล้า 2 แห่ง
        จังหวัดนราธิวาส
        - ทำสื่อสองภาษาเรื่องเหล้ากับครอบครัว 5 ชิ้น
        - เยี่ยมเสริมพลังผู้เลิกเหล้า 30 ครอบครัว
        """
    }

    /// How a province's part of a report begins.
    static func heading(_ province: String) -> String { "จังหวัด\(province)" }

    /// Whether an item only names a province.
    static func isHeading(_ text: String) -> Bool {
        text.hasPrefix("จังหวัด") && text.count < 40 && !text.contains { $0.isNumber }
    }

    /// The item without the words that lead over to the list after it; nil when there are none.
    static func withoutTail(_ text: String) -> String? {
        guard let start = text.firstRange(of: "โดยมีกิจกรรมคือ")?.lowerBound, start > text.startIndex else {
            return nil
        }
        return String(text[..<text.index(before: start)])
    }

    /// Fills each `{2-5}` with a number.
    static func filled(_ pattern: String, _ random: inout DemoRandom) -> String {
        var out = ""
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let ends = rest[rest.index(after: open)..<close].split(separator: "-").compactMap { Int($0) }
            out += rest[..<open]
            if ends.count == 2 { out += String(random.number(ends[0]...max(ends[0], ends[1]))) }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    private static func numbered(_ list: [String]) -> String {
        list.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
    }

    private static func block(
        _ province: String,
        _ pool: DemoReportWords.Pool,
        _ random: inout DemoRandom
    ) -> String {
        let goals = random.some(random.number(2...4), of: pool.goals).map { filled($0, &random) }
        let activities = random.some(random.number(3...4), of: pool.activities).map { filled($0, &random) }
        return "\(heading(province))\nเป้าหมาย\n\(numbered(goals))\nกิจกรรม\n\(numbered(activities))"
    }

    private static func inline(
        _ number: String,
        _ province: String,
        _ pool: DemoReportWords.Pool,
        _ random: inout DemoRandom
    ) -> String {
        let goals = random.some(random.number(2...4), of: pool.goals).enumerated().map { index, goal in
            "\(index + 1)) \(filled(goal, &random))"
        }
        let activities = random.some(random.number(3...4), of: pool.activities).enumerated().map {
            index,
            activity in
            "(\(index + 1)) \(filled(activity, &random))"
        }
        return "\(number) จังหวัด\(province) เป้าหมาย \(goals.joined(separator: " "))"
            + " โดยมีกิจกรรมคือ \(activities.joined(separator: " "))"
    }
}
