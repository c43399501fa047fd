// SPDX-License-Identifier: Apache-2.0

import Documents
import Facts
import Foundation
import Kernel
import Places
import Web

/// A table of figures as a file: the same lines for live figures and for published ones.
struct FigureFiles: Sendable {
    let definition: IndicatorDefinition
    let number: Int
    let period: String
    let by: String
    let asOf: Instant
    let lines: [Snapshot.Line]
    let language: Language

    /// The kinds of file, by the end of their names.
    enum Kind: String, CaseIterable {
        case csv, xlsx, json, geojson
    }

    func reply(_ kind: Kind, name: String) throws -> Reply {
        let file = "\(name).\(kind.rawValue)"
        switch kind {
        case .csv: return .download(table.csv(), name: file, type: "text/csv; charset=utf-8")
        case .xlsx:
            let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            return .download(try WorkbookWriter(sheets: [table, about]).bytes(), name: file, type: type)
        case .json: return .json(try json())
        case .geojson:
            var reply = Reply.json(try Self.encode(GeoJSON(self)))
            reply.headers[0].value = "application/geo+json; charset=utf-8"
            return reply
        }
    }

    /// The lines with their definition, numbers exact to their last digit.
    func json() throws -> [UInt8] { try Self.encode(Document(self, lines: lines.map(Line.init))) }

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(value))
    }

    private func say(_ sentence: Sentence) -> String { sentence(language) }

    private var table: SheetTable {
        let titles: [(String, Double)] = [
            ("indicator", 22), ("version", 8), ("period", 14), ("as_of", 22), ("level", 7), ("place", 9),
            (say(IndicatorText.place), 26), (by.isEmpty ? "code" : by, 12), ("state", 14), ("numerator", 14),
            ("denominator", 14), ("result", 12), ("unit", 12), ("reference_day", 14),
        ]
        return SheetTable(
            name: definition.key,
            columns: titles.map { .init($0.0, width: $0.1) },
            rows: lines.map { line in
                [
                    .text(definition.key), .number(Double(number)), .text(period), .text(asOf.iso),
                    .number(Double(line.level)), .text(line.place), .text(placeName(line)),
                    .text(line.code ?? "*"), .text(line.state.rawValue), number(line.numerator),
                    number(line.denominator), number(line.result), .text(definition.unit.rawValue),
                    line.referenceDay.flatMap(Day.init(iso:)).map { .day($0) } ?? .empty,
                ]
            }
        )
    }

    /// The definition beside the figures, so that nobody has to ask what they mean.
    private var about: SheetTable {
        let yaml = (try? DefinitionFile.write([definition])) ?? ""
        return SheetTable(
            name: say(IndicatorText.definition),
            columns: [.init(say(IndicatorText.definition), width: 100)],
            rows: ([say(definition.name), say(definition.about), say(IndicatorText.asOf(asOf.iso))]
                + yaml.split(separator: "\n").map(String.init)).map { [.text($0)] }
        )
    }

    private func number(_ amount: Amount?) -> SheetValue { amount.map { .number($0.double) } ?? .empty }

    func placeName(_ line: Snapshot.Line) -> String {
        guard !line.place.isEmpty else {
            return say(line.level == 0 ? FigureText.everywhere : FigureText.unknownPlace)
        }
        guard let place = Gazetteer.bundled.find(ID(line.place)) else { return line.place }
        let name = Gazetteer.bundled.fullName(of: place, language: language)
        return line.place.count < line.level ? say(FigureText.notStated(in: name)) : name
    }
}

extension FigureFiles {
    /// What the page of one indicator shows: the place, then its parts, each all together and by code.
    init(_ model: IndicatorModel, _ visit: Visit) {
        let choice = model.choice
        let own = choice.place?.level.rawValue ?? 0
        let below = choice.below?.rawValue ?? own
        let here = choice.place?.id.rawValue ?? ""
        var lines = [Snapshot.Line(level: own, place: here, code: nil, model.now)]
        lines += model.apart.map {
            Snapshot.Line(level: own, place: here, code: ($0.codes.first ?? nil) ?? "", $0.value)
        }
        lines += model.parts.map { Snapshot.Line(level: below, place: $0.place ?? "", code: nil, $0.value) }
        lines += model.partsApart.map {
            Snapshot.Line(level: below, place: $0.place ?? "", code: ($0.codes.first ?? nil) ?? "", $0.value)
        }
        self.init(
            definition: model.definition,
            number: model.stored.number,
            period: choice.period.description,
            by: choice.by,
            asOf: model.asOf,
            lines: lines,
            language: visit.language
        )
    }

    /// What everyone gets with the lines.
    fileprivate struct Document: Encodable {
        let indicator: IndicatorDefinition
        let version: Int
        let period: String
        let by: String
        let asOf: String
        let lines: [Line]

        init(_ files: FigureFiles, lines: [Line]) {
            indicator = files.definition
            version = files.number
            period = files.period
            by = files.by
            asOf = files.asOf.iso
            self.lines = lines
        }
    }

    /// A line whose numbers are numbers, exact to their last digit.
    fileprivate struct Line: Encodable {
        let level: Int
        let place: String
        let code: String?
        let state: String
        let numerator: Decimal?
        let denominator: Decimal?
        let result: Decimal?
        let referenceDay: String?

        init(_ line: Snapshot.Line) {
            func exact(_ amount: Amount?) -> Decimal? { amount.flatMap { Decimal(string: $0.plain) } }
            level = line.level
            place = line.place
            code = line.code
            state = line.state.rawValue
            numerator = exact(line.numerator)
            denominator = exact(line.denominator)
            result = exact(line.result)
            referenceDay = line.referenceDay
        }
    }

    /// Points of places (RFC 7946); shapes are only sketches and stay at home.
    fileprivate struct GeoJSON: Encodable {
        let type = "FeatureCollection"
        let about: Document
        let features: [Feature]

        struct Feature: Encodable {
            let type = "Feature"
            let geometry: Geometry?
            let properties: Properties
        }
        struct Geometry: Encodable {
            let type = "Point"
            let coordinates: [Double]
        }
        struct Properties: Encodable {
            let name: String
            let figures: Line
        }

        init(_ files: FigureFiles) {
            about = Document(files, lines: [])
            features = files.lines.map { line in
                let place = line.place.count == line.level ? Gazetteer.bundled.find(ID(line.place)) : nil
                var geometry: Geometry?
                if let longitude = place?.longitude, let latitude = place?.latitude {
                    geometry = Geometry(coordinates: [longitude, latitude])
                }
                return Feature(
                    geometry: geometry,
                    properties: .init(name: files.placeName(line), figures: Line(line))
                )
            }
        }
    }
}
