// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// Lists of things as Central's datasets.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /v1/projects/{project}/datasets | forms.fill | the lists of a programme, and those of the house |
/// | POST | …/datasets | forms.design | one more list |
/// | GET | …/datasets/{dataset} | forms.fill | one, with its properties |
/// | POST | …/datasets/{dataset}/properties | forms.design | one more property |
/// | GET | …/datasets/{dataset}.svc/{table} | forms.read | its things as OData |
struct DatasetAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        let lists = "/v1/projects/{project}/datasets"
        let add = lists + "/{dataset}/properties"
        return [
            .get(lists, Forms.fill, about: .house, list),
            Route(.post, lists, Forms.design, about: .house, takes: ClientBody.json, make),
            .get(lists + "/{dataset}", Forms.fill, about: .house, show),
            Route(.post, add, Forms.design, about: .house, takes: ClientBody.json, addProperty),
            .get(lists + "/{dataset}/{table}", Forms.read, about: .house, feed),
        ]
    }

    private func list(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let (scope, lists) = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            return (scope, try EntityStore.lists(in: scope, tx))
        }
        let all = lists.map { JSONValue.object(members($0, scope)) }
        return .json(JSONValue.list(all).bytes)
    }

    private func make(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        guard let name = try JSONValue.read(visit.request.body)["name"]?.text else {
            throw ClientProblem.fieldMissing("name")
        }
        guard EntityRules.isProperty(name) else { throw ClientProblem.entityInvalid(name) }
        let (scope, list) = try await needs.database.write { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            guard try EntityStore.list(name, in: scope, tx) == nil else { throw ClientProblem.entityKnown }
            let now = visit.clock.now
            let list = EntityList(
                id: .new(at: now),
                programme: scope.programme ?? "",
                name: name,
                properties: [],
                createdAt: now
            )
            try EntityStore.put(list, visit.doer, tx)
            return (scope, list)
        }
        return .json(json(list, scope).bytes)
    }

    private func show(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let (scope, list) = try await find(visit, input)
        return .json(json(list, scope).bytes)
    }

    private func addProperty(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        guard let name = try JSONValue.read(visit.request.body)["name"]?.text else {
            throw ClientProblem.fieldMissing("name")
        }
        guard EntityRules.isProperty(name) else { throw ClientProblem.entityInvalid(name) }
        let (_, list) = try await find(visit, input)
        guard !list.properties.contains(name) else { throw ClientProblem.entityKnown }
        try await needs.database.write { tx in
            let more = EntityList(
                id: list.id,
                programme: list.programme,
                name: list.name,
                properties: list.properties + [name],
                createdAt: list.createdAt
            )
            try EntityStore.put(more, visit.doer, tx)
        }
        return .json(ProjectAPI.done)
    }

    private func feed(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let word = try input.text("dataset")
        guard word.hasSuffix(".svc"), try input.text("table") == "Entities" else { throw RouteProblem.noPage }
        let (list, all) = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            guard let list = try EntityStore.list(String(word.dropLast(4)), in: scope, tx) else {
                throw FormsProblem.missing
            }
            return (
                list, try EntityStore.all(of: list, within: visit.reach(Forms.read), needs.forms.keys, tx)
            )
        }
        let actors = try await ClientNumbers.numbers(.actor, Set(all.map(\.createdBy)), needs.database)
        let options = try ODataOptions(visit.request.query, ODataTable(name: "Entities", group: 0))
        let shown = all.dropFirst(options.skip).prefix(options.top)
        var answer: [(name: String, value: JSONValue)] = [
            (name: "value", value: .list(shown.map { row($0, list, actors) })),
            (name: "@odata.context", value: .text(visit.address(visit.request.path) + "/$metadata#Entities")),
        ]
        if options.isCounted { answer.append((name: "@odata.count", value: .count(all.count))) }
        if options.skip + shown.count < all.count, !shown.isEmpty {
            let link = visit.address(visit.request.path) + options.next(after: options.skip + shown.count)
            answer.append((name: "@odata.nextLink", value: .text(link)))
        }
        return ODataFeed.reply(.object(answer))
    }

    private func row(_ entity: Entity, _ list: EntityList, _ actors: [String: Int]) -> JSONValue {
        let system: JSONValue = [
            "createdAt": .text(entity.createdAt.iso),
            "creatorId": .text(String(actors[entity.createdBy] ?? 0)),
            "creatorName": .text(String(actors[entity.createdBy] ?? 0)),
            "updates": .count(entity.row.version - 1), "updatedAt": .maybe(entity.updatedAt?.iso),
            "version": .count(entity.row.version), "conflict": .maybe(entity.conflict?.rawValue),
        ]
        let own = list.properties.map { name in
            (name: ODataTable.plain(name), value: JSONValue.maybe(entity.row.data[name]))
        }
        let head: [(name: String, value: JSONValue)] = [
            (name: "__id", value: .text(entity.row.id)), (name: "label", value: .text(entity.row.label)),
            (name: "__system", value: system),
        ]
        return .object(head + own)
    }

    private func find(_ visit: Visit, _ input: ClientInput) async throws -> (ClientScope, EntityList) {
        let name = try input.text("dataset")
        return try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            guard let list = try EntityStore.list(name, in: scope, tx) else { throw FormsProblem.missing }
            return (scope, list)
        }
    }

    private func members(_ list: EntityList, _ scope: ClientScope) -> [(name: String, value: JSONValue)] {
        [
            (name: "name", value: .text(list.name)), (name: "projectId", value: .count(scope.number)),
            (name: "createdAt", value: .text(list.createdAt.iso)), (name: "approvalRequired", value: false),
        ]
    }

    private func json(_ list: EntityList, _ scope: ClientScope) -> JSONValue {
        let properties = list.properties.map { name -> JSONValue in
            [
                "name": .text(name), "odataName": .text(ODataTable.plain(name)),
                "publishedAt": .text(list.createdAt.iso), "forms": [],
            ]
        }
        return .object(members(list, scope) + [(name: "properties", value: .list(properties))])
    }
}
