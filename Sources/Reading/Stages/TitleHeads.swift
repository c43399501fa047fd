// SPDX-License-Identifier: Apache-2.0

/// Tells headlines from what stands around them: labels, kinds of paper, numbers of an issue.
struct TitleHeads {
    /// The report.
    let text: ReportText

    private static let papers = [
        "แบบรายงาน", "แบบฟอร์ม", "แบบเสนอ", "แบบสรุป", "แบบบันทึก", "ใบรายงาน", "ใบสรุป", "จดหมายข่าว", "สรุปผลงาน",
        "รายงานสรุปการถอดบทเรียน", "รายงานกิจกรรม", "กำหนดการและ",
        "จุลสาร", "วารสาร", "เอกสารประกอบ", "รายละเอียดโครงการ", "สรุปโครงการ", "รายงานความก้าวหน้า",
        "รายงานผลการดำเนินงาน", "รายงานผลการดำเนินโครงการ", "รายงานฉบับสมบูรณ์", "รายงานปิดโครงการ",
        "เรื่องเด่นในเล่ม", "ในเล่มนี้", "สารบัญ", "ข่าวประชาสัมพันธ์", "ด่วน", "ขอเชิญร่วมงาน", "ขอเชิญชวน", "บันทึกข้อความ",
        "ข่าวเด่น", "ฉบับย่อ", "(ฉบับ", "หน้า 1",
    ]
    /// Kinds of paper only where nothing else stands in the line.
    private static let bareKinds = [
        "ถอดบทเรียน", "บทเรียน", "รายงาน", "สรุปผล", "บันทึกเวที", "เรื่องเล่า", "สรุปบทเรียน", "กำหนดการ", "ประกาศ",
    ]
    private static let names = [
        "ชื่อโครงการ", "ชื่อกิจกรรม", "ชื่อหลักสูตร", "ชื่อผลงาน", "ชื่อเรื่อง", "ชื่องาน", "ชื่อเวที", "ชื่อการประชุม", "ชื่อบทเรียน",
        "ชื่อแผนงาน",
    ]
    private static let labels = [
        "หัวข้อข่าว", "ชื่อข่าว", "ชื่อเรื่อง", "ชื่อโครงการ", "ชื่อกิจกรรม", "หัวข้อ", "เรื่อง", "หัวเรื่อง", "title", "โครงการ:",
        "โครงการ :",
    ]
    private static let prefixes = ["กำหนดการ", "ข่าวประชาสัมพันธ์"]
    private static let fields = [
        "ประธาน", "เลขานุการ", "ผู้จด", "ผู้บันทึก", "ผู้สรุป", "ผู้รายงาน", "ผู้เข้าร่วม", "ผู้เข้าประชุม", "สถานที่", "เวลา",
        "วันที่",
        "วัน/เดือน", "วันเวลา", "เรียน", "ถึง", "อ้างถึง", "สิ่งที่ส่งมา", "รหัส", "สัญญาเลขที่", "เลขที่", "พื้นที่", "ระยะเวลา",
        "งบประมาณ",
        "จังหวัด", "โทร", "ผู้เขียน", "บรรณาธิการ", "หมวดหมู่",
    ]
    private static let bylines = [
        "จัดทำโดย", "สนับสนุนโดย", "หนุนเสริมโดย", "จัดโดย", "ร่วมจัดโดย", "เรียบเรียงโดย", "โดย ", "ณ ", "สอบถาม",
    ]
    /// Pictures of a pin, a clock, a calendar and money before where, when and from what.
    private static let signs: Set<UInt32> = [0x1F4CD, 0x23F0, 0x1F552, 0x1F4C5, 0x1F4C6, 0x1F5D3, 0x1F4B0]
    private static let longestKind = 60
    private static let shortestName = 8

    /// The kind of paper, such as "report form" or "newsletter": the headline stands below.
    func isPaperKind(_ line: Range<Int>) -> Bool {
        let start = line.first { Fold.isThai(text.folded[$0]) || text.folded[$0] == 0x28 } ?? line.lowerBound
        guard line.count <= Self.longestKind, start - line.lowerBound <= 3 else { return false }
        return Self.papers.contains { text.starts(with: $0, at: start) }
            || Self.bareKinds.contains {
                text.starts(with: $0, at: start) && line.upperBound - start <= $0.unicodeScalars.count + 2
            }
    }

