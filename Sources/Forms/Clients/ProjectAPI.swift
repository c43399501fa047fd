// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// Programmes as Central's projects, and the keys of phones as its app users.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /v1/projects, /v1/projects/{project} | forms.fill | the programmes that the visitor sees |
/// | GET | /v1/projects/{project}/app-users | access.keys | the phones that the visitor set up |
/// | POST | /v1/projects/{project}/app-users | access.keys | makes a key for one more; its token is told once |
/// | DELETE | /v1/projects/{project}/app-users/{user} | access.keys | ends a key |
/// | POST | /v1/projects/{project}/forms/{form}/assignments/{role}/{user} | access.keys | nothing more is needed |
struct ProjectAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        let project = "/v1/projects/{project}"
        let users = project + "/app-users"
        let assign = project + "/forms/{form}/assignments/{role}/{user}"
        return [
            .get("/v1/projects", Forms.fill, about: .house, list),
            .get(project, Forms.fill, about: .house, show),
            .get(users, Access.keys, about: .house, listUsers),
            Route(.post, users, Access.keys, about: .house, takes: ClientBody.json, makeUser),
            Route(.delete, users + "/{user}", Access.keys, about: .house, endUser),
            Route(.post, assign, Access.keys, about: .house, takes: ClientBody.file, assignUser),
        ]
    }

    private func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let known = try await needs.database.read { try ClientScope.list(visit, needs, $0) }
        let numbers = try await ClientNumbers.numbers(.project, Set(known.map(\.word)), needs.database)
        let all = known.map { one in
            project(visit, numbers[one.word] ?? 0, one.name)
        }
        return .json(JSONValue.list(all).bytes)
    }

    private func show(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let scope = try await needs.database.read { try ClientScope.load(input, visit, needs, $0) }
        return .json(project(visit, scope.number, scope.title).bytes)
    }

    private func project(_ visit: Visit, _ number: Int, _ name: String) -> JSONValue {
        [
            "id": .count(number), "name": .text(name), "description": nil, "archived": false, "keyId": nil,
            "createdAt": .text(visit.clock.now.iso), "updatedAt": nil, "deletedAt": nil,
        ]
    }

    private func listUsers(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let (scope, devices) = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            let all = try FieldDeviceStore.list(of: visit.visitor.id, tx)
            return (scope, all.filter { $0.programme == scope.programme })
        }
        let keys = Set(devices.map(\.key.rawValue))
        let numbers = try await ClientNumbers.numbers(.key, keys, needs.database)
        let users = devices.map { user($0, numbers[$0.key.rawValue] ?? 0, scope.number, token: nil) }
        return .json(JSONValue.list(users).bytes)
    }

    private func makeUser(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        guard let label = try JSONValue.read(visit.request.body)["displayName"]?.text else {
            throw ClientProblem.fieldMissing("displayName")
        }
        let (scope, made) = try await needs.database.write { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            let organization = try visit.recordingFor(needs, tx)
            let work = DeviceWork(visit: visit, tx: tx)
            return (scope, try work.make(label, organization: organization, programme: scope.programme))
        }
        let key = made.device.key.rawValue
        let numbers = try await ClientNumbers.numbers(.key, [key], needs.database)
        return .json(user(made.device, numbers[key] ?? 0, scope.number, token: made.token).bytes)
    }

    private func endUser(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        try await needs.database.write { tx in
            let number = Int(try input.text("user")) ?? 0
            guard let key = try ClientNumbers.word(.key, number, tx) else { throw FormsProblem.missing }
            try DeviceWork(visit: visit, tx: tx).end(AppKey.ID(key))
        }
        return .json(Self.done)
    }

    /// Whoever holds a key may use all forms of its programme: there is nothing to assign.
    private func assignUser(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        _ = try await needs.database.read { tx in
            try ClientScope.load(input, visit, needs, tx).form(try input.text("form"), tx)
        }
        return .json(Self.done)
    }

    private func user(_ device: FieldDevice, _ number: Int, _ project: Int, token: String?) -> JSONValue {
        [
            "id": .count(number), "projectId": .count(project), "type": "field_key",
            "displayName": .text(device.label), "token": .maybe(token),
            "createdAt": .text(device.madeAt.iso), "updatedAt": nil, "deletedAt": nil,
        ]
    }

    static let done = JSONValue.object([(name: "success", value: true)]).bytes
}
