// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read on the pages of one commitment or activity, and where news and requests are sent.
enum WorkText {
    static let targets = Sentence("ค่าเป้าหมาย", "Targets")
    static let noTarget = Sentence("ยังไม่มีค่าเป้าหมาย เพิ่มได้ด้านล่าง", "No target yet: add one below.")
    static let subset = Sentence("ในจำนวนนี้", "of which")
    static let source = Sentence("ที่มา", "Source")
    static let openSource = Sentence("เปิดประโยคในรายงาน", "Open the sentence in the report")
    static let typed = Sentence("พิมพ์เพิ่มเอง ไม่ได้มาจากรายงาน", "Typed by hand, not from a report")
    static let carried = Sentence("ยกมาจากแผนก่อนหน้า", "Carried over from the plan before")
    static let copies = Sentence("องค์กรที่ร่วมข้อนี้", "Organizations that share this")
    static let noCopies = Sentence(
        "ยังไม่มีองค์กรร่วมข้อนี้ เลือกองค์กรด้านล่าง ระบบจะเสนอให้เขาตอบรับก่อน",
        "No organization shares this yet. Choose one below: it is proposed to them first."
    )
    static let hosts = Sentence("เจ้าภาพ", "Hosts")
    static let mainHost = Sentence("เจ้าภาพหลัก", "Main host")
    static let coHost = Sentence("เจ้าภาพร่วม", "Co-host")
    static let contribution = Sentence("ร่วมอะไร", "Contributes")
    static let due = Sentence("กำหนด", "Due")
    static let indicator = Sentence("วัดอย่างไร (ตัวชี้วัด)", "How it is measured")
    static let measuredBy = Sentence("วัดจาก", "Measured by")
    static let noDue = Sentence("ยังไม่ได้กำหนด", "not said")
    static let lastNews = Sentence("ข่าวล่าสุด", "Last news")
    static let activities = Sentence("กิจกรรมในข้อนี้", "Activities for this")
    static let theme = Sentence("ประเด็น", "Theme")
    static let noTheme = Sentence("ไม่ระบุประเด็น", "No theme")
    static let place = Sentence("พื้นที่", "Place")
    static let cost = Sentence("งบประมาณ (บาท)", "Cost (baht)")
    static let baht = Sentence("บาท", "baht")

    static let accept = Sentence("รับข้อนี้", "Accept")
    static let askChange = Sentence("ขอปรับ", "Ask for a change")
    static let notOurs = Sentence("ไม่ใช่ของเรา", "Not ours")
    static let answerNote = Sentence("อยากให้ปรับอย่างไร หรือเพราะอะไร", "What should change, or why")
    static let answerOther = Sentence("ขอปรับ หรือไม่ใช่ของเรา", "Ask for a change, or not ours")
    static let onBehalf = Sentence("ตอบแทนองค์กรนี้", "Answer for this organization")

    static let sendProgress = Sentence("ส่งความคืบหน้า", "Send progress")
    static let progress = Sentence("ความคืบหน้า", "Progress")
    static let noProgress = Sentence(
        "ยังไม่มีข่าว รูป 1 ใบกับ 1 ประโยคก็เป็นรายงานแล้ว",
        "No news yet: a photo and a line is a report."
    )
    static let chooseItem = Sentence("ส่งความคืบหน้าของเรื่องไหน", "Which item is the news about?")
    static let line = Sentence("เกิดอะไรขึ้น (1 ประโยค)", "What happened, in one line")
    static let takePhoto = Sentence("ถ่ายรูป หรือเลือกรูป", "Take or choose a photo")
    static let evidence = Sentence(
        "หลักฐานอื่น เช่น บันทึกประชุม คำสั่ง (ถ้ามี)",
        "Other evidence, such as minutes or an order (if any)"
    )
    static let number = Sentence("จำนวนที่เพิ่มขึ้นครั้งนี้", "How many this time")
    static let share = Sentence("ถึงตอนนี้ได้ร้อยละเท่าไร", "What percentage so far")
    static let step = Sentence("ถึงขั้นไหนแล้ว", "Which step is reached")
    static let day = Sentence("วันที่เกิดขึ้น", "The day it happened")
    static let finishes = Sentence("ถือว่าข้อนี้สำเร็จแล้ว", "This completes it")
    static let send = Sentence("ส่ง", "Send")
    static let takeBack = Sentence("ถอนข่าวนี้", "Take this back")
    static let why = Sentence("เพราะอะไร", "Why")
    static let openPhoto = Sentence("รูปกิจกรรม", "Photo of the activity")
    static let openEvidence = Sentence("เปิดหลักฐาน", "Open the evidence")
    static let sent = Sentence("ส่งแล้ว ขอบคุณ", "Sent, thank you")

