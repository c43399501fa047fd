// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What people read on boards, province pages, programme pages and public pages.
enum BoardText {
    static func title(_ count: Int) -> Sentence {
        Sentence("\(count) เรื่องที่ตกลงกันไว้ ใครต้องการอะไรอยู่บ้าง", "\(count) commitments: who needs what?")
    }
    static let summary = Sentence("สรุป", "Summary")
    static func doneOf(_ total: Int) -> Sentence { Sentence("สำเร็จแล้ว จาก \(total)", "done, of \(total)") }
    static let waiting = Sentence("รอความคืบหน้า", "waiting for news")
    static let needSupport = Sentence("ต้องการหนุนเสริม", "need support")
    static let proposed = Sentence("เสนอไว้ รอตอบรับ", "proposed, awaiting an answer")
    static let commitment = Sentence("ข้อตกลง", "Commitment")
    static let byProvince = Sentence("ดูตามจังหวัด", "By province")
    static let byOrganization = Sentence("ดูตามองค์กร", "By organization")
    static let region = Sentence("ภาค", "Region")
    static let filter = Sentence("เลือกดู", "Show")
    static let everything = Sentence("ทั้งหมด", "Everything")
    static let printOne = Sentence("พิมพ์ 1 หน้า", "Print one page")
    static let exportCSV = Sentence("ดาวน์โหลด CSV", "Download CSV")
    static let exportXLSX = Sentence("ดาวน์โหลด Excel", "Download Excel")
    static func scrollHint(_ columns: Int, provinces: Bool) -> Sentence {
        let (thai, english) = provinces ? ("จังหวัด", "provinces") : ("องค์กร", "organizations")
        return Sentence(
            "มี \(columns) \(thai) เลื่อนตารางไปทางขวาเพื่อดูให้ครบ →",
            "\(columns) \(english): scroll the table to the right to see them all →"
        )
    }
    static let asOf = Sentence("ข้อมูล ณ", "As of")
    static let source = Sentence("ที่มา", "Source")
    static let empty = Sentence(
        "แผนนี้ยังไม่มีข้อตกลง เริ่มจากอ่านรายงานการประชุม แล้วรับเป็นแผน",
        "This plan holds nothing yet: read a meeting report and accept it as a plan."
    )
    static let mainHost = Sentence("เจ้าภาพหลัก", "Host")
    static let shared = Sentence("แผนร่วม", "Shared plan")
    static let provinces = Sentence("แผนรายจังหวัด", "Provincial plans")
    static let activities = Sentence("กิจกรรม", "Activities")
    static let commitments = Sentence("เป้าหมายและข้อตกลง", "Goals and agreements")
    static let sums = Sentence("ตัวเลขรวมกันแล้วเป็นอย่างไร", "How the numbers add up")
    static let support = Sentence("เรื่องที่ขอหนุนเสริมอยู่", "Support that is asked for")
    static let when = Sentence("กำหนด", "Due")
    static let who = Sentence("ใคร", "Who")
    static let what = Sentence("ทำอะไร", "What")
    static let howMuch = Sentence("เท่าไร", "How much")
    static let state = Sentence("สถานะ", "State")
    static let timeline = Sentence("เส้นเวลา", "Timeline")
    static let timelineEmpty = Sentence("ยังไม่มีวันที่ในแผนนี้", "Nothing in this plan has a date yet.")
    static let today = Sentence("วันนี้", "Today")
    static let openBoard = Sentence("เปิดกระดาน", "Open the board")
    static let programmes = Sentence("โครงการ", "Programmes")
    static let noPlans = Sentence(
        "โครงการนี้ยังไม่มีแผน อ่านรายงานหรือพิมพ์แผนใหม่ได้เลย",
        "This programme has no plan yet: read a report, or type one."
    )
    static let readReport = Sentence("อ่านรายงาน", "Read a report")
    static let editProgramme = Sentence("แก้ข้อมูลโครงการ", "Edit the programme")
    static let period = Sentence("ระยะเวลา", "Period")
    static let instalment = Sentence("งวด", "Instalment")
    static let partners = Sentence("ภาคีในโครงการ", "Partners")
    static let carry = Sentence("เริ่มแผนรอบใหม่จากแผนนี้", "Begin a new round from this plan")
    static let carryHint = Sentence(
        "รายการที่ยังไม่เสร็จจะยกไปพร้อมประวัติ องค์กรอื่นจะได้รับข้อเสนอใหม่ให้ตอบรับ",
        "Unfinished items go on with their history; other organizations are asked again."
    )
    static let newTitle = Sentence("ชื่อแผนรอบใหม่", "Title of the new plan")
    static let year = Sentence("ปี (พ.ศ.)", "Year (B.E.)")
    static let starts = Sentence("เริ่ม", "Starts")
    static let ends = Sentence("สิ้นสุด", "Ends")
    static let movePlan = Sentence("เปลี่ยนสถานะแผน", "Move the plan on")
    static let publish = Sentence("เผยแพร่ให้คนทั่วไปดู", "Publish for everyone")
    static let publishAgain = Sentence("เผยแพร่ข้อมูลล่าสุด", "Publish the latest")
    static let unpublish = Sentence("ปิดการเผยแพร่", "Unpublish")
    static let publishHint = Sentence(
        "หน้าสาธารณะแสดงชื่อองค์กรและงาน ไม่แสดงชื่อบุคคล รูป หรือหมายเหตุ",
        "The public page shows organizations and their work; no persons, photos or notes."
    )
    static let openPublic = Sentence("เปิดหน้าสาธารณะ", "Open the public page")
    static let publicList = Sentence("แผนที่เครือข่ายเผยแพร่", "Plans that networks have published")
    static let publicEmpty = Sentence("ยังไม่มีแผนที่เผยแพร่", "No plan has been published yet.")
    static let publicPhotos = Sentence("ภาพจากงาน", "Photos of the work")
    static let publishedOn = Sentence("เผยแพร่เมื่อ", "Published")
    static let undo = Sentence("ย้อนการรับรายงานนี้", "Undo this acceptance")
    static let add = Sentence("เพิ่มรายการเอง", "Add an item by hand")
    static let kind = Sentence("ชนิด", "Kind")
    static let activity = Sentence("กิจกรรม", "Activity")
    static let cost = Sentence("งบ (บาท)", "Cost (baht)")

