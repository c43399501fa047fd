// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What stands on a printed recovery sheet around its lines.
enum SheetText {
    static func sheet(lines: [String], keys: [String]) -> Sentence {
        let body = lines.enumerated().map { "\($0 + 1): \($1)" }.joined(separator: "\n")
        let ids = keys.joined(separator: " ")
        return Sentence(
            """
            แผ่นกู้กุญแจของภาคี

            ถ้าไฟล์กุญแจหาย ข้อมูลลับทั้งหมดจะเปิดได้ด้วยแผ่นนี้เท่านั้น
            ใครได้แผ่นนี้พร้อมสำเนาข้อมูลก็เปิดข้อมูลลับได้: เก็บในตู้ที่มีกุญแจ อย่าถ่ายภาพ อย่าส่งทางไลน์
            เมื่อต้องใช้ ให้พิมพ์ทุกบรรทัดที่มีเลขนำหน้าตามลำดับ ตัวเล็กตัวใหญ่และช่องว่างไม่สำคัญ ตัว O คือเลข 0 ตัว I และ L คือเลข 1

            เลขกุญแจ: \(ids)

            \(body)

            พิมพ์เมื่อ ........................... ผู้เก็บ ........................... ลงชื่อ ...........................
            """,
            """
            Phakhi recovery sheet

            If the key file is lost, only this sheet opens what is sealed.
            Whoever has this sheet and a copy of the data can open it: keep it locked away, take no photo, send it to nobody.
            When it is needed, type every numbered line in order. Case and spaces do not matter; O is 0, I and L are 1.

            Key numbers: \(ids)

            \(body)

            Printed on ........................... Kept by ........................... Signed ...........................
            """
        )
    }
}
