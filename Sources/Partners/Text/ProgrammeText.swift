// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the pages about programmes say.
enum ProgrammeText {
    static let title = Sentence("โครงการ", "Programmes")
    static let listAnswers = Sentence("มีโครงการอะไรร่วมกันบ้าง", "Which programmes do we share?")
    static let new = Sentence("เพิ่มโครงการ", "Add a programme")
    static let change = Sentence("แก้ไขโครงการ", "Edit programme")
    static let search = Sentence("ค้นหาชื่อโครงการ", "Search a title")
    static let none = Sentence(
        "ยังไม่มีโครงการ เริ่มจากเพิ่มโครงการแรก แล้วแผนของแต่ละจังหวัดจะอยู่ใต้โครงการนั้น",
        "There is no programme yet. Add the first one: the plans of its provinces will stand under it."
    )
    static let notFound = Sentence(
        "ไม่พบโครงการที่ตรงกับที่ค้นหา ลองใช้คำสั้นลง",
        "No programme fits: try a shorter word."
    )

    static let name = Sentence("ชื่อโครงการ", "Thai title")
    static let english = Sentence("ชื่อภาษาอังกฤษ (ถ้ามี)", "English title (if any)")
    static let theme = Sentence("ประเด็น", "Theme")
    static let noTheme = Sentence("ยังไม่เลือก", "Not chosen yet")
    static let funder = Sentence("ผู้สนับสนุนทุน", "Funder")
    static let organizationHint = Sentence(
        "พิมพ์ชื่อเต็มหรือชื่อย่อขององค์กร",
        "The full name or the short form of an organization"
    )
    static let state = Sentence("สถานะ", "State")
    static let starts = Sentence("วันเริ่ม", "Start")
    static let ends = Sentence("วันสิ้นสุด", "End")
    static let dayHint = Sentence(
        "พิมพ์แบบไหนก็ได้ เช่น 1 ต.ค. 2568 หรือ 1/10/2568",
        "Any way you like: 1 Oct 2025, 1/10/2568, 2025-10-01"
    )
    static let period = Sentence("ระยะเวลา", "Period")
    static let instalments = Sentence("งวด", "Instalments")
    static let instalmentsHint = Sentence("เว้นแถวที่ไม่ใช้ว่างไว้", "Leave rows that you do not need empty")
    static let instalmentTitle = Sentence("ชื่องวด (ถ้ามี)", "Name (if any)")
    static let provinces = Sentence("จังหวัดที่ทำงาน", "Provinces")
    static let otherPlaces = Sentence("พื้นที่อื่น", "Other places")
    static let partners = Sentence("ภาคีและบทบาท", "Partners and their parts")
    static let partner = Sentence("องค์กร", "Organization")
    static let role = Sentence("บทบาท", "Part")
    static let save = Sentence("บันทึกโครงการ", "Save programme")
    static let unknownNames = Sentence("ชื่อที่ยังไม่มีในรายชื่อภาคี", "Names that are not among the partners yet")

    static func instalment(_ number: Int) -> Sentence { Sentence("งวดที่ \(number)", "Instalment \(number)") }
    static func partner(_ number: Int) -> Sentence { Sentence("องค์กรที่ \(number)", "Organization \(number)") }
    static func role(_ number: Int) -> Sentence {
        Sentence("บทบาทขององค์กรที่ \(number)", "Part of organization \(number)")
    }

    static func add(_ name: String) -> Sentence {
        Sentence("เพิ่ม “\(name)” เป็นองค์กรใหม่", "Add “\(name)” as a new organization")
    }

    static func count(_ number: Int) -> Sentence {
        Sentence("\(number) โครงการ", number == 1 ? "1 programme" : "\(number) programmes")
    }
}