    static func lastNews(_ day: String) -> Sentence { Sentence("ล่าสุด \(day)", "last \(day)") }
    static func progress(_ reached: String, _ aim: String) -> Sentence {
        Sentence("\(reached) จาก \(aim)", "\(reached) of \(aim)")
    }
    static func organizationsDone(_ done: String, _ all: String) -> Sentence {
        Sentence("สำเร็จ \(done) จาก \(all) องค์กร", "\(done) of \(all) organizations done")
    }
    static func perPlace(_ place: String) -> Sentence { Sentence("จังหวัด\(place)", "\(place) province") }

    static func sum(_ note: SumNote, parts: String, goal: Sentence, unit: String) -> Sentence {
        let range =
            note.expected.lowerBound == note.expected.upperBound
            ? note.expected.lowerBound.text
            : "\(note.expected.lowerBound.text)–\(note.expected.upperBound.text)"
        let verdict = verdict(note.verdict)
        return Sentence(
            "\(parts) = \(note.sum.text) \(unit) · เป้าร่วมคือ \(goal.thai) รวม \(range) \(unit) · \(verdict.thai)",
            "\(parts) = \(note.sum.text) \(unit) · the goal is \(goal.english), \(range) \(unit) in all · \(verdict.english)"
        )
    }

    private static func verdict(_ verdict: SumNote.Verdict) -> Sentence {
        switch verdict {
        case .fits: Sentence("พอดีกัน", "it fits")
        case .aboveAndAllowed:
            Sentence(
                "เกินช่วงได้ เพราะเป้าบอกว่าอย่างน้อย",
                "above the range, which “at least” allows: not an error"
            )
        case .above: Sentence("มากกว่าที่ตกลงไว้ ลองคุยกันว่าจะปรับเป้าไหม", "more than agreed: worth a talk")
        case .below: Sentence("ยังน้อยกว่าที่ตกลงไว้", "still less than agreed")
        case .incomplete: Sentence("บางจังหวัดยังไม่ได้บอกจำนวน", "some provinces have not said yet")
        }
    }
}

extension StateWords {
    /// The chip of a standing.
    static func of(_ standing: Standing) -> (Wash, Sentence) {
        switch standing {
        case .noHost: (.help, noHost)
        case .proposed: (.proposed, proposed)
        case .changeAsked: (.proposed, changeAsked)
        case .notOurs: (.none, notOurs)
        case .notStarted: (.none, notStarted)
        case .waiting: (.wait, waiting)
        case .needsSupport: (.help, needsSupport)
        case .done: (.done, done)
        }
    }
}
