// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What papers, contacts and entries of the register are called.
enum RegistryWords {
    static func title(of kind: PaperKind) -> Sentence {
        switch kind {
        case .communityCouncil: Sentence("สภาองค์กรชุมชน", "Community organization council")
        case .communityEnterprise: Sentence("วิสาหกิจชุมชน", "Community enterprise")
        case .publicBenefit: Sentence("องค์กรสาธารณประโยชน์", "Public-benefit organization")
        case .welfareOrganization: Sentence("องค์กรสวัสดิการ (ชุมชน)", "Community welfare organization")
        case .association: Sentence("สมาคม", "Association")
        case .foundation: Sentence("มูลนิธิ", "Foundation")
        case .cooperative: Sentence("สหกรณ์", "Cooperative")
        case .juristicPerson: Sentence("นิติบุคคลอื่น", "Other juristic person")
        case .otherStatus: Sentence("ขึ้นทะเบียนแบบอื่น", "Another registration")
        case .group: Sentence("ขั้น 1 รวมเป็นกลุ่ม", "Rung 1: a group")
        case .network: Sentence("ขั้น 2 ร่วมกันหลายกลุ่ม", "Rung 2: a network")
        case .workingRules: Sentence("ขั้น 3 มีระเบียบและคณะทำงาน", "Rung 3: rules and a working group")
        case .quality: Sentence("ขั้น 5 องค์กรที่มีคุณภาพ", "Rung 5: a quality organization")
        case .mou: Sentence("บันทึกความร่วมมือ (MOU)", "Memorandum of understanding")
        case .partnership: Sentence("ข้อตกลงภาคี", "Partnership agreement")
        case .money: Sentence("ร่วมสมทบเงิน", "Contributes money")
        case .people: Sentence("ร่วมสมทบคน", "Contributes people")
        case .venue: Sentence("ร่วมสมทบสถานที่", "Contributes a venue")
        case .things: Sentence("ร่วมสมทบสิ่งของ", "Contributes things")
        case .knowledge: Sentence("ร่วมสมทบความรู้", "Contributes knowledge")
        }
    }

    static func title(of sort: PaperKind.Sort) -> Sentence {
        switch sort {
        case .status: Sentence("สถานะตามกฎหมาย", "Legal statuses")
        case .rung: Sentence("ขั้นบันไดสู่องค์กรที่มีคุณภาพ", "The ladder to a quality organization")
        case .agreement: Sentence("ความร่วมมือและ MOU", "Agreements")
        case .contribution: Sentence("สิ่งที่ร่วมสมทบ", "Contributions")
        }
    }

    static func title(of kind: ContactKind) -> Sentence {
        switch kind {
        case .phone: Sentence("โทรศัพท์สำนักงาน", "Office telephone")
        case .mail: Sentence("อีเมลสำนักงาน", "Office mail")
        case .line: Sentence("LINE ขององค์กร", "LINE of the organization")
        case .facebook: Sentence("Facebook", "Facebook")
        case .web: Sentence("เว็บไซต์", "Web site")
        case .address: Sentence("ที่ตั้งสำนักงาน", "Office address")
        }
    }

    static func title(of sort: EntrySort) -> Sentence {
        switch sort {
        case .practice: Sentence("แนวปฏิบัติที่ดี", "Good practice")
        case .innovation: Sentence("นวัตกรรม", "Innovation")
        case .help: Sentence("แหล่งช่วยเหลืออื่น", "Another source of help")
        }
    }

    static func step(_ rung: Int) -> Sentence {
        Sentence("อยู่ขั้นที่ \(rung) จาก 5", "On rung \(rung) of 5")
    }
}
