// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read where they look after other people's accounts.
enum PeopleText {
    static let title = Sentence("คนในเครือข่าย", "People")
    static let answers = Sentence("ใครเข้าใช้ได้ และทำอะไรได้บ้าง", "Who comes in, and what they may do")
    static let new = Sentence("เพิ่มคน", "Add someone")
    static let search = Sentence("ค้นหาชื่อ", "Search names")
    static let searchButton = Sentence("ค้นหา", "Search")
    static let anyOrganization = Sentence("ทุกองค์กร", "Any organization")
    static let anyRole = Sentence("ทุกหน้าที่", "Any role")
    static let organization = Sentence("องค์กร", "Organization")
    static let role = Sentence("หน้าที่", "Role")
    static let closedOnes = Sentence("ที่ปิดบัญชีแล้ว", "Closed accounts")
    static let openOnes = Sentence("ที่ใช้งานอยู่", "Those in use")
    static let none = Sentence(
        "ยังไม่มีใคร เพิ่มคนแรกแล้วส่งลิงก์ให้เขา ใช้เวลาไม่ถึงนาที",
        "Nobody yet: add the first person and send the link; it takes less than a minute"
    )
    static let notFound = Sentence("ไม่พบคนที่ตรงกับที่ค้น", "Nobody matches")
    static let xlsx = Sentence("ดาวน์โหลด Excel", "Excel file")
    static let csv = Sentence("ดาวน์โหลด CSV", "CSV file")
    static let name = Sentence("ชื่อ", "Name")
    static let nameHint = Sentence("ชื่อ นามสกุล หรือชื่อที่คนเรียก", "First and last name, or what people call them")
    static let phone = Sentence("เบอร์โทร (ไม่ใส่ก็ได้)", "Telephone (may stay empty)")
    static let phoneHint = Sentence(
        "เก็บแบบปิดผนึก เปิดดูได้เฉพาะคนที่ดูแล",
        "Kept sealed; only those who look after the account can open it"
    )
    static let showPhone = Sentence("ดูเบอร์โทร", "Show the telephone number")
    static let state = Sentence("สถานะ", "State")
    static let active = Sentence("ใช้งานอยู่", "in use")
    static let closed = Sentence("ปิดแล้ว", "closed")
    static let code = Sentence("รหัสบัญชี", "Account id")

    static func count(_ count: Int) -> Sentence { Sentence("\(count) คน", "\(count) people") }

