// SPDX-License-Identifier: Apache-2.0

/// What the invented organizations are called: every one says that it is an example.
enum DemoNames {
    /// The name of a body that works for a whole province.
    static func name(_ role: DemoRole, province: String) -> String {
        switch role {
        case .prachakhom: "ประชาคมตัวอย่างจังหวัด\(province)"
        case .health: "สำนักงานสาธารณสุขจังหวัด\(province) (ตัวอย่าง)"
        case .alcohol: "เครือข่ายงดเหล้าตัวอย่างจังหวัด\(province)"
        case .workers: "เครือข่ายคนทำงานนอกระบบตัวอย่างจังหวัด\(province)"
        case .welfare: "สมาคมสวัสดิการตัวอย่างจังหวัด\(province)"
        default: "ภาคีตัวอย่างจังหวัด\(province)"
        }
    }

    /// The name of a body that works for one district or subdistrict.
    static func name(_ role: DemoRole, place: String) -> String {
        switch role {
        case .hospital: "โรงพยาบาลตัวอย่าง\(place)"
        case .local: "อบต.ตัวอย่าง\(place)"
        case .school: "โรงเรียนตัวอย่างบ้าน\(place)วิทยา"
        case .fund: "กองทุนสวัสดิการตัวอย่างตำบล\(place)"
        case .unit: "หน่วยใจชุมชนตัวอย่าง\(place)"
        default: "กลุ่มตัวอย่าง\(place)"
        }
    }

    /// Short forms that reports use.
    static func aliases(_ role: DemoRole, province: String) -> [String] {
        switch role {
        case .prachakhom: ["ประชาคม\(province)", "ประชาคมจังหวัด\(province)"]
        case .health: ["สสจ.\(province)"]
        case .alcohol: ["เครือข่ายงดเหล้า\(province)"]
        case .welfare: ["สมาคมสวัสดิการ\(province)"]
        default: []
        }
    }

    static let secretariat = "ศูนย์ประสานงานภาคีภาคใต้ (ตัวอย่าง)"
    static let funders = [
        "กองทุนสร้างสุขตัวอย่าง", "มูลนิธิทักษิณร่วมใจ (ตัวอย่าง)", "สถาบันพัฒนาชุมชนตัวอย่าง",
        "กองทุนเพื่อโอกาสเด็กตัวอย่าง",
    ]
    static let regional = ["สถาบันวิชาการระบบสุขภาพตัวอย่าง", "เครือข่ายสื่อชุมชนภาคใต้ (ตัวอย่าง)"]

    /// Titles of the programmes with the English one.
    static func title(_ programme: DemoProgramme) -> (thai: String, english: String) {
        switch programme {
        case .alcohol:
            ("เครือข่ายงดเหล้าภาคใต้ตอนล่าง (ข้อมูลตัวอย่าง)", "Alcohol-free networks, lower south (demo)")
        case .workers:
            (
                "คนทำงานนอกระบบกับสุขภาพใจ 3 จังหวัดต้นแบบ (ข้อมูลตัวอย่าง)",
                "Informal workers and mental health, 3 pilot provinces (demo)"
            )
        case .welfare:
            ("กองทุนสวัสดิการเข้มแข็ง 14 จังหวัด (ข้อมูลตัวอย่าง)", "Community welfare funds, 14 provinces (demo)")
        case .school:
            ("ค้นหาและพาน้องกลับมาเรียน (ข้อมูลตัวอย่าง)", "Finding children who are out of school (demo)")
        }
    }

    static func plan(_ programme: DemoProgramme, year: Int) -> String {
        let short: String =
            switch programme {
            case .alcohol: "แผนงดเหล้าภาคใต้ตอนล่าง"
            case .workers: "แผนสุขภาพใจคนทำงานนอกระบบ"
            case .welfare: "แผนกองทุนสวัสดิการ 14 จังหวัด"
            case .school: "แผนพาน้องกลับมาเรียน"
            }
        return "\(short) ปี \(year) (ตัวอย่าง)"
    }
}
