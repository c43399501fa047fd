// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What committees, positions and situations are called.
enum PeopleWords {
    static func title(of kind: CommitteeKind) -> Sentence {
        switch kind {
        case .workingGroup: Sentence("คณะทำงาน", "Working group")
        case .committee: Sentence("คณะกรรมการ", "Committee")
        case .statutory: Sentence("คณะกรรมการตามกฎหมาย", "Statutory committee")
        case .subcommittee: Sentence("คณะอนุกรรมการ", "Subcommittee")
        }
    }

    static func title(of role: PositionRole) -> Sentence {
        switch role {
        case .adviser: Sentence("ที่ปรึกษา", "Adviser")
        case .chair: Sentence("ประธาน", "Chair")
        case .viceChair: Sentence("รองประธาน", "Vice-chair")
        case .member: Sentence("กรรมการ", "Member")
        case .secretary: Sentence("เลขานุการ", "Secretary")
        case .assistantSecretary: Sentence("ผู้ช่วยเลขานุการ", "Assistant secretary")
        case .treasurer: Sentence("เหรัญญิก", "Treasurer")
        case .director: Sentence("ผู้อำนวยการ/หัวหน้า", "Director")
        case .coordinator: Sentence("ผู้ประสานงาน", "Coordinator")
        case .staff: Sentence("เจ้าหน้าที่", "Staff")
        case .volunteer: Sentence("อาสาสมัคร", "Volunteer")
        case .resourcePerson: Sentence("วิทยากร/กระบวนกร", "Resource person")
        }
    }

    static func title(of situation: HousingSituation) -> Sentence {
        switch situation {
        case .registered: Sentence("มีชื่อในทะเบียนบ้าน", "Registered here")
        case .tenant: Sentence("ผู้เช่า", "Tenant")
        case .unregistered: Sentence("อยู่จริงแต่ไม่มีชื่อในทะเบียนบ้าน", "Lives here, registered elsewhere")
        case .migrant: Sentence("แรงงานย้ายถิ่น", "Migrant")
        case .insecure: Sentence("ที่อยู่ไม่มั่นคง", "Insecure housing")
        }
    }
}
