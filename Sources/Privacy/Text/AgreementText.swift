// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The agreement between the host and its partners (PDPA s.40); a template, not legal advice.
enum AgreementText {
    /// Rises whenever the words change: what was signed stays known.
    static let wording = 2

    static let title = Sentence(
        "ข้อตกลงผู้ควบคุมและผู้ประมวลผลข้อมูลส่วนบุคคล",
        "Agreement of controllers and processor"
    )
    static let caution = Sentence(
        "แบบร่าง ให้นักกฎหมายตรวจก่อนลงนาม",
        "A template: have a lawyer look before signing"
    )

    static let clauses: [Sentence] = [
        Sentence(
            "แต่ละองค์กรภาคีเป็นผู้ควบคุมข้อมูลที่ตนบันทึก องค์กรที่ดูแลเครื่องเป็นผู้ประมวลผลตามคำสั่งของภาคีเท่านั้น",
            "Each partner is the controller of what it records; the organization that runs the host processes it only as instructed."
        ),
        Sentence(
            "ข้อมูลที่ประมวลผล จุดประสงค์ ฐานตามกฎหมาย และระยะเวลา เป็นไปตามบันทึกรายการประมวลผลในระบบ",
            "Data, purposes, legal bases and periods are those of the record of processing in the system."
        ),
        Sentence(
            "ผู้ประมวลผลรักษาความลับ เก็บกุญแจเข้ารหัสแยกจากข้อมูล สำรองข้อมูล และให้สิทธิเข้าถึงเท่าที่จำเป็น",
            "The processor keeps secrecy, keeps the key apart from the data, makes backups, and grants access only as needed."
        ),
        Sentence(
            "ผู้ประมวลผลจัดทำบันทึกการประมวลผลและบันทึกว่าใครเปิดดูหรือแก้อะไร และให้ภาคีตรวจได้เมื่อขอ",
            "The processor keeps a record of its processing and of who saw or changed what, open to the partner on request."
        ),
        Sentence(
            "เมื่อข้อมูลรั่วไหล ผู้ประมวลผลแจ้งภาคีโดยไม่ชักช้า เพื่อให้แจ้งสำนักงานได้ภายใน 72 ชั่วโมง",
            "In a breach the processor tells the partner without delay, so that the office can be told within 72 hours."
        ),
        Sentence(
            "ผู้ประมวลผลช่วยตอบคำขอของเจ้าของข้อมูลภายใน 30 วัน และไม่ส่งข้อมูลให้ผู้อื่นหรือต่างประเทศโดยไม่มีคำสั่งเป็นหนังสือ",
            "The processor helps answer people's requests within 30 days and passes nothing on, nor abroad, without written instruction."
        ),
        Sentence(
            "เมื่อเลิกข้อตกลง ผู้ประมวลผลส่งข้อมูลคืนเป็นไฟล์ที่เปิดได้ทั่วไป แล้วลบ พร้อมยืนยันเป็นหนังสือ",
            "When it ends, the processor hands the data back in common formats, deletes it and confirms this in writing."
        ),
    ]
    static let sides = [
        Sentence("องค์กรภาคี (ผู้ควบคุมข้อมูล)", "The partner (controller)"),
        Sentence("ผู้ดูแลเครื่อง (ผู้ประมวลผลข้อมูล)", "The host (processor)"),
    ]
    static let signLabels = [
        Sentence("ลงชื่อ", "Signed"), Sentence("ชื่อตัวบรรจง", "Name in print"), Sentence("ตำแหน่ง", "Office"),
        Sentence("วันที่", "Date"),
    ]
}
