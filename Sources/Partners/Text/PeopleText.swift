// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the pages about persons, committees and households say.
enum PeopleText {
    static let persons = Sentence("บุคคลในเครือข่าย", "People of the network")
    static let whoKnows = Sentence("ใครเป็นใครในเครือข่าย", "Who is who in the network?")
    static let addPerson = Sentence("เพิ่มบุคคล", "Add a person")
    static let prefix = Sentence("คำนำหน้า", "Title")
    static let name = Sentence("ชื่อและนามสกุล", "Name")
    static let english = Sentence("ชื่อภาษาอังกฤษ", "Name in English")
    static let phone = Sentence("โทรศัพท์", "Telephone")
    static let mail = Sentence("อีเมล", "Mail")
    static let line = Sentence("LINE", "LINE")
    static let sealedHint = Sentence("ปิดผนึกไว้ ทุกครั้งที่เปิดดูจะบันทึกว่าใครดู", "Sealed; every look is noted")
    static let isResource = Sentence(
        "เป็นวิทยากรหรือกระบวนกรให้พื้นที่อื่นยืมได้",
        "May be lent to others as a resource person"
    )
    static let resources = Sentence("เฉพาะวิทยากรและกระบวนกร", "Resource persons only")
    static let skills = Sentence("ถนัดเรื่องอะไร", "In what they help")
    static let account = Sentence("รหัสบัญชีที่ใช้เข้าระบบ (ถ้ามี)", "Account id, where they sign in")
    static let accountHint = Sentence(
        "บัญชีอยู่ที่หน้าคนและหน้าที่ ที่นี่เก็บแต่การเชื่อมโยง",
        "The account itself stands under people and duties; only the link is kept here"
    )
    static let reachTitle = Sentence("ติดต่อ", "Reaching them")
    static let noPersons = Sentence(
        "ยังไม่มีบุคคลที่ตรงกับที่เลือก เพิ่มได้จากหน้าขององค์กร",
        "Nobody fits yet: add a person from an organization's page."
    )
    static let positions = Sentence("ตำแหน่ง", "Positions")
    static let addPosition = Sentence("เพิ่มตำแหน่ง", "Add a position")
    static let role = Sentence("เป็น", "As")
    static let roleTitle = Sentence("ชื่อตำแหน่งตามคำสั่ง", "Its name in the order")
    static let represents = Sentence("ผู้แทนของ", "Represents")
    static let lentBy = Sentence("ยืมตัวมาจาก", "Lent by")
    static let order = Sentence("คำสั่งเลขที่", "By order")
    static let noPositions = Sentence("ยังไม่มีตำแหน่ง", "No position yet.")
    static let workRecords = Sentence("อยู่ในทะเบียนของ", "In the register of")

    static let committees = Sentence("คณะทำงานและคณะกรรมการ", "Working groups and committees")
    static let whichCommittees = Sentence(
        "มีคณะใดบ้าง และหมดวาระเมื่อใด",
        "Which committees are there, and until when?"
    )
    static let addCommittee = Sentence("เพิ่มคณะทำงานหรือคณะกรรมการ", "Add a committee")
    static let committeeTitle = Sentence("ชื่อคณะ", "Name")
    static let kind = Sentence("ประเภท", "Kind")
    static let legalBasis = Sentence("อำนาจตามกฎหมายหรือระเบียบ", "Legal basis")
    static let orderDay = Sentence("คำสั่งลงวันที่", "Day of the order")
    static let seats = Sentence("จำนวนที่นั่ง", "Seats")
    static let quorum = Sentence("องค์ประชุม (คน)", "Quorum")
    static let duties = Sentence("หน้าที่", "Duties")
    static let dutiesHint = Sentence("บรรทัดละข้อ ใช้ในร่างคำสั่ง", "One a line; the draft order lists them")
    static let addSeat = Sentence("เพิ่มผู้อยู่ในคณะ", "Add a member")
    static let person = Sentence("บุคคล", "Person")
    static let personHint = Sentence("พิมพ์ชื่อและนามสกุล", "Type the full name")
    static let newPerson = Sentence(
        "ถ้ายังไม่มีในทะเบียน ให้เพิ่มเป็นบุคคลใหม่",
        "Add as a new person if nobody has this name"
    )
    static let noSeats = Sentence("ยังไม่มีผู้อยู่ในคณะ", "Nobody sits in it yet.")
    static let noCommittees = Sentence(
        "ยังไม่มีคณะที่ท่านดูได้ เพิ่มได้จากหน้าขององค์กร",
        "There is no committee you may see: add one from an organization's page."
    )
    static let draftOrder = Sentence("ร่างคำสั่งแต่งตั้ง", "Draft appointing order")
    static let draftWord = Sentence("ดาวน์โหลด Word", "Download Word")
    static let noTerm = Sentence("ไม่ระบุวาระ", "No term")
    static let ended = Sentence("หมดวาระแล้ว", "Ended")
    static let endsSoon = Sentence("ใกล้หมดวาระ", "Ends soon")
    static let inTerm = Sentence("อยู่ในวาระ", "In term")
    static let terms = Sentence("วาระใดใกล้สิ้นสุด", "Which terms end soon?")
    static let termsTitle = Sentence("วาระใกล้สิ้นสุด", "Terms that end soon")
    static let noTerms = Sentence("ไม่มีวาระใดสิ้นสุดใน 90 วันนี้", "No term ends within 90 days.")

