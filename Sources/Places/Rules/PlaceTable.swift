// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The rows of the official list by position: provinces, then districts, then subdistricts, each by code.
struct PlaceTable: Sendable {
    private let rows: EmbeddedTable
    private let codes: [UInt32]
    private let districtsBegin: Int
    private let subdistrictsBegin: Int

    init() {
        rows = EmbeddedTable(.places)
        let table = rows
        codes = (0..<rows.count).map { table.number(0, ofRow: $0) ?? 0 }
        districtsBegin = codes.firstIndex { $0 >= 100 } ?? codes.count
        subdistrictsBegin = codes.firstIndex { $0 >= 10_000 } ?? codes.count
    }

    var count: Int { codes.count }

    func code(_ position: Int) -> UInt32 { codes[position] }

    /// All positions of one level; none for villages, which are not bundled.
    func positions(of level: Place.Level) -> Range<Int> {
        switch level {
        case .province: 0..<districtsBegin
        case .district: districtsBegin..<subdistrictsBegin
        case .subdistrict: subdistrictsBegin..<codes.count
        case .village: codes.count..<codes.count
        }
    }

    /// The positions of one level whose codes begin with another code.
    func positions(of level: Place.Level, inside code: UInt32) -> Range<Int> {
        var low = code
        while Self.digits(low) < level.rawValue { low *= 100 }
        guard Self.digits(low) == level.rawValue, low > 0 else { return 0..<0 }
        let width = low / code
        let all = positions(of: level)
        return lowerBound(low, in: all)..<lowerBound(low + width, in: all)
    }

    func position(ofCode code: UInt32) -> Int? {
        guard let level = Place.Level(rawValue: Self.digits(code)) else { return nil }
        let all = positions(of: level)
        let found = lowerBound(code, in: all)
        return found < all.upperBound && codes[found] == code ? found : nil
    }

    func position(of id: Kernel.ID<Place>) -> Int? {
        guard let code = Self.code(of: id) else { return nil }
        return position(ofCode: code)
    }

    func level(_ position: Int) -> Place.Level {
        position < districtsBegin ? .province : position < subdistrictsBegin ? .district : .subdistrict
    }

    func place(_ position: Int) -> Place {
        Place(
            id: Kernel.ID(rows.text(Column.code, ofRow: position)),
            level: level(position),
            thai: rows.text(Column.thai, ofRow: position),
            english: rows.text(Column.english, ofRow: position),
            postalCodes: rows.text(Column.postalCodes, ofRow: position).split(separator: " ").map(
                String.init
            ),
            latitude: rows.decimal(Column.latitude, ofRow: position),
            longitude: rows.decimal(Column.longitude, ofRow: position),
            pointIsMean: rows.withField(Column.mean, ofRow: position) { !$0.isEmpty }
        )
    }

    func key(_ column: Int, _ position: Int) -> PlaceKey {
        rows.withField(column, ofRow: position) { PlaceKey(listed: $0) }
    }

    /// Other spellings of the Thai name; few places have any.
    func otherKeys(_ position: Int) -> [PlaceKey] {
        rows.withField(Column.others, ofRow: position) { field in
            field.isEmpty ? [] : field.split(separator: 0x7C).map { PlaceKey(listed: $0) }
        }
    }

    private func lowerBound(_ code: UInt32, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if codes[middle] < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The columns of the list.
    enum Column {
        static let code = 0
        static let thai = 1
        static let english = 2
        static let postalCodes = 3
        static let latitude = 4
        static let longitude = 5
        static let mean = 6
        static let others = 7
    }
}

extension PlaceTable {
    /// The number of a code of 2, 4, 6 or 8 digits; nil for any other id.
    static func code(of id: Kernel.ID<Place>) -> UInt32? {
        let digits = id.rawValue.utf8
        guard [2, 4, 6, 8].contains(digits.count), digits.first != 0x30 else { return nil }
        var code: UInt32 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            code = code * 10 + UInt32(digit - 0x30)
        }
        return code
    }

    /// The province that a code lies in.
    static func province(of code: UInt32) -> UInt32 {
        var code = code
        while code >= 100 { code /= 100 }
        return code
    }

    /// How many digits a number is written with.
    static func digits(_ code: UInt32) -> Int {
        var rest = code
        var count = 0
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count
    }
}
