// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The one word, sign and wash for each state, the same on every page.
enum StateWords {
    static let done = Sentence("สำเร็จ", "Done")
    static let waiting = Sentence("รอความคืบหน้า", "Waiting for news")
    static let needsSupport = Sentence("ต้องการหนุนเสริม", "Needs support")
    static let proposed = Sentence("เสนอไว้ รอตอบรับ", "Proposed, awaiting an answer")
    static let notStarted = Sentence("ยังไม่เริ่ม", "Not started")
    static let changeAsked = Sentence("ขอปรับ", "Asks for a change")
    static let notOurs = Sentence("ไม่ใช่ของเรา", "Not theirs")
    static let dropped = Sentence("ไม่ทำต่อ", "Given up")
    static let noHost = Sentence("ยังไม่มีเจ้าภาพ", "No host yet")

    static func of(_ state: CommitmentCopy.State, needsSupport needs: Bool = false) -> (Wash, Sentence) {
        if needs, state.isAccepted, state != .done { return (.help, needsSupport) }
        return switch state {
        case .proposed: (.proposed, proposed)
        case .changeAsked: (.proposed, changeAsked)
        case .notOurs: (.none, notOurs)
        case .notStarted: (.none, notStarted)
        case .waiting: (.wait, waiting)
        case .done: (.done, done)
        }
    }

    static func of(_ state: Activity.State, needsSupport needs: Bool = false) -> (Wash, Sentence) {
        if needs, state == .planned || state == .doing { return (.help, needsSupport) }
        return switch state {
        case .proposed: (.proposed, proposed)
        case .planned: (.none, notStarted)
        case .doing: (.wait, waiting)
        case .done: (.done, done)
        case .dropped: (.none, dropped)
        }
    }

    static func of(_ state: Hosting.State) -> (Wash, Sentence) {
        switch state {
        case .proposed: (.proposed, proposed)
        case .accepted: (.done, Sentence("รับแล้ว", "Accepted"))
        case .changeAsked: (.proposed, changeAsked)
        case .notOurs: (.none, notOurs)
        }
    }

    static func of(_ state: Plan.State) -> (Wash, Sentence) {
        switch state {
        case .draft: (.none, Sentence("ร่าง", "Draft"))
        case .agreed: (.proposed, Sentence("ตกลงร่วมกันแล้ว", "Agreed"))
        case .active: (.wait, Sentence("กำลังดำเนินงาน", "Under way"))
        case .closed: (.done, Sentence("ปิดแผนแล้ว", "Closed"))
        }
    }

    static func kind(_ kind: Commitment.Kind) -> Sentence {
        kind == .goal ? Sentence("เป้าหมาย", "Goal") : Sentence("ข้อตกลง", "Agreement")
    }

    static func kind(_ kind: SupportRequest.Kind) -> Sentence {
        switch kind {
        case .people: Sentence("คนมาช่วย", "People")
        case .money: Sentence("งบประมาณ", "Money")
        case .knowledge: Sentence("ความรู้ วิทยากร พี่เลี้ยง", "Knowledge, a speaker, a mentor")
        case .materials: Sentence("อุปกรณ์ สถานที่", "Materials, a place")
        case .other: Sentence("เรื่องอื่น", "Something else")
        }
    }

    static func state(_ state: SupportRequest.State) -> (Wash, Sentence) {
        switch state {
        case .open: (.help, Sentence("รอคนช่วย", "Waiting for help"))
        case .answered: (.wait, Sentence("มีคนตอบแล้ว", "Answered"))
        case .closed: (.done, Sentence("เรียบร้อย", "Settled"))
        }
    }
}
