// SPDX-License-Identifier: Apache-2.0

/// Knows words of the field that browsers would break in two.
public enum NowrapWords {
    /// Where such words stand in a text, in order, without overlaps: byte offsets into its UTF-8.
    public static func spans(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var at = 0
        while at + ThaiTrie.width <= text.count {
            guard text[at] == ThaiTrie.lead else {
                at += 1
                continue
            }
            if let end = trie.match(text, at: at) {
                spans.append(at..<end)
                at = end
            } else {
                at += ThaiTrie.width
            }
        }
        return spans
    }

    private static let trie = ThaiTrie(words.unicodeScalars.filter { $0 != "-" })

    /// Hyphens only show how the words are made.
    ///
    /// No word is so short that it turns up across two others, as มติ does in ร่วมติดตาม.
    private static let words = """
        งด-เหล้า สวัสดิการ-ชุมชน หน่วย-บริการ ถอด-บทเรียน แรงงาน-นอก-ระบบ ติด-เตียง ติด-บ้าน ติด-สังคม กระบวนกร \
        ตัว-ชี้-วัด จิต-อาสา ขับ-เคลื่อน บูรณาการ ธรรมาภิบาล สุขภาวะ เครือข่าย ภาคี หนุน-เสริม พี่-เลี้ยง สมัชชา \
        ธรรมนูญ วิสาหกิจ เจ้า-ภาพ ผู้-สูง-อายุ ผู้-ป่วย ปลอด-เหล้า ปลอด-บุหรี่ เพศ-วิถี ท้อง-วัยรุ่น สุข-ภาพ-จิต \
        สภา-พลเมือง จด-แจ้ง อาสา-สมัคร พหุ-วัฒนธรรม งบ-ประมาณ ไตรมาส ปี-งบประมาณ สมทบ ทุพพลภาพ ฌาปนกิจ \
        คืน-ข้อมูล เสริม-พลัง ชาย-แดน-ใต้ ปาก-พะยูน สุไหง-โก-ลก ค่า-เป้าหมาย ฝาก-ครรภ์ บำบัด ฟื้นฟู คัด-กรอง
        """
}
