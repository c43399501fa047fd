// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Storage
import Web

/// The things of lists as Central's entities.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | …/datasets/{dataset}/entities | forms.read | the things that the visitor may see |
/// | POST | …/entities | forms.fill | one more, or many at once |
/// | GET | …/entities/{uuid} | forms.read | one |
/// | PATCH | …/entities/{uuid} | forms.fill | changes it, if it is still the version that was seen |
/// | DELETE | …/entities/{uuid} | forms.review | takes it from the list |
struct EntityAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        let all = "/v1/projects/{project}/datasets/{dataset}/entities"
        let one = all + "/{uuid}"
        return [
            .get(all, Forms.read, about: .house, list),
            Route(.post, all, Forms.fill, about: .house, takes: ClientBody.json, add),
            .get(one, Forms.read, about: .house, show),
            Route(.patch, one, Forms.fill, about: .house, takes: ClientBody.json, change),
            Route(.delete, one, Forms.review, about: .house, takes: ClientBody.json, remove),
        ]
    }

    private func list(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let all = try await needs.database.read { tx in
            let list = try list(visit, input, tx)
            return try EntityStore.all(of: list, within: visit.reach(Forms.read), needs.forms.keys, tx)
        }
        return .json(JSONValue.list(try await json(all)).bytes)
    }

    private func show(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let entity = try await needs.database.read { try find(visit, input, Forms.read, $0).entity }
        return .json(try await json([entity])[0].bytes)
    }

    private func add(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let body = try JSONValue.read(visit.request.body)
        if let many = body["entities"]?.list {
            guard many.count <= 10_000 else { throw ClientProblem.entityInvalid("entities") }
            let new = try many.map(Self.read)
            try await needs.database.write { tx in
                let list = try list(visit, input, tx)
                for one in new { try insert(one, list, visit, tx) }
            }
            return .json(ProjectAPI.done)
        }
        let new = try Self.read(body)
        let entity = try await needs.database.write { tx in
            let list = try list(visit, input, tx)
            try insert(new, list, visit, tx)
            return try EntityStore.find(new.id, in: list, needs.forms.keys, tx)
        }
        guard let entity else { throw FormsProblem.missing }
        return .json(try await json([entity])[0].bytes)
    }

    private func insert(
        _ new: (id: String, change: EntityChange),
        _ list: EntityList,
        _ visit: Visit,
        _ tx: Transaction
    ) throws {
        guard try !EntityStore.isKnown(new.id, tx) else { throw ClientProblem.entityKnown }
        try check(new.change, list)
        let organization = try visit.recordingFor(needs, tx)
        try EntityWork(needs: needs, visit: visit, tx: tx)
            .create(new.id, new.change, in: list, organization: organization)
    }

    private func change(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let body = try JSONValue.read(visit.request.body)
        var change = try Self.change(body)
        change.base = input.integer("baseVersion")
        let wanted = change
        let entity = try await needs.database.write { tx in
            let (list, entity) = try find(visit, input, Forms.fill, tx)
            try check(wanted, list)
            guard input.isOn("force") || wanted.base == entity.row.version else {
                throw ClientProblem.entityChanged(version: entity.row.version)
            }
            try EntityWork(needs: needs, visit: visit, tx: tx).update(entity, wanted)
            return try EntityStore.find(entity.row.id, in: list, needs.forms.keys, tx)
        }
        guard let entity else { throw FormsProblem.missing }
        return .json(try await json([entity])[0].bytes)
    }

    private func remove(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        try await needs.database.write { tx in
            let id = try find(visit, input, Forms.review, tx).entity.row.id
            try EntityStore.remove(id, visit.doer, tx)
        }
        return .json(ProjectAPI.done)
    }

    /// Only what the list knows.
    private func check(_ change: EntityChange, _ list: EntityList) throws {
        if let unknown = change.data.keys.first(where: { !list.properties.contains($0) }) {
            throw ClientProblem.entityInvalid(unknown)
        }
    }

    private static func read(_ body: JSONValue) throws -> (id: String, change: EntityChange) {
        let id = body["uuid"]?.text ?? UUID().uuidString.lowercased()
        guard EntityRules.isID(id) else { throw ClientProblem.entityInvalid("uuid") }
        let change = try change(body)
        guard change.label?.nonEmpty != nil else { throw ClientProblem.fieldMissing("label") }
        return (id, change)
    }

    private static func change(_ body: JSONValue) throws -> EntityChange {
        var data: [String: String] = [:]
        for member in body["data"]?.members ?? [] {
            guard let text = member.value.text, text.utf8.count <= 20_000 else {
                throw ClientProblem.entityInvalid(member.name)
            }
            data[member.name] = text
        }
        return EntityChange(label: body["label"]?.text, data: data)
    }

    private func list(_ visit: Visit, _ input: ClientInput, _ tx: Transaction) throws -> EntityList {
        let scope = try ClientScope.load(input, visit, needs, tx)
        guard let list = try EntityStore.list(try input.text("dataset"), in: scope, tx) else {
            throw FormsProblem.missing
        }
        return list
    }

    /// A thing that the visitor may do something with.
    private func find(
        _ visit: Visit,
        _ input: ClientInput,
        _ permission: Permission,
        _ tx: Transaction
    ) throws -> (list: EntityList, entity: Entity) {
        let list = try list(visit, input, tx)
        let found = try EntityStore.find(try input.text("uuid"), in: list, needs.forms.keys, tx)
        guard let found, found.deletedAt == nil else { throw FormsProblem.missing }
        let subject = EntityWork(needs: needs, visit: visit, tx: tx).subject(found.organization, list)
        guard visit.may(permission, subject) else { throw FormsProblem.missing }
        return (list, found)
    }

    private func json(_ all: [Entity]) async throws -> [JSONValue] {
        let actors = try await ClientNumbers.numbers(.actor, Set(all.map(\.createdBy)), needs.database)
        return all.map { entity in
            let creator = JSONValue.count(actors[entity.createdBy] ?? 0)
            let data = entity.row.data.sorted { $0.key < $1.key }
                .map { (name: $0.key, value: JSONValue.text($0.value)) }
            let base: JSONValue = entity.row.version > 1 ? .count(entity.row.version - 1) : .null
            return [
                "uuid": .text(entity.row.id), "creatorId": creator, "createdAt": .text(entity.createdAt.iso),
                "updatedAt": .maybe(entity.updatedAt?.iso), "deletedAt": .maybe(entity.deletedAt?.iso),
                "conflict": .maybe(entity.conflict?.rawValue),
                "currentVersion": [
                    "label": .text(entity.row.label), "current": true, "creatorId": creator, "userAgent": "",
                    "createdAt": .text((entity.updatedAt ?? entity.createdAt).iso),
                    "version": .count(entity.row.version), "baseVersion": base, "data": .object(data),
                    "conflictingProperties": nil,
                ],
            ]
        }
    }
}
