// SPDX-License-Identifier: Apache-2.0

/// Reads numbers that are written as words.
enum NumberWords {
    private static let units = WordTable<Int>([
        ("ศูนย์", 0), ("หนึ่ง เอ็ด", 1), ("สอง ยี่", 2), ("สาม", 3), ("สี่", 4), ("ห้า", 5), ("หก", 6),
        ("เจ็ด", 7), ("แปด", 8), ("เก้า", 9),
    ])
    private static let scales = WordTable<Int>([
        ("สิบ", 10), ("ร้อย", 100), ("พัน", 1000), ("หมื่น", 10_000), ("แสน", 100_000), ("ล้าน", 1_000_000),
    ])

    /// The number that starts here.
    /// - Returns: its value, where it ends and how many words it was made of; nil when there is none.
    static func read(_ text: Scalars, at start: Int) -> (value: Int, end: Int, words: Int)? {
        var at = start
        var total = 0
        var below = 0
        var pending: Int?
        var words = 0
        while words < 24 {
            if let unit = units.match(text, at: at), pending == nil {
                pending = unit.meaning
                at = unit.end
            } else if let scale = scales.match(text, at: at) {
                at = scale.end
                if scale.meaning == 1_000_000 {
                    total = min(total + below + (pending ?? 0), 1_000_000) * 1_000_000
                    if total == 0 { total = 1_000_000 }
                    below = 0
                } else {
                    below += (pending ?? 1) * scale.meaning
                }
                pending = nil
            } else {
                break
            }
            words += 1
        }
        guard words > 0 else { return nil }
        return (total + below + (pending ?? 0), at, words)
    }
}
