// SPDX-License-Identifier: Apache-2.0

/// Tells a short verb behind a name from the same letters inside the name.
enum OrganizationEndings {
    /// Ways that names go on with the letters of a short stop word.
    private static let insideNames: [(stop: String, go: [String])] = [
        ("ให้", ["ให้บริการ"]), ("ได้", ["ได้ส่วน"]), ("มี", ["มีชัย", "มีสุข"]), ("ทำ", ["ทำงาน"]),
        ("ใน", ["ในพระ", "ในเมือง", "ในสังกัด", "ในหลวง"]),
        ("ไป", ["ไปรษณีย์"]), ("มา", ["มาตรฐาน", "มาบ", "มาย", "มาตร", "มาลา", "มาก", "มาส", "มาร"]),
        ("เข้า", ["เข้าพรรษา"]),
        ("คน", ["คนพิการ", "คนรุ่น", "คนไทย", "คนไร้", "คนงาน", "คนรัก", "คนเมือง", "คนสาม", "คนตาบอด", "คนหู"]),
        ("ทั้ง", []), ("เป็น", ["เป็นสุข", "เป็นเลิศ", "เป็นธรรม"]), ("ติดตาม", ["ติดตามประเมิน", "ติดตามและ"]),
        ("จะ", ["จะนะ", "จะแนะ"]), ("ณ", []), ("ก็", []), ("คือ", []),
        ("ว่า", ["ว่าการ"]), ("ขอ", ["ขอนแก่น", "ขอน", "ของ"]), ("กับ", []), ("แก่", ["แก่น", "แก่ง"]),
        ("ออก", ["ออกกำลัง"]),
        ("สู่", ["สู่ขวัญ", "สู่อาเซียน"]), ("ของ", ["ของมนุษย์", "ของผู้บริโภค", "ของชาติ", "ของแผ่นดิน"]),
        ("ตั้ง", ["ตั้งครรภ์", "ตั้งใจ", "ตั้งมั่น", "ตั้งตรง"]), ("นัด", []), ("ส่ง", ["ส่งเสริม"]), ("ผ่าน", ["ผ่านศึก"]),
        ("หลัง", ["หลังสวน"]),
        ("นี้", []),
        ("แต่", []),
        ("ต่าง", ["ต่างประเทศ"]), ("เปิด", []), ("ด้วย", []), ("ครั้ง", []), ("ยัง", []), ("ตาม", ["ตามพระราช"]),
        ("ทั้งนี้", []),
        ("จาก", []), ("ไม่", ["ไม่ทอดทิ้ง", "ไม่สูบ", "ไม่พึ่ง"]), ("มอบ", []), ("เผย", ["เผยแพร่"]), ("เห็น", []),
        ("ขึ้น", []),
        ("ร่วม", ["ร่วมใจ", "ร่วมพัฒนา", "ร่วมทุน"]),
    ]

    /// Bodies whose name says that they support.
    private static let helpers = [
        "กองทุน", "และ", "ศูนย์", "หน่วย", "ส่งเสริม", "เครือข่าย", "กลุ่ม", "งาน", "การ", "สถาบัน", "ฝ่าย", "โครงการ",
        "ทีม",
        "เพื่อ", "กรรมการ", "สำนัก", "กอง", "บริการ", "มูลนิธิ", "สมาคม",
    ]

    /// Whether a short stop word really ends the name.
    static func isLikely(_ text: ReportText, _ stop: Range<Int>) -> Bool {
        if stop.count == 1, Fold.isThai(text.folded[stop.lowerBound - 1]),
            text.word(.venueHead, at: text.skipSpaces(stop.upperBound)) == nil
        {
            return false
        }
        if stop.count == 1, stop.upperBound < text.count, Fold.isThai(text.folded[stop.upperBound]) {
            return false
        }
        if text.ends(with: "จำ", at: stop.lowerBound), text.starts(with: "เป็น", at: stop.lowerBound) {
            return false
        }
        // "บางจาก", "บางมด": names of places go on behind "บาง".
        if text.ends(with: "บาง", at: stop.lowerBound) { return false }
        if text.starts(with: "สนับสนุน", at: stop.lowerBound), stop.count == 8 {
            return !helpers.contains { text.ends(with: $0, at: stop.lowerBound) }
        }
        if text.ends(with: "คณะ", at: stop.lowerBound), text.starts(with: "ทำงาน", at: stop.lowerBound) {
            return false
        }
        for rule in insideNames where text.starts(with: rule.stop, at: stop.lowerBound) {
            if rule.stop.unicodeScalars.count != stop.count { continue }
            if stop.lowerBound > 2, text.ends(with: "การ", at: stop.lowerBound), rule.stop == "ให้" {
                return false
            }
            return !rule.go.contains { text.starts(with: $0, at: stop.lowerBound) }
        }
        return true
    }
}
