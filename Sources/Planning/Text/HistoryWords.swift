// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What was done, as a line of history says it.
enum HistoryWords {
    static func action(_ action: HistoryAction) -> Sentence {
        switch action {
        case .planMade: Sentence("ตั้งแผน", "Plan made")
        case .planChanged: Sentence("แก้แผน", "Plan changed")
        case .planState: Sentence("เปลี่ยนสถานะแผน", "Plan moved on")
        case .planPublished: Sentence("เผยแพร่แผน", "Plan published")
        case .planUnpublished: Sentence("ปิดการเผยแพร่", "Plan unpublished")
        case .reportAccepted: Sentence("รับรายงานเป็นแผน", "Report accepted as a plan")
        case .acceptanceUndone: Sentence("ย้อนการรับรายงาน", "Acceptance undone")
        default: item(action)
        }
    }

    private static func item(_ action: HistoryAction) -> Sentence {
        switch action {
        case .itemMade: Sentence("เพิ่มรายการ", "Added")
        case .itemChanged: Sentence("แก้ข้อความ", "Changed")
        case .itemCarried: Sentence("ยกมาจากแผนก่อน", "Carried over")
        case .itemWithdrawn: Sentence("ถอนออกจากแผน", "Withdrawn")
        case .targetChanged: Sentence("แก้ค่าเป้าหมาย", "Target changed")
        case .tieChanged: Sentence("เปลี่ยนที่มาของตัวเลข", "Counted in another way")
        case .curveChanged: Sentence("แก้แผนตามงวด", "Planned steps changed")
        case .copyProposed: Sentence("เสนอให้องค์กร", "Proposed")
        case .copyAnswered: Sentence("องค์กรตอบ", "Answered")
        case .copyState, .activityState: Sentence("สถานะใหม่", "New state")
        case .hostProposed: Sentence("เสนอเจ้าภาพ", "Host proposed")
        case .hostAnswered: Sentence("เจ้าภาพตอบ", "Host answered")
        case .hostRemoved: Sentence("เอาเจ้าภาพออก", "Host removed")
        default: work(action)
        }
    }

    private static func work(_ action: HistoryAction) -> Sentence {
        switch action {
        case .progressSent: Sentence("ส่งความคืบหน้า", "Progress sent")
        case .progressTakenBack: Sentence("ถอนความคืบหน้า", "Progress taken back")
        case .supportAsked: Sentence("ขอหนุนเสริม", "Asked for support")
        case .supportAnswered: Sentence("ตอบคำขอหนุนเสริม", "Support answered")
        case .supportClosed: Sentence("ปิดคำขอหนุนเสริม", "Support settled")
        case .linkMade: Sentence("ทำลิงก์ให้องค์กร", "Link made")
        case .linkRevoked: Sentence("ปิดลิงก์", "Link closed")
        default: Sentence(action.rawValue, action.rawValue)
        }
    }

    /// A state's word where the line holds one, else the text itself.
    static func value(_ text: String) -> Sentence {
        if let state = CommitmentCopy.State(rawValue: text) { return StateWords.of(state).1 }
        if let state = Activity.State(rawValue: text) { return StateWords.of(state).1 }
        if let state = Hosting.State(rawValue: text) { return StateWords.of(state).1 }
        if let state = Plan.State(rawValue: text) { return StateWords.of(state).1 }
        return Sentence(text, text)
    }
}
