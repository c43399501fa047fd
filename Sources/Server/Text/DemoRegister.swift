// SPDX-License-Identifier: Apache-2.0

/// Invented words of the demo's register; nobody is called so on purpose.
enum DemoRegister {
    static let transfer = "ถ่ายโอนภารกิจ (ตัวอย่าง)"
    static let rules = "มีระเบียบและรายงานประชุมทุกไตรมาส"
    static let registrar = "ที่ทำการปกครองจังหวัด (ตัวอย่าง)"
    static let duties = "ประสานแผนของภาคี\nติดตามความคืบหน้าทุกไตรมาส\nสรุปบทเรียนปีละครั้ง"
    static let basis = "ระเบียบเครือข่ายตัวอย่าง ข้อ 7"
    static let skill = "ชวนคุยเรื่องแผน ถอดบทเรียน"
    static let house = "บ้าน"
    static let address = "ซอยตัวอย่าง ใกล้ศาลา"
    static let relations = ["ยาย", "ลูก", "หลาน"]
    static let mou = "ลดอุบัติเหตุช่วงเทศกาล (ตัวอย่าง)"

    static let entries: [[String: String]] = [
        [
            "sort": "practice", "title": "ตั้งวงกินข้าวเย็นก่อนประชุมแผน", "theme": "policy",
            "body": "ชวนบ้านละคนมากินข้าวด้วยกันก่อนคุยแผน คนพูดมากขึ้นและตกลงกันได้เร็ว",
            "way": "นัดดูงานได้ทุกวันศุกร์แรกของเดือน", "place": "90",
        ],
        [
            "sort": "innovation", "title": "ธงสีหน้าบ้านผู้สูงอายุ", "theme": "home-care",
            "body": "ธงเขียวสบายดี ธงเหลืองขอให้แวะ เพื่อนบ้านช่วยกันดู", "way": "ขอแบบธงได้ที่สำนักงาน",
        ],
        [
            "sort": "help", "title": "กองทุนตัวอย่างเพื่อการเรียนรู้", "theme": "out-of-school",
            "body": "สนับสนุนค่าเดินทางและอุปกรณ์ให้เด็กกลับมาเรียน", "way": "ยื่นแบบได้ทุกไตรมาส",
        ],
    ]

    static let help = [
        "sort": "help", "title": "ทุนหนุนเสริมกลุ่มเล็กในพื้นที่ (ตัวอย่าง)", "theme": "welfare",
        "body": "ให้ทุนตั้งต้นแก่กลุ่มที่เพิ่งเริ่ม ไม่ต้องเป็นนิติบุคคล", "way": "เขียนเล่าหนึ่งหน้าแล้วส่งถึงกองทุน",
    ]

    private static let given = ["สมมุติ", "ตัวอย่าง", "ทดลอง", "จำลอง", "เสมือน"]
    private static let family = ["ริมเล", "ชายคลอง", "ปลายนา", "เชิงเขา", "ท้ายสวน", "หัวควน", "ปากบาง"]

    static func committee(_ province: String) -> String { "คณะทำงานประสานแผนจังหวัด\(province) (ตัวอย่าง)" }

    static func person(_ number: Int) -> String {
        "\(given[number % given.count]) \(family[number / given.count % family.count])\(number + 1)"
    }
}
