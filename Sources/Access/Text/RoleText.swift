// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people call the standard roles.
enum RoleText {
    static func title(of role: String) -> Sentence { titles[role] ?? Sentence(role, role) }

    private static let titles: [String: Sentence] = house.merging(community) { first, _ in first }

    private static let house: [String: Sentence] = [
        "administrator": Sentence("ผู้ดูแลระบบ", "Administrator"),
        "regional-coordinator": Sentence("ผู้ประสานงานภาค", "Regional coordinator"),
        "coordinator": Sentence("ผู้ประสานงานจังหวัด", "Provincial coordinator"),
        "secretary": Sentence("เลขานุการ", "Secretary"),
        "working-group-member": Sentence("คณะทำงาน", "Working group member"),
        "sub-committee-member": Sentence("อนุกรรมการ", "Sub-committee member"),
        "facilitator": Sentence("กระบวนกร", "Facilitator"),
        "mentor": Sentence("พี่เลี้ยง", "Mentor"),
        "academic": Sentence("นักวิชาการ", "Academic"),
        "assessor": Sentence("ผู้ประเมิน", "Assessor"),
        "moderator": Sentence("ผู้ดูแลการพูดคุย", "Moderator"),
        "editor": Sentence("บรรณาธิการ", "Editor"),
        "reporter": Sentence("ผู้สื่อข่าวของเครือข่าย", "Network reporter"),
        "local-media": Sentence("สื่อท้องถิ่น", "Local media"),
        "funder-officer": Sentence("เจ้าหน้าที่แหล่งทุน", "Funder's officer"),
        "project-finance-officer": Sentence("เจ้าหน้าที่การเงินโครงการ", "Project finance officer"),
        "governor": Sentence("ผู้ว่าราชการจังหวัด", "Governor"),
        "pao-executive": Sentence("ผู้บริหาร อบจ.", "Provincial administration executive"),
        "nhco-officer": Sentence("เจ้าหน้าที่ สช.", "National Health Commission officer"),
    ]

    private static let community: [String: Sentence] = [
        "lao-executive": Sentence("ผู้บริหารท้องถิ่น", "Local government executive"),
        "lao-officer": Sentence("เจ้าหน้าที่ท้องถิ่น", "Local government officer"),
        "health-officer": Sentence("เจ้าหน้าที่สาธารณสุข", "Health officer"),
        "social-security-officer": Sentence("เจ้าหน้าที่ประกันสังคม", "Social security officer"),
        "village-head": Sentence("กำนัน ผู้ใหญ่บ้าน", "Village head"),
        "youth-leader": Sentence("แกนนำเยาวชน", "Youth leader"),
        "case-worker": Sentence("ผู้ดูแลกรณี", "Case worker"),
        "care-manager": Sentence("ผู้จัดการการดูแล", "Care manager"),
        "care-giver": Sentence("ผู้ดูแลผู้ป่วยที่บ้าน", "Home care giver"),
        "volunteer": Sentence("อาสาสมัคร", "Volunteer"),
        "patient": Sentence("ผู้ป่วยและครอบครัว", "Patient or family"),
        "fund-committee-member": Sentence("กรรมการกองทุน", "Fund committee member"),
        "treasurer": Sentence("เหรัญญิก", "Treasurer"),
        "fund-member": Sentence("สมาชิกกองทุน", "Fund member"),
        "role-model": Sentence("บุคคลต้นแบบ", "Role model"),
    ]
}
