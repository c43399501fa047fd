// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Access

struct RoleTests {
    @Test func `every standard role has a name in both languages, and its word only once`() {
        let roles = StandardRoles.all
        #expect(roles.count == 34)
        #expect(Set(roles.map(\.id)).count == roles.count)
        for role in roles {
            #expect(role.title.thai != role.id, "\(role.id)")
            #expect(role.title.english != role.id, "\(role.id)")
        }
        #expect(Set(roles.map(\.title)).count == roles.count)
    }

    @Test func `only the administrator runs the house, and only coordinators look after people`() {
        let holders = { (permission: Permission) in
            StandardRoles.all.filter { $0.permissions.contains(permission) }.map(\.id)
        }
        #expect(holders(Access.house) == ["administrator"])
        #expect(holders(Access.manage) == ["administrator", "regional-coordinator", "coordinator"])
        let opening = ["administrator", "regional-coordinator", "coordinator", "case-worker", "care-manager"]
        #expect(holders(Access.open) == opening)
    }

    @Test(arguments: ["funder-officer", "fund-member", "local-media"])
    func `who may know how far it is sees totals and nothing else`(_ id: String) throws {
        let role = try #require(StandardRoles.all.first { $0.id == id })
        #expect(role.isCountsOnly)
        let totals = ["indicators.read", "partners.read", "planning.figures"]
        #expect(role.permissions.map(\.rawValue).sorted() == totals)
    }

    @Test(arguments: ["patient", "role-model"])
    func `who comes by links holds nothing`(_ id: String) throws {
        #expect(try #require(StandardRoles.all.first { $0.id == id }).permissions.isEmpty)
    }

    @Test func `filling again adds what is new and leaves what the house took away`() async throws {
        let house = try await AccessHouse.make()
        let files = Permission(rawValue: "files.read")
        try await house.database.write { [now = house.now] tx in
            try RoleStore.setPermission(files, held: false, of: "treasurer", by: "local", at: now, tx)
            try tx.run("delete from role_permissions where role = 'editor'")
            try RoleStore.fill(tx)
        }
        let roles = try await house.database.read { tx in try RoleStore.list(tx) }
        #expect(roles.count == 34)
        #expect(roles.first { $0.id == "treasurer" }?.permissions.contains(files) == false)
        #expect(roles.first { $0.id == "editor" }?.permissions.contains(files) == true)
    }
}
