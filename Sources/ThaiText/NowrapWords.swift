// SPDX-License-Identifier: Apache-2.0

/// Knows words of the field that browsers would break in two.
public enum NowrapWords {
    /// Where such words stand in a text, in order, without overlaps.
    public static func spans(in text: Scalars) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var at = 0
        while at < text.count {
            if let word = table.match(text, at: at), isWhole(text, at, word.end) {
                spans.append(at..<word.end)
                at = word.end
            } else {
                at += 1
            }
        }
        return spans
    }

    /// A word cut off inside a cluster is another word.
    private static func isWhole(_ text: Scalars, _ start: Int, _ end: Int) -> Bool {
        if end < text.count, text[end].isThaiFollower { return false }
        return start == 0 || !text[start - 1].isThaiLeadingVowel
    }

    private static let table = WordTable<Bool>(words.filter { $0 != "-" })

    /// Hyphens only show how the words are made.
    private static let words = """
        งด-เหล้า สวัสดิการ-ชุมชน หน่วย-บริการ ถอด-บทเรียน แรงงาน-นอก-ระบบ ติด-เตียง ติด-บ้าน ติด-สังคม กระบวนกร \
        ตัว-ชี้-วัด จิต-อาสา ขับ-เคลื่อน บูรณาการ ธรรมาภิบาล สุขภาวะ เครือข่าย ภาคี หนุน-เสริม พี่-เลี้ยง สมัชชา \
        ธรรมนูญ วิสาหกิจ เจ้า-ภาพ ผู้-สูง-อายุ ผู้-ป่วย ปลอด-เหล้า ปลอด-บุหรี่ เพศ-วิถี ท้อง-วัยรุ่น สุข-ภาพ-จิต \
        สภา-พลเมือง จด-แจ้ง อาสา-สมัคร พหุ-วัฒนธรรม งบ-ประมาณ ไตรมาส ปี-งบประมาณ สมทบ ทุพพลภาพ ฌาปนกิจ \
        คืน-ข้อมูล เสริม-พลัง ชาย-แดน-ใต้ ปาก-พะยูน สุไหง-โก-ลก ค่า-เป้าหมาย มติ ฝาก-ครรภ์ บำบัด ฟื้นฟู คัด-กรอง
        """
}
