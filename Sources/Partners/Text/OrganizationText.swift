// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the pages about organizations say.
enum OrganizationText {
    static let title = Sentence("ภาคีและองค์กร", "Partners and organizations")
    static let listAnswers = Sentence("ใครอยู่ในเครือข่ายบ้าง", "Who is in the network?")
    static let new = Sentence("เพิ่มองค์กร", "Add an organization")
    static let change = Sentence("แก้ไขข้อมูลองค์กร", "Edit organization")
    static let edit = Sentence("แก้ไข", "Edit")
    static let search = Sentence(
        "ค้นหาชื่อ ชื่อย่อ หรือส่วนหนึ่งของคำ",
        "Search a name, a short form or a part of a word"
    )
    static let searchButton = Sentence("ค้นหา", "Search")
    static let anyKind = Sentence("ทุกประเภท", "Any")
    static let anyProvince = Sentence("ทุกจังหวัด", "Any")
    static let csv = Sentence("ดาวน์โหลด CSV", "Download CSV")
    static let xlsx = Sentence("ดาวน์โหลด Excel", "Download Excel")
    static let total = Sentence("องค์กร", "organizations")

    static let none = Sentence(
        "ยังไม่มีองค์กรในรายชื่อ เริ่มจากเพิ่มองค์กรแรก หรือนำเข้ารายงานแล้วระบบจะเสนอชื่อองค์กรที่พบให้",
        "There is no organization yet. Add the first one, or read a report: the names found in it will be offered."
    )
    static let notFound = Sentence(
        "ไม่พบองค์กรที่ตรงกับที่ค้นหา ลองใช้คำสั้นลงหรือเลือกทุกจังหวัด",
        "No organization fits: try a shorter word or choose every province."
    )

    static let name = Sentence("ชื่อเต็ม", "Full Thai name")
    static let english = Sentence("ชื่อภาษาอังกฤษ (ถ้ามี)", "English name (if any)")
    static let englishShort = Sentence("ชื่อภาษาอังกฤษ", "English name")
    static let aliases = Sentence("ชื่ออื่นและชื่อย่อ", "Other names and short forms")
    static let aliasesHint = Sentence(
        "บรรทัดละชื่อ ระบบใช้จับคู่ชื่อที่พบในรายงาน",
        "One a line; used to recognise the organization in reports"
    )
    static let kind = Sentence("ประเภท", "Kind")
    static let secondKind = Sentence("อีกประเภท (ถ้ามี)", "Another kind (if any)")
    static let noKind = Sentence("ไม่มี", "None")
    static let level = Sentence("ระดับการทำงาน", "Field of work")
    static let province = Sentence("จังหวัด", "Province")
    static let notStated = Sentence("ไม่ระบุ", "Not stated")
    static let places = Sentence("พื้นที่", "Places")
    static let otherPlaces = Sentence("พื้นที่อื่น หรือที่เล็กกว่าจังหวัด", "Other places, or smaller than a province")
    static let placesHint = Sentence(
        "บรรทัดละแห่ง เช่น ต.ฝาละมี อ.ปากพะยูน จ.พัทลุง หรือรหัสพื้นที่",
        "One a line, such as “Fa Lami, Pak Phayun, Phatthalung” or an official code"
    )
    static let programmes = Sentence("โครงการที่ร่วม", "Programmes it takes part in")
    static let noProgrammes = Sentence(
        "ยังไม่ได้ร่วมโครงการใด เพิ่มได้ที่หน้าแก้ไขโครงการ",
        "It takes part in no programme yet: add it on a programme's page."
    )
    static let more = Sentence("ดูต่อ", "See also")
    static let code = Sentence("รหัส", "Id")
    static let placeCodes = Sentence("รหัสพื้นที่", "Place codes")

    static let save = Sentence("บันทึกองค์กร", "Save organization")
    static let similar = Sentence("มีชื่อใกล้เคียงกันอยู่แล้ว", "There is a similar name already")
    static let sureMatch = Sentence("ชื่อเดียวกัน", "Same name")
    static let likelyMatch = Sentence("ขอตรวจ", "Please check")
    static let useExisting = Sentence("เปิดองค์กรนี้", "Open this organization")
    static let addAnyway = Sentence(
        "คนละองค์กร บันทึกเป็นองค์กรใหม่",
        "A different one: save as a new organization"
    )
    static let saveAnyway = Sentence("คนละองค์กร บันทึกชื่อนี้", "A different one: save this name")
    static let backToForm = Sentence("กลับไปแก้ที่พิมพ์ไว้", "Back to what I typed")

    static func similar(to name: String) -> Sentence {
        Sentence(
            "ที่พิมพ์ว่า “\(name)” อาจเป็นองค์กรที่มีอยู่แล้ว เลือกข้อใดข้อหนึ่ง ที่พิมพ์ไว้ยังอยู่ครบ",
            "“\(name)” may be one of these. Choose; what you typed is kept."
        )
    }

    static func remember(_ name: String) -> Sentence {
        Sentence(
            "ใช้องค์กรนี้ และจำ “\(name)” เป็นชื่ออื่น",
            "Use this one and remember “\(name)” as another name"
        )
    }

    static func count(_ number: Int) -> Sentence {
        Sentence("\(number) องค์กร", number == 1 ? "1 organization" : "\(number) organizations")
    }
}
