// SPDX-License-Identifier: Apache-2.0

import Documents

/// A filled form as Collect sends it, read from its XML.
struct SubmissionXML: Sendable {
    private(set) var formID = ""
    private(set) var version = ""
    private(set) var instanceID = ""
    /// The submission that this one takes the place of; empty for a new one.
    private(set) var deprecatedID = ""
    private(set) var instanceName = ""
    /// Everything but `meta`, as it stands there: what stands several times is a list.
    private(set) var answers = AnswerTree.group([])
    private(set) var entities: [SubmittedEntity] = []
    /// Whether the answers lie in another file, sealed to a key of the form.
    private(set) var isEncrypted = false

    /// Reads a submission; how many bytes it may have is the caller's to say.
    static func read(_ bytes: [UInt8]) throws(DocumentsProblem) -> SubmissionXML {
        let pull = try XMLPull(bytes)
        var submission = SubmissionXML()
        while let event = try pull.next() {
            guard case .start = event else { continue }
            submission.formID = pull.attribute("id") ?? ""
            submission.version = pull.attribute("version") ?? ""
            var reader = SubmissionReading(pull: pull)
            submission.answers = try reader.group(path: "")
            submission.instanceID = reader.meta["instanceID"] ?? ""
            submission.deprecatedID = reader.meta["deprecatedID"] ?? ""
            submission.instanceName = reader.meta["instanceName"] ?? ""
            submission.entities = reader.entities
            submission.isEncrypted = submission.answers["base64EncryptedKey"] != nil
            return submission
        }
        throw .brokenArchive
    }
}

/// What a filled form makes or changes in a list.
struct SubmittedEntity: Sendable, Equatable {
    var dataset = ""
    var id = ""
    var isCreate = false
    var isUpdate = false
    var baseVersion: Int?
    var label = ""
    /// The group or repeat that it stands in, such as `visit[2]`; empty for the form itself.
    var path = ""
}

/// Element by element.
private struct SubmissionReading {
    let pull: XMLPull
    var meta: [String: String] = [:]
    var entities: [SubmittedEntity] = []
    private var depth = 0

    private static let mostDeep = 64

    init(pull: XMLPull) {
        self.pull = pull
    }

    /// What lies in the element that just began, up to its end.
    mutating func group(path: String) throws(DocumentsProblem) -> AnswerTree {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.mostDeep else { throw .brokenArchive }
        var parts: [(name: String, tree: AnswerTree)] = []
        var text = ""
        var counts: [String: Int] = [:]
        loop: while let event = try pull.next() {
            switch event {
            case .text(let more): text += more
            case .end: break loop
            case .start("meta"): try readMeta(path: path)
            case .start(let name):
                counts[name, default: 0] += 1
                let step = name + "[" + String(counts[name] ?? 1) + "]"
                let inner = try group(path: path.isEmpty ? step : path + "/" + step)
                add(name, inner, &parts)
            }
        }
        return parts.isEmpty ? .text(text) : .group(parts)
    }

    private func add(_ name: String, _ tree: AnswerTree, _ parts: inout [(name: String, tree: AnswerTree)]) {
        guard let index = parts.firstIndex(where: { $0.name == name }) else {
            parts.append((name, tree))
            return
        }
        if case .many(let others) = parts[index].tree {
            parts[index].tree = .many(others + [tree])
        } else {
            parts[index].tree = .many([parts[index].tree, tree])
        }
    }

    private mutating func readMeta(path: String) throws(DocumentsProblem) {
        var open: [String] = []
        var entity: SubmittedEntity?
        var text = ""
        while let event = try pull.next() {
            switch event {
            case .start(let name):
                if name == "entity" { entity = self.entity(path) }
                open.append(name)
                text = ""
            case .text(let more): text += more
            case .end(let name):
                guard !open.isEmpty else { return }
                open.removeLast()
                if name == "entity", let found = entity {
                    entities.append(found)
                    entity = nil
                } else if name == "label", entity != nil {
                    entity?.label = text
                } else if entity == nil, path.isEmpty {
                    meta[name] = text
                }
            }
        }
    }

    private func entity(_ path: String) -> SubmittedEntity {
        func isSaid(_ name: String) -> Bool {
            let text = pull.attribute(name) ?? ""
            return text == "1" || text == "true"
        }
        return SubmittedEntity(
            dataset: pull.attribute("dataset") ?? "",
            id: pull.attribute("id") ?? "",
            isCreate: isSaid("create"),
            isUpdate: isSaid("update"),
            baseVersion: pull.attribute("baseVersion").flatMap { Int($0) },
            path: path
        )
    }
}
