// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Notices in plain words, made from the record of processing while nobody has written better ones.
enum NoticeText {
    /// What s.23 asks to be told, in the order in which people ask it.
    static func made(from purpose: Purpose) -> Sentence {
        let words = purpose.words
        let days = purpose.retentionDays
        let thaiTime =
            days.map { "เก็บไม่เกิน \(PrivacyText.days($0).thai) หลังเลิกใช้ แล้วลบ" } ?? "เก็บไว้ตราบที่ยังเผยแพร่"
        let englishTime =
            days.map { "It is deleted \(PrivacyText.days($0).english) after it is no longer needed." }
            ?? "It stays while it is published."
        return Sentence(
            """
            เราเก็บอะไร: \(words.data.thai)
            ของใคร: \(words.people.thai)
            เพื่ออะไร: \(words.aim.thai)
            กฎหมายที่ให้เก็บได้: \(basis(purpose.basis).thai)
            ใครเห็น: \(words.recipients.thai)
            นานเท่าไร: \(thaiTime)
            สิทธิของคุณ: ขอดู ขอสำเนา ขอแก้ ขอลบ คัดค้าน ขอให้หยุดใช้ และถอนความยินยอมได้ทุกเมื่อ บอกผู้ประสานงานของพื้นที่ ตอบภายใน 30 วัน
            """,
            """
            What we keep: \(words.data.english)
            About whom: \(words.people.english)
            Why: \(words.aim.english)
            Legal basis: \(basis(purpose.basis).english)
            Who sees it: \(words.recipients.english)
            How long: \(englishTime)
            Your rights: to see it, get a copy, correct or erase it, object, restrict its use, and withdraw consent at any time. \
            Tell your local coordinator; the answer comes within 30 days.
            """
        )
    }

    static func basis(_ basis: LegalBasis) -> Sentence {
        switch basis {
        case .consent: Sentence("ความยินยอม", "consent")
        case .explicitConsent: Sentence("ความยินยอมโดยชัดแจ้ง (ม.26)", "explicit consent (s.26)")
        case .contract: Sentence("จำเป็นตามข้อตกลงกับคุณ", "needed for an agreement with you")
        case .legalDuty: Sentence("หน้าที่ตามกฎหมาย", "a legal duty")
        case .publicTask: Sentence("ภารกิจเพื่อประโยชน์สาธารณะ", "a public task")
        case .vitalInterest: Sentence("ป้องกันอันตรายต่อชีวิตและสุขภาพ", "to protect life and health")
        case .legitimateInterest: Sentence("ประโยชน์โดยชอบด้วยกฎหมาย", "a legitimate interest")
        case .research: Sentence("จดหมายเหตุ วิจัย สถิติ", "archive, research, statistics")
        }
    }

    static func dataClass(_ dataClass: DataClass) -> Sentence {
        switch dataClass {
        case .open: Sentence("เปิดเผย", "public")
        case .internal: Sentence("ภายใน", "internal")
        case .personal: Sentence("ส่วนบุคคล", "personal")
        case .sealed: Sentence("เข้ารหัส", "sealed")
        }
    }
}