    private static let sites = [
        "www.", "http", ".com", ".or.th", ".go.th", ".ac.th", ".org", ".net", ".in.th",
    ]
    private static let siteHeads = [
        "เว็บไซต์", "เว็บ ", "เพจ", "สำนักข่าว", "ศูนย์ข่าว", "ห้องข่าว", "ข่าวสาร", "คอลัมน์", "หมวด", "อัลบั้ม", "โต๊ะข่าว",
        "สื่อ ",
    ]

    /// The name or address of the site that publishes.
    func isSite(_ line: Range<Int>) -> Bool {
        guard line.count <= Self.longestKind else { return false }
        return Self.sites.contains { text.find($0, in: line) != nil }
            || Self.siteHeads.contains { text.starts(with: $0, at: line.lowerBound) }
    }

    private static let greetings = [
        "สวัสดี", "เรียนแจ้ง", "เรียนพี่", "เรียนทุก", "เรียน ทุก", "แจ้งเพื่อทราบ", "แจ้งทุกท่าน", "ถึงพี่น้อง", "พี่น้อง",
        "กราบเรียน",
    ]
    private static let politeEnds = ["ครับ", "ค่ะ", "นะคะ", "จ้า", "ค่า"]

    /// Greets, or ends as people speak: a message, which has no headline.
    func isGreeting(_ line: Range<Int>) -> Bool {
        let start = line.prefix(4).first { Fold.isThai(text.folded[$0]) } ?? line.lowerBound
        if Self.greetings.contains(where: { text.starts(with: $0, at: start) }) { return true }
        guard let last = line.last(where: { Fold.isThai(text.folded[$0]) }) else { return false }
        return Self.politeEnds.contains { text.ends(with: $0, at: last + 1) }
    }

    private static let plans = [
        "แผน", "ตาราง", "ร่างแผน", "(ร่าง)", "ปฏิทิน", "สรุปแผน", "โครงการ", "กำหนดการ", "รายละเอียดแผน",
        "รายละเอียดกิจกรรม",
    ]

    /// The name of a plan, above its table.
    func isPlan(_ line: Range<Int>) -> Bool {
        Self.plans.contains { text.starts(with: $0, at: line.lowerBound) }
    }

    private static let events = [
        "เวที", "มหกรรม", "งาน", "ประชุม", "การประชุม", "สัมมนา", "เสวนา", "ค่าย", "อบรม", "การอบรม", "เทศกาล",
        "สมัชชา", "หลักสูตร",
        "กิจกรรม", "พิธี",
    ]

    /// What kind of event it was, with its name in quotes in the line below.
    func isEventKind(_ line: Range<Int>) -> Bool {
        line.count <= 40 && Self.events.contains { text.starts(with: $0, at: line.lowerBound) }
    }

    /// A report, summary or form of any kind, below whose head may stand what it is about.
    func isAnyPaper(_ line: Range<Int>) -> Bool {
        line.count <= Self.longestKind
            && ["รายงาน", "สรุป", "แบบ", "ใบ", "บันทึก"].contains { text.starts(with: $0, at: line.lowerBound) }
    }

    /// "สรุปประชุม…", "บันทึกเวที…": minutes that are called what they are.
    func isOwnPaper(_ words: Range<Int>) -> Bool {
        [
            "สรุปประชุม", "สรุปการประชุม", "สรุปเวที", "บันทึกประชุม", "บันทึกการประชุม", "บันทึกเวที", "รายงานการประชุม",
            "รายงานประชุม",
        ]
        .contains { text.starts(with: $0, at: words.lowerBound) }
    }

    /// House number and street, or a number of the post: an address.
    func isPostal(_ line: Range<Int>) -> Bool {
        guard let first = line.first, line.count < 120 else { return false }
        let marks = ["หมู่", "ม.", "ถ.", "ถนน", "ซอย", "ต.", "ตำบล", "แขวง", "อ.", "อำเภอ", "เขต", "จ.", "จังหวัด"]
        let named = marks.count { mark in
            text.find(mark, in: line).map {
                $0.lowerBound == line.lowerBound || text.folded[$0.lowerBound - 1] == 0x20
            } ?? false
        }
        if ["เลขที่", "ที่อยู่", "ที่ตั้ง"].contains(where: { text.starts(with: $0, at: line.lowerBound) }), named > 0 {
            return true
        }
        return Fold.isDigit(text.folded[first]) && named >= 2 || named >= 3 && hasPostCode(line)
    }

