// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the fields of forms are called when a message names one.
enum FieldNames {
    static let known: [String: Sentence] = [
        "text": Sentence("ข้อความ", "text"),
        "title": Sentence("ชื่อ", "title"),
        "name": Sentence("ชื่อ", "name"),
        "file": Sentence("ไฟล์", "file"),
        "photo": Sentence("รูป", "photo"),
        "note": Sentence("บันทึก", "note"),
        "line": Sentence("หนึ่งประโยค", "one line"),
        "why": Sentence("เหตุผล", "reason"),
        "quantity": Sentence("จำนวน", "quantity"),
        "due": Sentence("กำหนด", "due date"),
        "starts": Sentence("วันเริ่ม", "start"),
        "ends": Sentence("วันสิ้นสุด", "end"),
        "organization": Sentence("องค์กร", "organization"),
        "programme": Sentence("โครงการ", "programme"),
        "place": Sentence("พื้นที่", "place"),
        "host": Sentence("เจ้าภาพ", "host"),
        "unit": Sentence("หน่วยนับ", "unit"),
    ]
}
