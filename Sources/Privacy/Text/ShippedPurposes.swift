// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The record of processing as it ships: every kind of record that says something about people.
///
/// Each house checks it with its lawyer; until then each line says that nobody has.
enum ShippedPurposes {
    static let all: [Purpose] = [
        line(
            "accounts",
            .personal,
            .contract,
            730,
            Sentence("บัญชีผู้ใช้และบทบาท", "Accounts and roles"),
            Sentence(
                "ให้คนของภาคีเข้าใช้งานและรู้ว่าใครทำอะไรได้",
                "Letting partners' people in, and knowing who may do what"
            ),
            Sentence("คนทำงานและอาสาสมัครของภาคี", "Partners' workers and volunteers"),
            Sentence(
                "ชื่อ ชื่อเข้าใช้ เบอร์โทรศัพท์ (เข้ารหัส) บทบาท องค์กร",
                "Name, log-in name, telephone (sealed), role, organization"
            ),
            Sentence(
                "ผู้ดูแลและผู้ประสานงานขององค์กรเดียวกัน",
                "The administrator and coordinators of the same organization"
            )
        ),
        line(
            "devices",
            .personal,
            .legitimateInterest,
            90,
            Sentence("เครื่องที่ใช้และการเข้าใช้", "Devices and sessions"),
            Sentence("กันคนอื่นเข้าใช้แทน และให้ปิดเครื่องที่หายได้", "Keeping others out, and ending a lost phone"),
            Sentence("ผู้มีบัญชี", "Account holders"),
            Sentence(
                "ชื่อเครื่องที่ตั้งเอง เวลาเข้าใช้ ค่าแฮชของรหัส",
                "A chosen name of the device, times of use, digests of secrets"
            ),
            Sentence("เจ้าของบัญชี", "The account's owner")
        ),
        line(
            "journal",
            .internal,
            .legitimateInterest,
            1825,
            Sentence("บันทึกว่าใครทำหรือเปิดดูอะไร", "Journal of changes and of views"),
            Sentence("ตรวจสอบย้อนหลังได้ และบอกเจ้าของข้อมูลได้ว่าใครเปิดดู", "Answering who changed or saw a record"),
            Sentence("ผู้มีบัญชี", "Account holders"),
            Sentence("รหัสผู้ใช้ เวลา รายการที่ทำ ไม่มีชื่อ", "User id, time, action; no names"),
            Sentence("ผู้ดูแล และเจ้าของข้อมูลเมื่อขอ", "The administrator; the person on request")
        ),
        line(
            "traffic",
            .personal,
            .legalDuty,
            90,
            Sentence("ข้อมูลจราจรคอมพิวเตอร์", "Traffic log"),
            Sentence(
                "หน้าที่ของผู้ให้บริการตาม พ.ร.บ.คอมพิวเตอร์ มาตรา 26 (ยังไม่ยืนยัน)",
                "A host's duty under the Computer Crime Act s.26 (not verified)"
            ),
            Sentence("ทุกคนที่เปิดเว็บ", "Everyone who opens the site"),
            Sentence(
                "เวลาและที่อยู่เครือข่าย ตัวกลางหน้าเว็บเก็บถ้าผู้ให้บริการต้องเก็บ โปรแกรมนี้ไม่เก็บ",
                "Time and network address, at the proxy where the host has to; this program keeps none"
            ),
            Sentence("พนักงานเจ้าหน้าที่เมื่อมีคำสั่ง", "Officials by order only")
        ),
        line(
            "reports",
            .internal,
            .legitimateInterest,
            1825,
            Sentence("รายงานการประชุมที่นำเข้า", "Meeting reports"),
            Sentence(
                "ให้ทุกข้อตกลงย้อนไปหาประโยคต้นทางได้",
                "Leading every commitment back to the sentence it came from"
            ),
            Sentence("ผู้เข้าประชุมที่ถูกเอ่ยชื่อในรายงาน", "People named in reports"),
            Sentence("ข้อความรายงาน ชื่อและตำแหน่งที่เขียนไว้", "The report's text, names and offices as written"),
            Sentence("ภาคีของโครงการเดียวกัน ไม่เผยแพร่", "Partners of the programme; never published")
        ),
        line(
            "progress",
            .internal,
            .publicTask,
            1825,
            Sentence("ข่าวความคืบหน้า", "News of progress"),
            Sentence("ให้ภาคีเห็นว่างานไปถึงไหน และสรุปตัวเลข", "Seeing how the work goes, and its figures"),
            Sentence("ผู้ส่งข่าว และคนที่อาจถูกเอ่ยถึง", "Senders, and people who may be mentioned"),
            Sentence("หนึ่งประโยค จำนวน วันที่ ใครส่ง", "One sentence, a quantity, a day, who sent it"),
            Sentence("ภาคีของโครงการเดียวกัน", "Partners of the programme")
        ),
        line(
            "photos",
            .internal,
            .consent,
            1095,
            Sentence("รูปถ่ายและหลักฐาน", "Photos and evidence"),
            Sentence("แสดงว่างานเกิดขึ้นจริง", "Showing that the work took place"),
            Sentence("ผู้ร่วมกิจกรรม", "Participants"),
            Sentence("รูปที่ตัดพิกัดออกแล้ว ไฟล์แนบ", "Pictures without positions, attached files"),
            Sentence(
                "ภาคีของโครงการเดียวกัน เผยแพร่เมื่อยินยอมเท่านั้น",
                "Partners of the programme; published with consent only"
            )
        ),
        line(
            "support",
            .internal,
            .legitimateInterest,
            1095,
            Sentence("คำขอหนุนเสริม", "Requests for support"),
            Sentence("ให้ภาคีที่ช่วยได้รู้ว่าใครต้องการอะไร", "Telling partners who needs what"),
            Sentence("ผู้ขอและผู้เสนอช่วย", "Those who ask and those who offer"),
            Sentence("ข้อความคำขอและคำตอบ", "The request and its answers"),
            Sentence("ภาคีของโครงการเดียวกัน", "Partners of the programme")
        ),
        line(
            "field-records",
            .sealed,
            .legitimateInterest,
            1095,
            Sentence("แบบบันทึกงานภาคสนาม", "Records of field work"),
            Sentence(
                "นับงานของหน่วยบริการและติดตามสมาชิก โดยตัวเลขไม่มีชื่อ",
                "Counting the work of service units and following their members; figures hold no names"
            ),
            Sentence("สมาชิกและผู้ติดต่อของหน่วยบริการ", "Members and contacts of service units"),
            Sentence(
                "เลขลำดับในทะเบียนของหน่วย คำตอบในแบบ ชื่อและเบอร์โทรศัพท์ (เข้ารหัส) ถ้าแบบถาม",
                "The number in the unit's register, answers, name and telephone (sealed) where the form asks"
            ),
            Sentence("องค์กรที่บันทึกและผู้ตรวจรับของโครงการ", "The organization that recorded it and its reviewers")
        ),
        line(
            "partners",
            .personal,
            .legitimateInterest,
            1095,
            Sentence("ผู้ประสานงานของภาคี", "Partners' contacts"),
            Sentence("ติดต่อภาคีและส่งลิงก์ให้ถูกคน", "Reaching partners and sending links to the right person"),
            Sentence("ผู้ประสานงานขององค์กร", "Organizations' contact persons"),
            Sentence("ชื่อ ตำแหน่ง ช่องทางติดต่อที่ให้ไว้", "Name, office, the contact they gave"),
            Sentence("ภาคีของโครงการเดียวกัน", "Partners of the programme")
        ),
        line(
            "consents",
            .sealed,
            .legalDuty,
            1825,
            Sentence("ความยินยอม", "Consents"),
            Sentence("พิสูจน์ได้ว่าใครยินยอมอะไร และถอนเมื่อไร", "Proving what was agreed and when it was withdrawn"),
            Sentence("เจ้าของข้อมูลและผู้ปกครอง", "The people concerned and their parents"),
            Sentence("ชื่อ (เข้ารหัส) เรื่องที่ยินยอม อายุ วิธีให้", "Name (sealed), what was agreed, age, how"),
            Sentence(
                "ผู้ดูแลข้อมูลส่วนบุคคลขององค์กรที่บันทึก และของเครือข่าย",
                "Those who look after personal data in the organization that recorded it, and in the network"
            )
        ),
        line(
            "requests",
            .sealed,
            .legalDuty,
            1825,
            Sentence("คำขอใช้สิทธิ", "Requests of people"),
            Sentence(
                "ตอบคำขอภายใน 30 วันและเก็บเหตุผลเมื่อปฏิเสธ",
                "Answering within 30 days and keeping reasons of refusals"
            ),
            Sentence("ผู้ขอ", "Those who ask"),
            Sentence("ชื่อ ช่องทางติดต่อ เรื่อง (เข้ารหัส) ผลคำขอ", "Name, contact, matter (sealed), the outcome"),
            Sentence(
                "ผู้ดูแลข้อมูลส่วนบุคคลขององค์กรที่รับคำขอ และของเครือข่าย สำนักงานคุ้มครองข้อมูลเมื่อเรียก",
                "Those who look after personal data in the organization that took it in, and in the network; the authority when it asks"
            )
        ),
        line(
            "breaches",
            .internal,
            .legalDuty,
            3650,
            Sentence("ทะเบียนเหตุข้อมูลรั่วไหล", "Register of breaches"),
            Sentence(
                "แจ้งภายใน 72 ชั่วโมงและเก็บผลประเมิน",
                "Reporting within 72 hours and keeping the assessment"
            ),
            Sentence("ไม่มีชื่อบุคคล", "No persons are named"),
            Sentence("เหตุ ชนิดและปริมาณข้อมูล ความเสี่ยง", "What happened, kind and amount of data, risk"),
            Sentence("สำนักงานคุ้มครองข้อมูลส่วนบุคคล", "The data protection authority")
        ),
        line(
            "published",
            .open,
            .publicTask,
            nil,
            Sentence("แผนที่เผยแพร่", "Published plans"),
            Sentence("บอกสาธารณะว่าใครรับอะไรไปทำ ระดับองค์กร", "Telling the public which organization does what"),
            Sentence("ไม่มีบุคคล มีแต่องค์กร", "No persons, only organizations"),
            Sentence("ชื่อองค์กร ข้อตกลง เป้าหมาย สถานะ", "Organizations, commitments, targets, states"),
            Sentence("ทุกคน", "Everyone")
        ),
        line(
            "persons",
            .sealed,
            .legitimateInterest,
            1095,
            Sentence("บุคคล ตำแหน่ง และคณะทำงาน", "People, positions and committees"),
            Sentence(
                "รู้ว่าใครเป็นใครและติดต่อได้ ออกคำสั่งแต่งตั้ง",
                "Knowing who is who, reaching them, appointing them"
            ),
            Sentence("กรรมการ คนทำงาน วิทยากรของภาคี", "Members, workers and resource persons of partners"),
            Sentence(
                "ชื่อ ตำแหน่ง วาระ ความถนัด โทรศัพท์ อีเมล LINE (ปิดผนึก)",
                "Name, position, term, skills; telephone, mail, LINE (sealed)"
            ),
            Sentence("ผู้มีหน้าที่ในองค์กรเดียวกันหรือคณะเดียวกัน", "Duty holders of the organization or committee")
        ),
        line(
            "households",
            .sealed,
            .consent,
            1095,
            Sentence("ครัวเรือน", "Households"),
            Sentence("ดูแลและช่วยเหลือถึงบ้าน", "Care and help at home"),
            Sentence("ผู้อยู่ในบ้านที่องค์กรดูแล", "Those who live in a household that is looked after"),
            Sentence(
                "ชื่อ ปีเกิด ที่อยู่ ที่อยู่อาศัย ความต้องการ (ปิดผนึก) ไม่มีเลขบัตรประชาชน",
                "Name, year of birth, address, housing, needs (all sealed); no national id"
            ),
            Sentence(
                "ผู้ดูแลกรณีขององค์กรเดียวกัน ยืนยันตัวสองขั้น",
                "Case workers of the organization, with two factors"
            )
        ),
    ]

    private static func line(
        _ id: String,
        _ dataClass: DataClass,
        _ basis: LegalBasis,
        _ days: Int?,
        _ title: Sentence,
        _ aim: Sentence,
        _ people: Sentence,
        _ data: Sentence,
        _ recipients: Sentence
    ) -> Purpose {
        Purpose(
            id: Purpose.ID(id),
            words: .init(title: title, aim: aim, people: people, data: data, recipients: recipients),
            dataClass: dataClass,
            basis: basis,
            retentionDays: days,
            isChecked: false,
            version: 0
        )
    }
}