    static let households = Sentence("ครัวเรือน", "Households")
    static let whichHouseholds = Sentence("ครัวเรือนใดที่ดูแลอยู่", "Which households are looked after?")
    static let addHousehold = Sentence("เพิ่มครัวเรือน", "Add a household")
    static let label = Sentence("เลขหรือชื่อเรียกของเราเอง", "A number or sign of our own")
    static let labelHint = Sentence(
        "เช่น บ้าน 14 อย่าใส่ชื่อคน ช่องนี้ไม่ได้ปิดผนึก",
        "Such as “House 14”, no names: this field is not sealed"
    )
    static let address = Sentence("ที่อยู่หรือจุดสังเกต", "Address or landmark")
    static let situation = Sentence("ที่อยู่อาศัย", "Housing")
    static let householdNote = Sentence("เรื่องที่ต้องรู้เพื่อช่วยเหลือ", "What help has to know")
    static let visited = Sentence("เยี่ยมล่าสุด", "Last visited")
    static let members = Sentence("สมาชิกในบ้าน", "Members")
    static let addMember = Sentence("เพิ่มสมาชิก", "Add a member")
    static let memberName = Sentence("ชื่อหรือชื่อเล่น", "Name or nickname")
    static let born = Sentence("ปีเกิด (พ.ศ.)", "Year of birth (B.E.)")
    static let relation = Sentence("เป็นอะไรในบ้าน", "In the household")
    static let relationHint = Sentence("เช่น ยาย ลูก ผู้ดูแล", "Such as grandmother, child, carer")
    static let needs = Sentence("ต้องการอะไร", "Needs")
    static let noMembers = Sentence("ยังไม่มีสมาชิก", "No members yet.")
    static let noIdentity = Sentence(
        "ไม่ต้องใช้เลขบัตรประชาชน ที่อยู่ ที่อยู่อาศัย ชื่อ และปีเกิดถูกปิดผนึก เปิดดูได้เฉพาะผู้มีหน้าที่ และบันทึกทุกครั้ง",
        "No national id is needed. Address, housing, names and years of birth are sealed: opened only by those whose duty it is, and every look is noted."
    )
    static let noHouseholds = Sentence(
        "ยังไม่มีครัวเรือนที่ท่านดูได้ เพิ่มได้จากหน้าขององค์กร",
        "There is no household you may see: add one from an organization's page."
    )
    static let erasing = Sentence(
        "การลบตามคำขอทำที่หน้าคำขอของเจ้าของข้อมูล ใช้รหัสนี้",
        "Erasing on request is done under requests, with this id"
    )

    static func people(_ number: Int) -> Sentence {
        Sentence("\(number) คน", number == 1 ? "1 person" : "\(number) people")
    }

    static func committees(_ number: Int) -> Sentence {
        Sentence("\(number) คณะ", number == 1 ? "1 committee" : "\(number) committees")
    }

    static func households(_ number: Int) -> Sentence {
        Sentence("\(number) ครัวเรือน", number == 1 ? "1 household" : "\(number) households")
    }

    static func seated(_ taken: Int, of seats: Int?) -> Sentence {
        guard let seats else { return people(taken) }
        return Sentence("\(taken) จาก \(seats) ที่นั่ง", "\(taken) of \(seats) seats")
    }

    static func quorum(_ number: Int) -> Sentence {
        Sentence("ครบองค์ประชุมเมื่อมา \(number) คน", "A quorum is \(number)")
    }

    static func free(_ number: Int) -> Sentence {
        Sentence("ว่าง \(number) ที่นั่ง", number == 1 ? "1 seat is free" : "\(number) seats are free")
    }
}
