// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Every sentence about places that a person sees.
enum PlacesText {
    /// A Thai name behind the short form of its level.
    static func prefixed(_ place: Place) -> String {
        let bangkok = place.id.rawValue.hasPrefix("10")
        return switch place.level {
        case .province: bangkok ? place.thai : "จ.\(place.thai)"
        case .district: bangkok ? "เขต\(place.thai)" : "อ.\(place.thai)"
        case .subdistrict: bangkok ? "แขวง\(place.thai)" : "ต.\(place.thai)"
        case .village: "ม.\(place.thai)"
        }
    }

    /// The word for a level.
    static func level(_ level: Place.Level) -> Sentence {
        switch level {
        case .province: Sentence("จังหวัด", "province")
        case .district: Sentence("อำเภอ", "district")
        case .subdistrict: Sentence("ตำบล", "subdistrict")
        case .village: Sentence("หมู่บ้าน", "village")
        }
    }

    static func otherSpelling(_ written: String, _ place: Place) -> Sentence {
        Sentence(
            "เขียนว่า “\(written)” อ่านเป็น \(prefixed(place)) โปรดตรวจว่าใช่",
            "“\(written)” was taken for \(place.english); please check"
        )
    }

    static func notFound(_ written: String, _ level: Place.Level, instead: Place?) -> Sentence {
        let word = Self.level(level)
        guard let instead else {
            return Sentence(
                "ไม่พบ\(word.thai) “\(written)” โปรดเลือกพื้นที่เอง",
                "no \(word.english) “\(written)” is known; please choose the place"
            )
        }
        return Sentence(
            "ไม่พบ\(word.thai) “\(written)” ใน \(prefixed(instead)) จึงใช้ \(prefixed(instead)) ไว้ก่อน โปรดตรวจ",
            "no \(word.english) “\(written)” is known in \(instead.english), which is used for now; please check"
        )
    }

    static func parentDiffers(_ written: String, _ level: Place.Level, found: Place) -> Sentence {
        let word = Self.level(level)
        return Sentence(
            "\(word.thai) “\(written)” ไม่ตรงกับ \(prefixed(found)) ที่พบ โปรดตรวจ",
            "the \(word.english) “\(written)” does not agree with \(found.english), which was found; please check"
        )
    }

    static func ambiguous(_ count: Int) -> Sentence {
        Sentence(
            "ชื่อนี้มี \(count) แห่ง โปรดระบุอำเภอหรือจังหวัด",
            "\(count) places have this name; please add the district or the province"
        )
    }

    static func abolished(_ written: String, now place: Place) -> Sentence {
        Sentence(
            "“\(written)” ยกเลิกแล้ว ปัจจุบันคือ \(prefixed(place))",
            "“\(written)” no longer exists; today it is \(place.english)"
        )
    }

    static func sentence(for problem: PlacesProblem) -> Sentence {
        switch problem {
        case .noArea:
            Sentence("ไม่พบเขตนี้ อาจถูกลบไปแล้ว", "there is no such area; it may have been removed")
        case .noName:
            Sentence("ยังไม่มีชื่อ โปรดใส่ชื่อ", "the name is empty; please give one")
        case .endsBeforeStart:
            Sentence("วันสิ้นสุดอยู่ก่อนวันเริ่ม โปรดแก้วัน", "the last day lies before the first; please correct it")
        case .unknownPlace(let code):
            Sentence(
                "ไม่มีพื้นที่รหัส \(code) โปรดเลือกจากรายการ",
                "no place has the code \(code); please choose from the list"
            )
        case .nowhere:
            Sentence(
                "ยังไม่ได้เลือกพื้นที่ โปรดเลือกอย่างน้อยหนึ่งแห่ง",
                "no place was chosen; please choose at least one"
            )
        }
    }

    static let nothing = Sentence(
        "ไม่พบพื้นที่ที่เขียนไว้ โปรดเลือกจากรายการ",
        "no place was recognised; please choose one from the list"
    )
}