    private func hasPostCode(_ line: Range<Int>) -> Bool {
        var run = 0
        for index in line {
            run = Fold.isDigit(text.folded[index]) ? run + 1 : 0
            if run == 5 { return true }
        }
        return false
    }

    /// A line drawn across the page.
    func isRule(_ line: Range<Int>) -> Bool {
        guard let first = line.first, line.count >= 6,
            [0x2D, 0x3D, 0x5F, 0x2A, 0x7E].contains(text.folded[first])
        else { return false }
        return line.allSatisfy { text.folded[$0] == text.folded[first] }
    }

    /// "ประธาน : …", "จัดทำโดย …": a line of a form that tells something else than the headline.
    func isField(_ line: Range<Int>) -> Bool {
        if let sign = line.first, Self.signs.contains(text.scalars[sign].value) { return true }
        let start = line.prefix(4).first { Fold.isThai(text.folded[$0]) } ?? line.lowerBound
        if Self.bylines.contains(where: { text.starts(with: $0, at: start) }) { return true }
        guard let colon = line.prefix(26).first(where: { text.folded[$0] == 0x3A }) else { return false }
        if text.word(anyOf: [.heldField, .fundedField, .partnerCue], at: line.lowerBound, before: colon)
            != nil
        {
            return true
        }
        return Self.fields.contains { text.starts(with: $0, at: line.lowerBound) }
    }

    /// "ปีที่ 6 ฉบับที่ 11": which issue of a paper it is.
    func isIssue(_ line: Range<Int>) -> Bool {
        line.count < 80 && text.starts(with: "ปีที่", at: line.lowerBound) && text.find("ฉบับ", in: line) != nil
    }

    /// What a line names behind "ชื่อโครงการ" or, in a form, behind "โครงการ" and "หัวข้อ".
    func named(_ line: Range<Int>, isForm: Bool) -> Range<Int>? {
        guard let start = line.first(where: { Fold.isThai(text.folded[$0]) }), start - line.lowerBound <= 4
        else { return nil }
        let known = isForm ? Self.names + ["โครงการ", "หัวข้อ", "เรื่อง"] : Self.names
        guard let label = known.first(where: { text.starts(with: $0, at: start) }) else { return nil }
        let end = start + label.unicodeScalars.count
        let isApart = end < line.upperBound && [0x20, 0x3A].contains(text.folded[end])
        guard isApart || Self.names.contains(label) else { return nil }
        let value = behindColon(end, line)
        let hasMore = value.contains { text.folded[$0] == 0x3A } && !Self.names.contains(label)
        return value.count > Self.shortestName && !hasMore ? value : nil
    }

    /// A headline without the label before it and the signs around it.
    func bare(_ line: Range<Int>) -> Range<Int> {
        var line = line
        while let first = line.first, text.scalars[first].value >= 0x2190, line.count > Self.shortestName {
            line = text.trimmed(first + 1..<line.upperBound)
        }
        if text.starts(with: Self.prefixes[0], at: line.lowerBound) {
            let rest = line.lowerBound + Self.prefixes[0].unicodeScalars.count..<line.upperBound
            let isEvent = ["เวที", "ประชุม", "งาน", "สมัชชา", "อบรม", "มหกรรม", "การ"].contains {
                text.starts(with: $0, at: rest.lowerBound)
            }
            if isEvent, rest.count > Self.shortestName { return rest }
        }
        for label in Self.labels + Self.prefixes where isLabel(label, line) {
            let value = behindColon(line.lowerBound + label.unicodeScalars.count, line)
            if value.count > Self.shortestName { return value }
        }
        return line
    }

    /// Whether a line begins with a label, apart from what follows.
    func isLabel(_ label: String, _ line: Range<Int>) -> Bool {
        guard text.starts(with: label, at: line.lowerBound) else { return false }
        let end = line.lowerBound + label.unicodeScalars.count
        return end < line.upperBound && (text.folded[end] == 0x20 || text.folded[end] == 0x3A)
    }

    private func behindColon(_ position: Int, _ line: Range<Int>) -> Range<Int> {
        var start = text.skipSpaces(position)
        if start < line.upperBound, text.folded[start] == 0x3A { start = text.skipSpaces(start + 1) }
        return min(start, line.upperBound)..<line.upperBound
    }
}
