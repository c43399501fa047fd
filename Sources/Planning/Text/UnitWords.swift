// SPDX-License-Identifier: Apache-2.0

/// Units and measure words that must be told apart from each other, as reports write them.
enum UnitWords {
    /// How percentages are named as a unit.
    static let percent = "ร้อยละ"
    /// "Per province", as reports write it.
    static let province = "จังหวัด"
    /// Classifiers that count the same things, so that sums over provinces can be compared.
    static let places: Set<String> = ["แห่ง", "หน่วย", "ศูนย์", "จุด", "พื้นที่"]

    /// Whether a unit is a percentage.
    static func isPercent(_ unit: String) -> Bool {
        unit == percent || unit == "%" || unit == "เปอร์เซ็นต์"
    }

    /// Whether two units may count the same things.
    static func alike(_ one: String, _ other: String) -> Bool {
        one == other || (places.contains(one) && places.contains(other))
    }
}
