// SPDX-License-Identifier: Apache-2.0

/// What pages wrap around a report.
enum PageWords {
    /// The list of a kind, when it is one of ours.
    static func list(_ kind: WordKind) -> String? {
        switch kind {
        case .furniture: lines
        case .furnitureStart: starts
        default: nil
        }
    }

    private static let lines = """
        หน้าหลัก|หน้าแรก|เกี่ยวกับเรา|ติดต่อเรา|ข่าวสาร|ข่าวประชาสัมพันธ์|ข่าวกิจกรรม|ภาพกิจกรรม|กิจกรรม|บทความ|ดาวน์โหลด|แชร์|แบ่งปัน|home|english|ภาษาไทย|thai|menu|เมนู|search|ค้นหา|login|เข้าสู่ระบบ|สมัครสมาชิก|facebook|twitter|line|youtube|instagram
        อ่านต่อ|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|ข่าวล่าสุด|ข่าวอื่นๆ|บทความที่เกี่ยวข้อง|related posts|ย้อนกลับ|กลับหน้าหลัก|พิมพ์|พิมพ์หน้านี้|ถัดไป|ก่อนหน้า|เครือข่าย|มุมสมาชิก|พิธีปิด|ชมย้อนหลัง|ไลน์|เฟซบุ๊ก|ข่าว|ข่าวเด่น|ข่าวทั่วไป|ข่าวสังคม|บริการประชาชน|แผนผังเว็บไซต์
        ข้อมูลหน่วยงาน|ข้อมูลทั่วไป|โครงสร้างองค์กร|คลังความรู้|ห้องข่าว|สื่อเผยแพร่|e-service|กระดานสนทนา|ถามตอบ|แผนที่|about|about us|contact|contact us|news|ข่าวสารและกิจกรรม|ข่าวสาร/กิจกรรม|อัลบั้มภาพ|แกลเลอรี่|gallery|share|tweet|like|print|email|ข่าวภูมิภาค|ข่าวท้องถิ่น
        """

    private static let starts = """
        share on|share this|submit to|tweet about|แชร์ข่าว|แชร์ไป|แชร์บน|แชร์หน้า|categories|category|tags:|tags :|tag:|แท็ก|หมวดหมู่|ป้ายกำกับ|copyright|ลิขสิทธิ์|สงวนลิขสิทธิ์|powered by|img_|img |dsc|photo|ผู้เข้าชม|จำนวนผู้เข้าชม|เข้าชม|views|view|ผู้ชม|จำนวนคนอ่าน|อ่านแล้ว|เปิดอ่าน
        playlists|คลิก|ดูรูปภาพ|ดูภาพ|ภาพ :|ภาพ:|ภาพข่าว|ภาพโดย|ภาพ/ข่าว|ข่าว/ภาพ|ข่าว-ภาพ|ข่าว :|ข่าว:|ที่มา|ขอบคุณภาพ|ขอบคุณข้อมูล|cr.|cr:|credit|โพสต์โดย|โพสต์เมื่อ|posted|by |โดย :|ผู้เขียน|ผู้เขียน :|เขียนโดย|เผยแพร่เมื่อ|วันที่เผยแพร่|ปรับปรุงล่าสุด|ประเภทข่าว|หมวดข่าว|จำนวนเข้าชม|ยอดวิว
        (ภาพ|[ภาพ|http|www.|เครดิต|หน้าแรก >|หน้าแรก/|หน้าแรก /|หน้าหลัก >|home >|home /|home»|หน้าแรก »|you are here|skip to|ผู้อ่าน|จำนวนผู้อ่าน|loading|cookie|• photo|•photo|ขนาดตัวอักษร|ก+|ก-|พิมพ์ |อีเมล|e-mail|โทรศัพท์|โทร.|โทรสาร|personมุม|accesskey|image|file|แฟ้ม|ไฟล์แนบ|เอกสารแนบ
        """
}
