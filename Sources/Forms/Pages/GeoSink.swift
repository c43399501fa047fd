// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import Kernel
import Places

/// The records as GeoJSON for maps: a point where one was answered, else the middle of the place, marked so.
struct GeoSink: AnswerSink {
    private let columns: AnswerColumns
    private let places: PlaceResolver
    private let file: SpoolFile
    private var isFirst = true

    init(_ folder: SpoolFolder, _ columns: AnswerColumns, _ places: PlaceResolver) throws {
        self.columns = columns
        self.places = places
        file = try SpoolFile(folder, name: "answers.geojson")
        try file.append(Array("{\"type\":\"FeatureCollection\",\"features\":[".utf8))
    }

    mutating func append(_ records: [AnswerRecord]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        for record in records {
            bytes += Array((isFirst ? "\n" : ",\n").utf8)
            isFirst = false
            bytes += try encoder.encode(feature(record))
        }
        try file.append(bytes)
    }

    mutating func close() throws -> String {
        try file.append(Array("\n]}\n".utf8))
        file.close()
        return file.path
    }

    private func feature(_ record: AnswerRecord) throws -> Feature {
        let own = record.submission
        let rows = AnswerRows(try AnswerJSON.read(own.answers), key: own.id.rawValue)
        var properties: [String: String] = [
            "id": own.id.rawValue, "day": own.ties.day.iso, "state": own.reviewState.rawValue,
            "organization": record.organization,
        ]
        properties["place"] = own.ties.place
        properties["place_name"] = record.place
        for column in columns.root { properties["answer/" + column.path] = rows.root[column.path] }
        let spot = AnswerSpot(own, rows, columns, places)
        properties["position"] = spot.map { $0.isExact ? "answer" : "place" }
        return Feature(
            geometry: spot.map { .init(coordinates: [$0.point.longitude, $0.point.latitude]) },
            properties: properties
        )
    }

    private struct Feature: Encodable {
        struct Geometry: Encodable {
            var type = "Point"
            let coordinates: [Double]
        }
        var type = "Feature"
        let geometry: Geometry?
        let properties: [String: String]

        enum CodingKeys: CodingKey { case type, geometry, properties }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(type, forKey: .type)
            // A feature without a place says so: `null`, not nothing.
            try container.encode(geometry, forKey: .geometry)
            try container.encode(properties, forKey: .properties)
        }
    }
}

/// Where a record lies on a map.
struct AnswerSpot {
    let point: GeoPoint
    /// Answered as a position, and not only the middle of a place.
    let isExact: Bool

    /// - Returns: nil when nothing says where.
    init?(_ submission: Submission, _ rows: AnswerRows, _ columns: AnswerColumns, _ places: PlaceResolver) {
        let answered = columns.root.lazy.compactMap { rows.root[$0.path].flatMap(GeoPoint.init) }.first
        let place = submission.ties.place.flatMap { places.gazetteer.find(ID($0)) }
        if let answered {
            (point, isExact) = (answered, true)
        } else if let latitude = place?.latitude, let longitude = place?.longitude {
            (point, isExact) = (GeoPoint(latitude: latitude, longitude: longitude), false)
        } else {
            return nil
        }
    }
}
