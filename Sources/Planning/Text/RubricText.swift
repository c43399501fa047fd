// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The steps that a goal without any number begins with; partners change the wording to what they can see.
enum RubricText {
    static let title = Sentence("ขั้นของเกณฑ์", "Steps of the rubric")
    static let here = Sentence("อยู่ขั้นนี้", "Here now")
    static func provinces(_ count: Int) -> Sentence { Sentence("\(count) จังหวัด", "\(count) provinces") }
    static func older(_ count: Int) -> Sentence {
        Sentence("ก่อนหน้านี้อีก \(count) ครั้ง", "\(count) earlier ones")
    }
    static let assessments = Sentence("การประเมินที่บันทึกไว้", "Recorded assessments")
    static let none = Sentence(
        "ยังไม่มีการประเมิน ส่งความคืบหน้าพร้อมเลือกขั้นและแนบหลักฐานได้จากหน้าข้อตกลง",
        "Nothing assessed yet: send news with a step and its proof from the commitment's page."
    )
    static let noProof = Sentence("ยังไม่ได้แนบหลักฐาน", "No proof yet")
    static func step(_ level: Int) -> Sentence { Sentence("ขั้นที่ \(level)", "Step \(level)") }
    /// Four steps, from nothing to a place in policy.
    static let steps: [Target.RubricStep] = [
        Target.RubricStep(level: 0, text: Sentence("ยังไม่เริ่ม", "Not begun")),
        Target.RubricStep(level: 1, text: Sentence("เริ่มทำแล้ว มีผู้รับผิดชอบ", "Begun, someone answers for it")),
        Target.RubricStep(
            level: 2,
            text: Sentence("เกิดผลในการทำงานจริง มีหลักฐาน", "It shows in the daily work, with evidence")
        ),
        Target.RubricStep(
            level: 3,
            text: Sentence(
                "อยู่ในแผนหรือนโยบายของหน่วยงาน มีหลักฐาน",
                "It is part of an agency's plan or policy, with evidence"
            )
        ),
    ]
}
