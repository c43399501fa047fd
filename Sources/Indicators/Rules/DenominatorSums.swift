// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// Every sum that a table to divide by allows, made once: over codes, and over parts where none is missing.
struct DenominatorSums: Sendable, Equatable {
    typealias Spot = DenominatorTable.Spot

    /// What stands in the table, and for each place the sum over its codes.
    private var stated: [Spot: Int64]
    /// For each level the sums over its places, with how many there were.
    private var parts: [Int: [Spot: Part]] = [:]

    private struct Part: Sendable, Equatable {
        var places = 0
        var amount: Int64 = 0
    }

    init(_ values: [Spot: Int64]) {
        stated = values
        addOverCodes(values)
        for (spot, amount) in stated {
            let level = spot.place.count
            for length in [0, 2, 4] where length < level {
                let around = Spot(place: String(spot.place.prefix(length)), codes: spot.codes)
                var part = parts[level, default: [:]][around] ?? Part()
                part.places += 1
                part.amount += amount
                parts[level, default: [:]][around] = part
            }
        }
    }

    /// Only the finest lines of a place are added: told apart by sex and by both it holds everyone twice.
    private mutating func addOverCodes(_ values: [Spot: Int64]) {
        var finest: [String: (codes: Int, amount: Int64)] = [:]
        for (spot, amount) in values where !spot.codes.isEmpty {
            let known = finest[spot.place] ?? (0, 0)
            if spot.codes.count < known.codes { continue }
            let before = spot.codes.count == known.codes ? known.amount : 0
            finest[spot.place] = (spot.codes.count, before + amount)
        }
        for (place, sum) in finest where stated[Spot(place: place, codes: [:])] == nil {
            stated[Spot(place: place, codes: [:])] = sum.amount
        }
    }

    func amount(_ spot: Spot) -> Int64? {
        if let amount = stated[spot] { return amount }
        for level in [2, 4, 6] where level > spot.place.count {
            guard let part = parts[level]?[spot] else { continue }
            if part.places == Self.official[level]?[spot.place] { return part.amount }
        }
        return nil
    }

    /// How many places of each level lie inside a code.
    private static let official: [Int: [String: Int]] = {
        var counts: [Int: [String: Int]] = [:]
        for level in [Place.Level.province, .district, .subdistrict] {
            for place in Gazetteer.bundled.places(level) {
                for length in [0, 2, 4] where length < level.rawValue {
                    counts[level.rawValue, default: [:]][
                        String(place.id.rawValue.prefix(length)),
                        default: 0
                    ] += 1
                }
            }
        }
        return counts
    }()
}
