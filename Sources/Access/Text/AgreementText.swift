// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about sharing agreements.
enum AgreementText {
    static let title = Sentence("ข้อตกลงแบ่งปันข้อมูล", "Sharing agreements")
    static let answers = Sentence("องค์กรใดให้ใครเห็นข้อมูลอะไร ถึงเมื่อไร", "Who shares what, where, until when")
    static let how = Sentence(
        "ไม่มีข้อตกลง คนทำงานในพื้นที่เดียวกันก็ไม่เห็นของกันและกัน พอหมดเวลาก็ปิดเอง",
        "Without an agreement those who work in the same place do not see each other's records;"
            + " when it ends, they no longer do."
    )
    static let none = Sentence(
        "ยังไม่มีข้อตกลง บันทึกข้อตกลงแรกได้ด้านล่าง",
        "No agreement yet: record the first one below"
    )
    static let allRecords = Sentence("ทุกโครงการ", "All programmes")
    static let end = Sentence("ให้สิ้นสุดวันนี้", "End today")
    static let new = Sentence("บันทึกข้อตกลงใหม่", "Record an agreement")
    static let chooseOrganization = Sentence("เลือกองค์กรก่อน", "Choose the organization first")
    static let placeHint = Sentence(
        "ทั้งจังหวัด อำเภอ หรือตำบล เช่น จ.สตูล",
        "A province, district or subdistrict, such as Satun"
    )
    static let note = Sentence("เอกสารอยู่ที่ไหน", "Where the paper lies")
    static let noteHint = Sentence(
        "เช่น แฟ้มข้อตกลง 2569 เล่ม 1 ตู้สำนักงาน",
        "such as folder 1 of 2026 in the office"
    )
    static let save = Sentence("บันทึกข้อตกลง", "Record it")
}