    static let duties = Sentence("หน้าที่และพื้นที่", "Roles and places")
    static let noDuties = Sentence("ยังไม่มีหน้าที่", "No role yet")
    static let addDuty = Sentence("เพิ่มหน้าที่", "Add a role")
    static let changeDuty = Sentence("แก้ชื่อและเบอร์โทร", "Change name and telephone")
    static let endDuty = Sentence("ให้สิ้นสุดตอนนี้", "End now")
    static let place = Sentence("พื้นที่", "Place")
    static let placeHint = Sentence(
        "ไม่ใส่คือทุกพื้นที่ขององค์กร เช่น ต.ควนลัง อ.หาดใหญ่ จ.สงขลา",
        "Empty is everywhere the organization works; such as Khuan Lang, Hat Yai, Songkhla"
    )
    static let area = Sentence("เขตหรือเครือข่ายพื้นที่", "Area")
    static let programme = Sentence("โครงการ", "Programme")
    static let anyProgramme = Sentence("ทุกโครงการ", "Any programme")
    static let organizationHint = Sentence(
        "พิมพ์ชื่อ หรือบางส่วนของชื่อ แล้วเลือกจากที่พบ เว้นว่างได้",
        "The name, or a piece of it to choose from what is found; may stay empty"
    )
    static let whichOne = Sentence("มีหลายองค์กรใกล้เคียง เลือกหนึ่งองค์กร", "Several come near: choose one")
    static let noSuchName = Sentence(
        "ไม่พบองค์กรชื่อนี้ พิมพ์ส่วนอื่นของชื่อ",
        "No organization has this name: try another piece of it"
    )
    static let noOrganization = Sentence("ไม่ผูกกับองค์กรเดียว", "Not tied to one organization")
    static let wholeHouse = Sentence(
        "ทั้งระบบ: ทุกองค์กร ทุกพื้นที่ ทุกโครงการ",
        "The whole house: every organization, place and programme"
    )
    static let chooseTie = Sentence(
        "เลือกองค์กร พื้นที่ หรือโครงการ ถ้าให้ทั้งระบบจริง ให้ทำเครื่องหมายในช่องทั้งระบบ",
        "Choose an organization, a place or a programme; if it is really everything, tick the whole house"
    )
    static let tiedAndWhole = Sentence(
        "เลือกองค์กร พื้นที่ หรือโครงการไว้แล้ว ให้เอาเครื่องหมายทั้งระบบออก หรือล้างที่เลือกไว้",
        "Something is chosen and the whole house is ticked: keep one of the two"
    )
    static let noArea = Sentence("ไม่ระบุ", "Not stated")
    static let starts = Sentence("ตั้งแต่", "From")
    static let startsHint = Sentence("ไม่ใส่คือวันนี้", "Empty is today")
    static let ends = Sentence("ถึง", "Until")
    static let endsHint = Sentence("ไม่ใส่คือไม่มีกำหนด เช่น 30 ก.ย. 2569", "Empty runs on; such as 30 Sep 2026")
    static let ownOnly = Sentence("เห็นเฉพาะที่ตัวเองบันทึก", "only what they recorded themselves")
    static let countsOnly = Sentence("เห็นเฉพาะยอดรวม", "only totals")
    static let withdrawn = Sentence("ถอนแล้ว", "withdrawn")
    static let everywhere = Sentence("ทุกที่ในระบบนี้", "Everywhere in this house")
    static let more = Sentence("จำกัดพื้นที่ โครงการ หรือเวลา", "Limit place, programme or time")
    static let chooseRole = Sentence("เลือกหน้าที่ก่อน", "Choose a role first")
    static let unknownDay = Sentence(
        "อ่านวันที่นี้ไม่ออก พิมพ์แบบ 1 ต.ค. 2568",
        "This is no day: type it like 1 Oct 2025"
    )
    static let unknownPlace = Sentence(
        "ไม่รู้จักพื้นที่นี้ พิมพ์ตำบล อำเภอ จังหวัดให้ครบ",
        "No such place: write subdistrict, district and province"
    )
    static let save = Sentence("บันทึก", "Save")
    static let saveAndLink = Sentence("บันทึกและออกลิงก์เข้าใช้", "Save and make the link")

    static let ways = Sentence("ให้เข้าใช้", "Letting them in")
    static let shutOut = Sentence(
        "คนนี้ไม่มีทางเข้าใช้ ลิงก์ที่คนอื่นออกให้สิ้นสุดเมื่อได้หน้าที่ใหม่ ส่งลิงก์นี้ให้เจ้าตัวโดยตรง",
        "This person has no way in: what came by another's link ended with the new role. Send them this one."
    )
    static let newLink = Sentence("ออกลิงก์เข้าใช้ใหม่", "New link")
    static let newLinkHow = Sentence(
        "ลิงก์เก่าที่ยังไม่ได้ใช้จะใช้ไม่ได้อีก",
        "Older links that were not used stop working"
    )
    static let passwordLink = Sentence("ออกลิงก์ตั้งรหัสผ่าน", "Password link")
    static let passwordLinkHow = Sentence(
        "สำหรับคนที่เปิดข้อมูลลับหรือดูแลระบบ",
        "For those who open confidential data or administer"
    )
    static let lostPhone = Sentence("มือถือหาย", "Lost phone")
    static let lostPhoneHow = Sentence(
        "กดครั้งเดียว: เครื่องเก่าเปิดไม่ได้ทันที และได้ลิงก์ใหม่สำหรับเครื่องใหม่",
        "One press: the old phone is shut out at once, and there is a new link for the new one"
    )
    static let handOver = Sentence("ส่งต่องานให้คนอื่น", "Hand over to someone else")

