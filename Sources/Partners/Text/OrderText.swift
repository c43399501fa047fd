// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The words of an appointing order; only in Thai, because orders are.
enum OrderText {
    static let title = Sentence("ร่างคำสั่งแต่งตั้ง", "Draft appointing order")
    static let hint = Sentence(
        "เป็นร่าง ตรวจชื่อ ตำแหน่ง และอำนาจตามกฎหมายก่อนเสนอลงนาม",
        "A draft in Thai: check names, positions and the legal basis before it is signed."
    )
    static let rule = "──────────────"
    static let duties = "ให้ผู้ได้รับแต่งตั้งมีหน้าที่ ดังนี้"
    static let given = "สั่ง ณ วันที่ ........ เดือน .................... พ.ศ. ........"
    static let signature = [
        "(ลงชื่อ) ........................................", "(........................................)",
        "ตำแหน่ง ........................................",
    ]

    static func order(of organization: String) -> String { "คำสั่ง\(organization)" }
    static func about(_ title: String) -> String { "เรื่อง แต่งตั้ง\(title)" }

    static func number(_ number: String, _ day: Day?) -> String {
        let known = number.isEmpty ? "........ / ........" : number
        let dated = day.map { " ลงวันที่ \(WrittenDay.text($0, .thai))" } ?? ""
        return thaiDigits("ที่ \(known)\(dated)")
    }

    static func reason(_ title: String, _ basis: String) -> String {
        let by = basis.isEmpty ? "" : "อาศัยอำนาจตาม\(basis) "
        return thaiDigits("\(by)จึงแต่งตั้ง\(title) โดยมีรายชื่อ ดังนี้")
    }

    static func seat(_ number: Int, _ name: String, _ role: String) -> String {
        thaiDigits("\(number). ") + "\(name)\t\(role)"
    }

    static func duty(_ number: Int, _ duty: String) -> String { thaiDigits("\(number). \(duty)") }

    static func term(_ term: Term) -> String {
        switch (term.starts, term.ends) {
        case (nil, nil): "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"
        case (let starts?, nil): thaiDigits("ทั้งนี้ ตั้งแต่วันที่ \(WrittenDay.text(starts, .thai)) เป็นต้นไป")
        case (nil, let ends?): thaiDigits("ทั้งนี้ จนถึงวันที่ \(WrittenDay.text(ends, .thai))")
        case (let starts?, let ends?):
            thaiDigits("ทั้งนี้ ตั้งแต่วันที่ \(WrittenDay.text(starts, .thai)) ถึงวันที่ \(WrittenDay.text(ends, .thai))")
        }
    }

    /// Arabic digits as Thai ones.
    static func thaiDigits(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let digit = (48...57).contains(scalar.value) ? Unicode.Scalar(scalar.value - 48 + 0xE50) : nil
            out.append(digit ?? scalar)
        }
        return String(out)
    }
}
