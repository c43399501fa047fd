// SPDX-License-Identifier: Apache-2.0

internal import Kernel

/// The labels of a printed draft.
enum DraftReportText {
    static let title = Sentence("ชื่อเรื่อง", "Title")
    static let dates = Sentence("วันที่", "Dates")
    static let times = Sentence("เวลา", "Times")
    static let venue = Sentence("สถานที่จัด", "Venue")
    static let places = Sentence("พื้นที่", "Places")
    static let organizers = Sentence("ผู้จัด", "Organizers")
    static let funders = Sentence("ผู้สนับสนุน", "Funders")
    static let organizations = Sentence("องค์กร", "Organizations")
    static let people = Sentence("บุคคล", "People")
    static let participants = Sentence("ผู้เข้าร่วม", "Attendance")
    static let items = Sentence("รายการ", "Items")
    static let targets = Sentence("ค่าเป้าหมายนอกรายการ", "Targets in running text")
    static let hashtags = Sentence("แฮชแท็ก", "Hashtags")
    static let findings = Sentence("ข้อสังเกต", "Noticed")
}