    static func handOverTitle(_ name: String) -> Sentence {
        Sentence("ส่งต่องานของ \(name) ให้ใคร", "Who takes over from \(name)?")
    }
    static let handOverHow = Sentence(
        "คนใหม่ได้หน้าที่ทั้งหมดตั้งแต่วันนี้ ของคนเดิมสิ้นสุดวันนี้ ลิงก์ที่ค้างอยู่ใช้ไม่ได้อีก งานที่บันทึกไว้ยังอยู่ครบ",
        "They hold everything from today; the other's roles end today and open links stop working."
            + " What was recorded stays."
    )
    static let handOverTo = Sentence("ส่งต่อให้", "Hand over to")
    static let handOverNobody = Sentence("ยังไม่มีคนอื่นให้ส่งต่อ เพิ่มคนก่อน", "Nobody else yet: add someone first")

    static func handOverButton(_ count: Int) -> Sentence {
        Sentence("ส่งต่อ \(count) หน้าที่", "Hand over \(count) roles")
    }
    static let close = Sentence("ปิดบัญชีนี้", "Close this account")
    static let closeHow = Sentence(
        "เข้าใช้ไม่ได้อีกทันที สิ่งที่บันทึกไว้ยังอยู่ เปิดใหม่ได้ภายหลัง",
        "They cannot come in from now on; what they recorded stays. It can be opened again."
    )
    static let reopen = Sentence("เปิดบัญชีอีกครั้ง", "Open the account again")
    static let history = Sentence("สิ่งที่เกิดขึ้นกับบัญชีนี้", "What happened to this account")
    static let nobodyYet = Sentence("ยังไม่มีอะไรเกิดขึ้น", "Nothing happened yet")
    static let byHouse = Sentence("โปรแกรมบนเครื่องนี้", "the program itself")
    static let lookOnly = Sentence(
        "บัญชีนี้มีหน้าที่นอกเหนือจากที่คุณดูแล จึงออกลิงก์หรือปิดแทนไม่ได้ ติดต่อผู้ดูแลระบบ",
        "This account holds more than you look after, so you cannot make links for it or close it:"
            + " ask the administrator."
    )
    static let linkWaiting = Sentence("มีลิงก์ที่ยังไม่ได้ใช้", "A link has not been used yet")

    static func linkFor(_ name: String) -> Sentence {
        Sentence("ลิงก์เข้าใช้ของ \(name)", "The link for \(name)")
    }
    static let linkHow = Sentence(
        "ให้เจ้าตัวสแกนรูปนี้ด้วยมือถือของตัวเอง หรือส่งลิงก์ทางไลน์ถึงเขาคนเดียว ใครเปิดก่อนได้ใช้",
        "Have them scan this with their own phone, or send the link to them alone: whoever opens it first has it."
    )
    static let linkOnce = Sentence(
        "ใช้ได้ครั้งเดียว หน้านี้แสดงครั้งเดียว",
        "It works once, and this page is shown once"
    )
    static let linkAddress = Sentence("ลิงก์ (แตะค้างเพื่อคัดลอก)", "The link (press and hold to copy)")

    static func linkUntil(_ moment: String) -> Sentence {
        Sentence("ใช้ได้ถึง \(moment)", "Works until \(moment)")
    }

    static func linkLine(_ name: String) -> Sentence {
        Sentence(
            "ลิงก์เข้าใช้ภาคีของคุณ\(name) กดแล้วตั้งรหัส 6 ตัวเลขได้เลย (ใช้ได้ครั้งเดียว อย่าส่งต่อ)",
            "Your link to Phakhi, \(name): open it and choose a 6-digit PIN. It works once; do not pass it on."
        )
    }
    static let qrLabel = Sentence("รูป QR ของลิงก์เข้าใช้", "QR code of the link")
    static let done = Sentence("เสร็จแล้ว กลับไปหน้าของคนนี้", "Done: back to their page")
}
