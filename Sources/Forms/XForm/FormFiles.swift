// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation

extension FormModel {
    /// The form with the lists of its files put in; files that are not there stay empty.
    func with(files: [(name: String, bytes: [UInt8])]) -> FormModel {
        guard !extras.files.isEmpty else { return self }
        var lists = self.lists
        for source in extras.files {
            guard let file = files.first(where: { $0.name == source.name }),
                let index = lists.firstIndex(where: { $0.isFile && $0.name == source.id })
            else { continue }
            lists[index].choices = FileRows.rows(file.bytes, source)
        }
        var model = FormModel.make(questions, lists).model
        model.id = id
        model.title = title
        model.version = version
        model.extras = extras
        return model
    }
}

/// The rows of a list that comes as a file.
private enum FileRows {
    static func rows(_ bytes: [UInt8], _ source: ExternalFile) -> [ChoiceList.Choice] {
        switch source.kind {
        case .csv: csv(bytes, source.name)
        case .geojson: geojson(bytes)
        case .xml: xml(bytes)
        case .media: []
        }
    }

    private static func choice(_ columns: [(name: String, text: String)]) -> ChoiceList.Choice {
        .init(name: "", label: Wording(), columns: columns)
    }

    private static func csv(_ bytes: [UInt8], _ name: String) -> [ChoiceList.Choice] {
        guard let table = try? DocumentReader.read(bytes, name: name).tables.first,
            let head = table.rows.first
        else { return [] }
        return table.rows.dropFirst().map { row in choice(zip(head, row).map { ($0.text, $1.text) }) }
    }

    /// As in Collect: the properties of a place, its id, and its geometry as latitude and longitude.
    private static func geojson(_ bytes: [UInt8]) -> [ChoiceList.Choice] {
        guard let map = try? JSONDecoder().decode(PlaceFile.self, from: Data(bytes)) else { return [] }
        return map.features.map { place in
            var columns = place.properties.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text) }
            if let id = place.id?.text { columns.append(("id", id)) }
            columns.append(("geometry", place.geometry.text))
            return choice(columns)
        }
    }

    private static func xml(_ bytes: [UInt8]) -> [ChoiceList.Choice] {
        guard let file = try? SubmissionXML.read(bytes), case .group(let parts) = file.answers else {
            return []
        }
        let items = parts.filter { $0.name == "item" }.flatMap { part -> [AnswerTree] in
            if case .many(let many) = part.tree { return many }
            return [part.tree]
        }
        return items.map { item in
            guard case .group(let columns) = item else { return choice([]) }
            return choice(columns.map { ($0.name, $0.tree.text) })
        }
    }
}

/// GeoJSON, as far as lists of places use it.
private struct PlaceFile: Decodable {
    struct Place: Decodable {
        let id: Word?
        let properties: [String: Word]
        let geometry: Shape
    }

    struct Shape: Decodable {
        let type: String
        let points: [[Double]]

        enum CodingKeys: String, CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            type = try values.decode(String.self, forKey: .type)
            switch type {
            case "Point": points = [try values.decode([Double].self, forKey: .coordinates)]
            case "LineString": points = try values.decode([[Double]].self, forKey: .coordinates)
            case "Polygon": points = try values.decode([[[Double]]].self, forKey: .coordinates).first ?? []
            default: points = []
            }
        }

        var text: String {
            points.filter { $0.count >= 2 }.map { "\($0[1]) \($0[0]) 0 0" }.joined(separator: "; ")
        }
    }

    /// A text or a number.
    struct Word: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let word = try? value.decode(String.self) {
                text = word
            } else if let whole = try? value.decode(Int.self) {
                text = String(whole)
            } else if let number = try? value.decode(Double.self) {
                text = String(number)
            } else {
                text = ""
            }
        }
    }

    let features: [Place]
}
