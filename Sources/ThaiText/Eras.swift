// SPDX-License-Identifier: Apache-2.0

/// The two eras, and how years of them are written.
enum Eras {
    enum Era: Sendable {
        case buddhist
        case common
    }

    static let buddhistOffset = 543

    static let table = WordTable<Era>([
        ("พ.ศ. พ.ศ พศ. พศ พ._ศ. พุทธศักราช b.e. be", .buddhist),
        ("ค.ศ. ค.ศ คศ. คศ ค._ศ. คริสต์ศักราช คริสตศักราช a.d. ad ce", .common),
    ])

    /// The year of the common era that a written number means.
    /// - Parameters:
    ///   - number: as written.
    ///   - digits: how many digits it was written with.
    ///   - era: as written, if it was.
    /// - Returns: nil when no such year is meant by it.
    static func commonYear(_ number: Int, digits: Int, era: Era? = nil) -> Int? {
        switch digits {
        case 4 where (2400...2700).contains(number): number - buddhistOffset
        case 4 where (1800...2200).contains(number): number
        case 2 where era == .common: 2000 + number
        case 2: 2500 + number - buddhistOffset
        default: nil
        }
    }
}
