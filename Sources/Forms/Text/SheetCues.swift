// SPDX-License-Identifier: Apache-2.0

/// Words in the heads of sheets that say whose answers stand below.
enum SheetCues {
    private static let secret = ["บัตรประชาชน", "เลขประจำตัว", "national id", "id card"]
    private static let personal = [
        "ชื่อ-", "ชื่อสกุล", "ชื่อ สกุล", "ชื่อผู้", "นามสกุล", "เบอร์โทร", "โทรศัพท์", "มือถือ", "อีเมล", "ที่อยู่", "บ้านเลขที่",
        "วันเกิด", "ไลน์", "line id", "e-mail", "email", "phone", "full name", "your name", "address",
    ]

    static func isSecret(_ head: String) -> Bool { secret.contains { head.lowercased().contains($0) } }

    static func isPersonal(_ head: String) -> Bool { personal.contains { head.lowercased().contains($0) } }
}
