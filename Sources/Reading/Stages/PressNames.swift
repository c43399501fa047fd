// SPDX-License-Identifier: Apache-2.0

/// Those who write about what others hold.
extension ReportText {
    private static let press = [
        "สำนักข่าว", "หนังสือพิมพ์", "สถานีวิทยุ", "วิทยุ", "กองข่าว", "ศูนย์ข่าว", "ทีมข่าว", "กองบรรณาธิการ", "งานประชาสัมพันธ์",
        "สำนักงานประชาสัมพันธ์", "ประชาสัม", "ทีมสื่อ", "ศูนย์ประชาสัมพันธ์", "กลุ่มประชาสัมพันธ์", "ฝ่ายประชาสัมพันธ์",
    ]

    /// Those who write about it.
    func isPress(_ span: Range<Int>) -> Bool {
        Self.press.contains { starts(with: $0, at: span.lowerBound) }
    }
}
