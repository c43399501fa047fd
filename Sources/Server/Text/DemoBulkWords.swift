// SPDX-License-Identifier: Apache-2.0

/// The wording of the one large plan that is only for measuring.
enum DemoBulkWords {
    static let title = "แผนทดสอบขนาดใหญ่ (ตัวอย่าง)"
    static let unit = "ครั้ง"
    private static let deeds = ["เยี่ยมบ้าน", "เปิดเวทีคุย", "อบรมอาสา", "ติดตามงาน", "สรุปบทเรียน", "ประสานภาคี"]

    static func commitment(_ index: Int, province: String) -> String {
        let deed = deeds[index / 14 % deeds.count]
        return "\(deed)จังหวัด\(province) ชุดที่ \(index / 14 + 1) อย่างน้อย \(index % 40 + 1) \(unit)"
    }
}
