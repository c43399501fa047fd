// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A report with its labels, from the seeds or from the invented ones beside these tests.
struct LabelledReport: CustomTestStringConvertible {
    let id: String
    let text: String
    let gold: Gold

    var testDescription: String { id }
}

/// The labels that the tests compare, under their names in the files.
struct Gold: Decodable {
    struct Interval: Decodable {
        let isoStart: String?
        let isoEnd: String?
    }

    struct Named: Decodable {
        let name: String
        let level: String?
    }

    struct Text: Decodable {
        let text: String?
    }

    struct Amount: Decodable {
        let quantity: Double
        let quantityMax: Double?
        let unit: String
    }

    let title: String?
    let dates: [Interval]
    let venue: Text?
    let places: [Named]
    let placesOptional: [Named]?
    let organizers: [String]
    let funders: [String]
    let organizations: [String]
    let organizationAliases: [String: [String]]?
    let organizationsOptional: [String]?
    let people: [Named]
    let participants: Int?
    let numberedItems: [Text]
    let targets: [Amount]
    let hashtags: [String]
    let hashtagsOptional: [String]?
}

/// Where reports lie.
enum ReportFolder {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    static var shared: URL {
        let named = ProcessInfo.processInfo.environment["PHAKHI_SHARED"].map { URL(filePath: $0) }
        return named ?? here.appending(path: "../../../shared").standardizedFileURL
    }

    /// The five real reports.
    static func seeds() throws -> [LabelledReport] {
        let folder = shared.appending(path: "reading/seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.map { name in
            let id = "seed-" + name.prefix(3)
            return try report(
                id,
                folder.appending(path: name),
                shared.appending(path: "reading/gold/\(id).json")
            )
        }
    }

    /// The invented reports.
    static func invented() throws -> [LabelledReport] {
        let folder = here.appending(path: "Reports")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { $0.hasSuffix(".txt") }.map { name in
            let id = String(name.dropLast(4))
            return try report(id, folder.appending(path: name), folder.appending(path: id + ".json"))
        }
    }

    /// Input that broke a parser once.
    static func fuzz() throws -> [URL] {
        let folder = here.appending(path: "Fuzz")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return names.filter { !$0.hasSuffix(".md") }.map { folder.appending(path: $0) }
    }

    /// Files of office programs, beside the tests of room Documents.
    static var fixtures: URL { here.appending(path: "../DocumentsTests/Fixtures").standardizedFileURL }

    private static func report(_ id: String, _ text: URL, _ gold: URL) throws -> LabelledReport {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return LabelledReport(
            id: id,
            text: try String(contentsOf: text, encoding: .utf8),
            gold: try decoder.decode(Gold.self, from: Data(contentsOf: gold))
        )
    }
}
