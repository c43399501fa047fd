// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What each permission is called.
enum PermissionText {
    static func of(_ permission: Permission) -> Sentence {
        known[permission.rawValue] ?? Sentence(permission.rawValue, permission.rawValue)
    }

    private static let known: [String: Sentence] = [
        "partners.read": Sentence("ดูภาคีและโครงการ", "See partners and programmes"),
        "partners.write": Sentence("แก้ข้อมูลภาคีและโครงการ", "Change partners and programmes"),
        "reading.read": Sentence("ดูรายงานและร่างที่อ่านได้", "See reports and what was read in them"),
        "reading.write": Sentence("ส่งรายงานและตรวจร่าง", "Send reports and review drafts"),
        "planning.read": Sentence("ดูแผนทีละรายการ", "See the items of plans"),
        "planning.figures": Sentence("ดูกระดานและยอดรวม", "See boards and totals"),
        "planning.plan": Sentence("จัดแผน เจ้าภาพ และค่าเป้าหมาย", "Shape plans, hosts and targets"),
        "planning.work": Sentence("ตอบรับ ส่งความคืบหน้า ขอหนุนเสริม", "Answer, send news, ask for support"),
        "planning.publish": Sentence("เผยแพร่แผนต่อสาธารณะ", "Publish plans"),
        "files.read": Sentence("ดูรูปและเอกสาร", "See photos and documents"),
        "indicators.read": Sentence("ดูตัวชี้วัด", "See indicators"),
        "indicators.write": Sentence("แก้นิยามตัวชี้วัดและตัวหาร", "Define indicators and denominators"),
        "indicators.publish": Sentence("เผยแพร่ตารางตัวชี้วัด", "Publish tables of indicators"),
        "forms.read": Sentence("ดูแบบบันทึกและรายการที่ส่ง", "See forms and records"),
        "forms.fill": Sentence("กรอกแบบบันทึก", "Fill in forms"),
        "forms.review": Sentence("ตรวจรับรายการที่ส่ง", "Accept records"),
        "forms.design": Sentence("นำแบบบันทึกเข้าและเปิดใช้", "Bring in and open forms"),
        "access.manage": Sentence("ดูแลคน หน้าที่ และลิงก์", "Look after people, roles and links"),
        "access.house": Sentence("ดูแลทั้งระบบ", "Administer the house"),
        "access.open": Sentence("ขอเปิดดูกรณีจำเป็น", "Open protected records in need"),
        "access.keys": Sentence("สร้างกุญแจสำหรับโปรแกรม", "Make app keys"),
        "people.read": Sentence("ดูบุคคล ตำแหน่ง และคณะทำงาน", "See people, positions and committees"),
        "people.write": Sentence("แก้ข้อมูลบุคคลและคณะทำงาน", "Change people and committees"),
        "households.sealed": Sentence("เปิดดูครัวเรือน", "Open households"),
        "households.write": Sentence("แก้ข้อมูลครัวเรือน", "Change households"),
        "privacy.read": Sentence("ดูงานคุ้มครองข้อมูล", "See data protection work"),
        "privacy.write": Sentence("ทำงานคุ้มครองข้อมูล", "Do data protection work"),
        "privacy.house": Sentence("ดูแลข้อมูลของทั้งเครือข่าย", "Look after the whole network's data"),
    ]
}
