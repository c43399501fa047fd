// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ThaiText

/// The shared table of written dates.
struct GoldDates: Decodable {
    struct Time: Decodable {
        let at: String?
        let from: String?
        let to: String?
    }

    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let text: String
        let start: String
        let end: String
        let grain: String
        let time: Time?
        let referenceDate: String?
        let alternatives: [[String]]?

        var testDescription: String { text }
    }

    struct Negative: Decodable, Sendable {
        let text: String
        let why: String
    }

    let cases: [Case]
    let negatives: [Negative]

    static func load(from file: String = #filePath) throws -> GoldDates {
        let root = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "../../../shared")
        let shared =
            ProcessInfo.processInfo.environment["PHAKHI_SHARED"].map { URL(fileURLWithPath: $0) } ?? root
        let data = try Data(contentsOf: shared.appending(path: "thai/dates.json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(GoldDates.self, from: data)
    }
}

extension GoldDates.Time: Sendable {}

/// Every written form of a date in the shared table, and everything there that is none.
struct DatesGoldTests {
    private func day(_ iso: String) -> CalendarDay? {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    @Test func `every date of the shared table is read`() throws {
        let gold = try GoldDates.load()
        #expect(gold.cases.count == 109)
        for expected in gold.cases {
            let reference = expected.referenceDate.flatMap { day($0) }
            let found = ThaiDates.find(in: Array(expected.text.unicodeScalars), reference: reference)
            let dated = found.filter { $0.start != nil }
            let mention = try #require(dated.first, "\(expected.text)")
            #expect(dated.count == 1, "\(expected.text)")
            #expect(mention.start?.iso == expected.start, "\(expected.text)")
            #expect(mention.end?.iso == expected.end, "\(expected.text)")
            #expect(mention.grain.rawValue == expected.grain, "\(expected.text)")
            let time = expected.time
            #expect(
                mention.time?.start == (time?.at ?? time?.from).map { String($0.prefix(5)) },
                "\(expected.text)"
            )
            #expect(mention.time?.end == time?.to, "\(expected.text)")
            for pair in expected.alternatives ?? [] {
                let (start, end) = (try #require(day(pair[0])), try #require(day(pair[1])))
                #expect(mention.alternatives.contains(start...end), "\(expected.text)")
            }
        }
    }

    @Test func `nothing else of the shared table is read as a date`() throws {
        let gold = try GoldDates.load()
        #expect(gold.negatives.count == 21)
        for negative in gold.negatives {
            let found = ThaiDates.find(in: Array(negative.text.unicodeScalars))
            #expect(!found.contains { $0.start != nil }, "\(negative.text): \(negative.why)")
            if negative.why.hasPrefix("impossible") {
                #expect(found.first?.warnings.contains(.impossibleDay) ?? false, "\(negative.text)")
            }
        }
    }
}
