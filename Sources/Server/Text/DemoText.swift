// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the demo says when it does not start, and the words of its organizations.
enum DemoText {
    /// Nobody's name.
    static func name(of person: DemoAccounts) -> String {
        switch person {
        case .coordinator: "วรรณา ตัวอย่าง"
        case .partner: "สมชาย ตัวอย่าง"
        case .volunteer: "นิภา ตัวอย่าง"
        case .funder: "อรุณ ตัวอย่าง"
        case .administrator: "ดวงใจ ตัวอย่าง"
        }
    }

    /// What the units of the demo are called.
    static func unit(_ index: Int) -> String {
        let names = ["หน่วยสุขใจวัยทำงาน", "หน่วยร่วมดูแลตลาดเช้า", "หน่วยเพื่อนแรงงานริมคลอง", "หน่วยบ้านสวนพร้อมใจ"]
        return names[index % names.count]
    }

    static let agreementNote = "บันทึกข้อตกลงตัวอย่าง แฟ้ม 1"

    static func sentence(for problem: DemoProblem) -> Sentence {
        switch problem {
        case .notEmpty(let count):
            Sentence(
                "โฟลเดอร์นี้มีข้อมูลอยู่แล้ว \(count) องค์กร ข้อมูลตัวอย่างใส่ได้เฉพาะโฟลเดอร์ว่าง"
                    + " ให้เลือกโฟลเดอร์ใหม่ เช่น phakhi demo --data demo-data",
                "This folder already holds \(count) organizations. Demo data goes into an empty folder only:"
                    + " choose another one, for example phakhi demo --data demo-data"
            )
        case .mended(let faults):
            Sentence(
                "ข้อมูลตัวอย่างไม่ถูกต้อง แจ้งผู้พัฒนา: \(faults.prefix(5).joined(separator: "; "))",
                "The demo's own records are at fault, tell the developers: \(faults.prefix(5).joined(separator: "; "))"
            )
        case .tooMany(let most):
            Sentence(
                "สร้างข้อมูลทดสอบได้ครั้งละไม่เกิน \(most) ข้อ ให้ลดจำนวนหลัง --commitments",
                "At most \(most) commitments can be invented: give a smaller number after --commitments"
            )
        }
    }
}
