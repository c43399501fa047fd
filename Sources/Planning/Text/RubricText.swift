// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The steps that a goal without any number begins with; partners change the wording to what they can see.
enum RubricText {
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
