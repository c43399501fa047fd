// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about partners and programmes.
enum PartnersText {
    static func title(of kind: OrganizationKind) -> Sentence {
        switch kind {
        case .network: Sentence("เครือข่าย", "Network")
        case .prachakhom: Sentence("ประชาคม", "Civil society forum")
        case .localGovernment: Sentence("ท้องถิ่น (อปท.)", "Local government")
        case .hospital: Sentence("โรงพยาบาล", "Hospital")
        case .healthOffice: Sentence("สาธารณสุข (สสจ. สสอ.)", "Health office")
        case .school: Sentence("โรงเรียน", "School")
        case .university: Sentence("มหาวิทยาลัย", "University")
        case .fund: Sentence("กองทุน", "Fund")
        case .foundation: Sentence("มูลนิธิ", "Foundation")
        case .association: Sentence("สมาคม", "Association")
        case .company: Sentence("บริษัท", "Company")
        case .workingGroup: Sentence("คณะทำงาน", "Working group")
        case .agency: Sentence("หน่วยงานรัฐ", "Government agency")
        case .communityUnit: Sentence("หน่วยงานในชุมชน", "Community unit")
        case .other: Sentence("อื่น ๆ", "Other")
        }
    }

    static func title(of level: OrganizationLevel) -> Sentence {
        switch level {
        case .national: Sentence("ประเทศ", "National")
        case .region: Sentence("ภาค", "Regional")
        case .province: Sentence("จังหวัด", "Province")
        case .district: Sentence("อำเภอ", "District")
        case .subdistrict: Sentence("ตำบล", "Subdistrict")
        case .community: Sentence("ชุมชน", "Community")
        }
    }

    static func title(of state: Programme.State) -> Sentence {
        switch state {
        case .planned: Sentence("เตรียมการ", "Planned")
        case .running: Sentence("กำลังทำ", "Running")
        case .ended: Sentence("จบแล้ว", "Ended")
        }
    }

    static func title(of role: Programme.Role) -> Sentence {
        switch role {
        case .lead: Sentence("เจ้าภาพหลัก", "Lead")
        case .coHost: Sentence("เจ้าภาพร่วม", "Co-host")
        case .funder: Sentence("ผู้สนับสนุนทุน", "Funder")
        case .member: Sentence("ภาคีร่วม", "Member")
        }
    }

    static func sentence(for problem: PartnersProblem) -> Sentence {
        switch problem {
        case .noOrganization:
            Sentence(
                "ไม่พบองค์กรนี้ ลิงก์อาจพิมพ์ไม่ครบ เปิดหน้ารายชื่อภาคีแล้วค้นหาใหม่",
                "There is no such organization: open the list of partners and search for it."
            )
        case .noProgramme:
            Sentence(
                "ไม่พบโครงการนี้ ลิงก์อาจพิมพ์ไม่ครบ เปิดหน้ารายการโครงการแล้วเลือกใหม่",
                "There is no such programme: open the list of programmes and choose it there."
            )
        case .noName:
            Sentence("ยังไม่มีชื่อ พิมพ์ชื่อเต็มแล้วบันทึกอีกครั้ง", "The name is empty: type the full name and save again.")
        case .endsBeforeStart:
            Sentence(
                "วันสิ้นสุดมาก่อนวันเริ่ม ตรวจวันและปีทั้งสองช่อง",
                "The end lies before the start: check the day and year of both."
            )
        case .noRecord, .ownParent, .positionTwice, .seatTaken, .erased, .severalPersons, .noPerson:
            RecordProblemText.sentence(for: problem)
        case .instalmentTwice(let number):
            Sentence(
                "งวดที่ \(number) มีสองแถว รวมเป็นแถวเดียวหรือเปลี่ยนเลขงวด",
                "Instalment \(number) stands twice: merge the rows or change a number."
            )
        }
    }
}