    static let support = Sentence("ขอหนุนเสริม", "Ask for support")
    static let supportRequests = Sentence("เรื่องที่ขอหนุนเสริม", "Requests for support")
    static let supportKind = Sentence("ต้องการอะไร", "What is needed")
    static let supportWords = Sentence("เล่าสั้น ๆ ว่าต้องการอะไร เมื่อไร", "In a few words: what, and when")
    static let supportAnswer = Sentence("ตอบคำขอนี้", "Answer this request")
    static let supportClose = Sentence("เรียบร้อยแล้ว", "Settled")
    static let whoHelps = Sentence("องค์กรที่จะช่วย", "Who will help")

    static let markDone = Sentence("ทำสำเร็จแล้ว", "Mark as done")
    static let reopen = Sentence("ยังไม่เสร็จ เปิดใหม่", "Reopen")
    static let drop = Sentence("ไม่ทำต่อ", "Give up")
    static let proposeAgain = Sentence("ปรับแล้ว เสนออีกครั้ง", "Changed: propose again")

    static let history = Sentence("ประวัติ", "History")
    static let edit = Sentence("แก้ไข", "Edit")
    static let save = Sentence("บันทึก", "Save")
    static let wording = Sentence("ข้อความ", "Wording")
    static let kind = Sentence("ชนิด", "Kind")
    static let reason = Sentence("เหตุผลที่แก้ (ถ้ามี)", "Reason (optional)")
    static let shareWith = Sentence("เสนอให้องค์กรร่วมข้อนี้", "Propose this to an organization")
    static let propose = Sentence("เสนอ", "Propose")
    static let addHost = Sentence("เพิ่มเจ้าภาพ", "Add a host")
    static let organization = Sentence("องค์กร", "Organization")
    static let organizationHint = Sentence("พิมพ์ชื่อองค์กรที่มีในรายชื่อภาคี", "Type the name of a known organization")
    static let addTarget = Sentence("เพิ่มค่าเป้าหมาย", "Add a target")
    static let removeTarget = Sentence("เอาค่าเป้าหมายนี้ออก", "Remove this target")
    static let comparator = Sentence("เทียบแบบ", "Compare")
    static let quantity = Sentence("จำนวน", "Quantity")
    static let upper = Sentence("ถึง (ถ้าเป็นช่วง)", "To (for a range)")
    static let unit = Sentence("หน่วยนับ", "Unit")
    static let per = Sentence("ต่ออะไร เช่น จังหวัด", "Per what, such as a province")
    static let percentOf = Sentence("ร้อยละของอะไร", "Percent of what")
    static let condition = Sentence("เงื่อนไข", "Condition")
    static let withdraw = Sentence("ถอนข้อนี้ออกจากแผน", "Withdraw this from the plan")

    static func measured(_ now: String, of target: String) -> Sentence {
        Sentence("ถึงตอนนี้ \(now) จากเป้า \(target)", "\(now) so far of \(target)")
    }

    static let myWork = Sentence("สวัสดี วันนี้ทำอะไรดี", "Hello, what shall we do today?")
    static let actingFor = Sentence("ดูงานขององค์กร", "Show the work of")
    static let show = Sentence("แสดง", "Show")
    static let sendPhoto = Sentence("ส่งรูปกิจกรรม", "Send a photo")
    static let sendPhotoHint = Sentence(
        "รูป 1 ใบ กับ 1 ประโยค ก็เป็นรายงานแล้ว",
        "One photo and one line is a report"
    )
    static let readReport = Sentence("อ่านรายงานใหม่", "Read a report")
    static let readReportHint = Sentence(
        "วางข้อความ หรือส่งไฟล์ แล้วตรวจร่างแผน",
        "Paste text or upload a file, then review the draft"
    )
    static let seePlans = Sentence("ดูแผน", "See the plans")
    static let seePlansHint = Sentence("ใครต้องการอะไรอยู่บ้าง", "Who needs what")
    static let nextForMe = Sentence("เรื่องถัดไป", "What is next")
    static let nextForAll = Sentence("เรื่องถัดไปของทุกแผน", "What is next in all plans")
    static let showOwn = Sentence("ดูเฉพาะงานขององค์กรเรา", "Show only the work of our organization")
    static let showOther = Sentence(
        "ดูงานขององค์กรอื่น หรือของทุกองค์กร",
        "Show another organization, or all of them"
    )
    static let nothingNext = Sentence("ยังไม่มีเรื่องค้าง สบายใจได้", "Nothing is waiting. Well done.")
    static let toAnswer = Sentence("รอคำตอบของเรา", "Waiting for our answer")
    static func toAnswer(_ count: Int) -> Sentence {
        Sentence("รอคำตอบของเรา \(count) เรื่อง", "\(count) waiting for our answer")
    }
}
