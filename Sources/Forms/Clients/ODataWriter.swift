// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel

/// Writes records as rows of a feed.
struct ODataWriter {
    let model: FormModel
    let options: ODataOptions
    let actors: [String: Int]

    /// The rows of one record in a table: one, or as many as there are repeats.
    func rows(_ record: ClientRecords.One, of table: ODataTable) throws -> [JSONValue] {
        let tree = try AnswerJSON.read(record.submission.answers)
        let id = record.instance
        if table.group == 0 {
            var members: [(name: String, value: JSONValue)] = []
            if options.wants(["__id"]) { members.append((name: "__id", value: .text(id))) }
            if options.wants(["__system"]) { members.append((name: "__system", value: system(record))) }
            return [
                .object(
                    members
                        + self.members(
                            0,
                            tree,
                            Place(root: id, id: id, way: [], steps: "Submissions('\(id)')")
                        )
                )
            ]
        }
        var rows: [JSONValue] = []
        collect(model.lineage(of: table.group)[...], tree, parent: (id, "__Submissions-id"), root: id, &rows)
        return rows
    }

    /// Where in a record something is written.
    private struct Place {
        let root: String
        let id: String
        let way: [String]
        let steps: String
    }

    private func collect(
        _ line: ArraySlice<Int>,
        _ tree: AnswerTree,
        parent: (id: String, name: String),
        root: String,
        _ rows: inout [JSONValue]
    ) {
        guard let step = line.first else { return }
        let asked = model.questions[step]
        guard let part = tree[asked.name] else { return }
        guard case .many(let parts) = part else {
            return collect(line.dropFirst(), part, parent: parent, root: root, &rows)
        }
        for (index, one) in parts.enumerated() {
            let id = Self.id(parent.id, asked.name, index)
            if line.count == 1 {
                let place = Place(root: root, id: id, way: [], steps: "Submissions('\(root)')")
                let head: [(name: String, value: JSONValue)] = [
                    (name: "__id", value: .text(id)), (name: parent.name, value: .text(parent.id)),
                ]
                rows.append(.object(head + members(step, one, place)))
            } else {
                let name = "__" + ODataTable.name(of: step, model).replacing(".", with: "-") + "-id"
                collect(line.dropFirst(), one, parent: (id, name), root: root, &rows)
            }
        }
    }

    /// Always the same for the same repeat of the same record.
    private static func id(_ parent: String, _ name: String, _ index: Int) -> String {
        String(SHA256.hex("\(parent)/\(name)/\(index)".utf8).prefix(40))
    }

    private func members(_ group: Int, _ tree: AnswerTree, _ place: Place) -> [(
        name: String, value: JSONValue
    )] {
        var out: [(name: String, value: JSONValue)] = []
        for child in ODataTable.children(of: group, model) {
            let asked = model.questions[child]
            let name = ODataTable.plain(asked.name)
            let way = place.way + [name]
            guard options.wants(way) else { continue }
            let part = tree[asked.name]
            switch asked.type {
            case .group:
                let inner = Place(root: place.root, id: place.id, way: way, steps: place.steps + "/" + name)
                out.append((name: name, value: .object(members(child, part ?? .group([]), inner))))
            case .repeating:
                out.append((name: name + "@odata.navigationLink", value: .text(place.steps + "/" + name)))
                if options.isExpanded { out.append((name: name, value: repeats(child, part, place, way))) }
            default: out.append((name: name, value: value(part?.text ?? "", asked)))
            }
        }
        return out
    }

    private func repeats(_ group: Int, _ part: AnswerTree?, _ place: Place, _ way: [String]) -> JSONValue {
        guard case .many(let parts)? = part else { return [] }
        return .list(
            parts.enumerated().map { index, one in
                let id = Self.id(place.id, model.questions[group].name, index)
                let inner = Place(root: place.root, id: id, way: way, steps: place.steps)
                return .object([(name: "__id", value: .text(id))] + members(group, one, inner))
            }
        )
    }

    private func value(_ text: String, _ asked: Question) -> JSONValue {
        guard !text.isEmpty else { return .null }
        switch asked.type {
        case .integer, .decimal: return TypedReading.number(text).map { .number($0) } ?? .text(text)
        case .geopoint: return options.isWKT ? wkt(text) : point(text)
        default: return .text(text)
        }
    }

    /// A place as GeoJSON: longitude first.
    private func point(_ text: String) -> JSONValue {
        let parts = text.blankParts.compactMap { TypedReading.number($0) }
        guard parts.count >= 2 else { return .text(text) }
        let far = parts.count > 2 ? [JSONValue.number(parts[2])] : []
        let accuracy: JSONValue = parts.count > 3 ? .number(parts[3]) : .null
        return [
            "type": "Point", "coordinates": .list([.number(parts[1]), .number(parts[0])] + far),
            "properties": ["accuracy": accuracy],
        ]
    }

    private func wkt(_ text: String) -> JSONValue {
        let parts = text.blankParts
        guard parts.count >= 2 else { return .text(text) }
        return .text(
            "POINT (" + ([parts[1], parts[0]] + parts.dropFirst(2).prefix(1)).joined(separator: " ") + ")"
        )
    }

    private func system(_ record: ClientRecords.One) -> JSONValue {
        let submission = record.submission
        let all: [(name: String, value: JSONValue)] = [
            (name: "submissionDate", value: .text(submission.recordedAt.iso)),
            (name: "updatedAt", value: .maybe(submission.changedAt?.iso)),
            (name: "submitterId", value: .text(String(actors[submission.recordedBy] ?? 0))),
            (name: "submitterName", value: .text(String(actors[submission.recordedBy] ?? 0))),
            (name: "attachmentsPresent", value: .count(record.files.present)),
            (name: "attachmentsExpected", value: .count(record.files.expected)),
            (name: "status", value: .null),
            (name: "reviewState", value: .maybe(record.reviewState)),
            (name: "deviceId", value: .maybe(record.instances.first?.device.nonEmpty)),
            (name: "edits", value: .count(record.edits)),
            (name: "formVersion", value: .text(String(submission.formVersion))),
            (name: "deletedAt", value: .null),
        ]
        return .object(all.filter { options.wants(["__system", $0.name]) })
    }
}
