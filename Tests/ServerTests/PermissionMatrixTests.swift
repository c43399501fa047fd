// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import TestSupport
import Testing
import Web

@testable import Access
@testable import Server

/// Every route × role × relation against `docs/permissions.csv`.
struct PermissionMatrixTests {
    /// One request that has to be answered or refused; roles that a permission treats alike share it.
    private struct Cell: Sendable {
        let route: Route
        let relation: Relation
        let role: String
        let request: Request
        let isAllowed: Bool
        let roles: Int

        /// Refusals first, for they change nothing; what takes a whole plan away comes last.
        var turn: Int { !isAllowed ? 0 : isTakingAway ? 2 : 1 }
        private var isTakingAway: Bool {
            route.path.hasPrefix("/acceptances") || route.path.hasSuffix("}/remove")
        }
    }

    private let table: PermissionTable

    init() throws { table = try PermissionTable() }

    @Test func `every route has a permission, says what it is about and has a sample`() async throws {
        let rights = try await PermissionHouse.make()
        let samples = PermissionSamples(rights: rights)
        let known = Set(table.lines.map(\.permission))
        for route in rights.house.router.routes where Self.isDecided(route) {
            let name = "\(route.method.rawValue) \(route.path)"
            #expect(route.about != nil, "\(name) does not say what it is about")
            #expect(known.contains(route.permission), "\(name): \(route.permission.rawValue) is in no line")
            #expect(samples.isCovered(route), "\(name) has no sample")
        }
    }

    /// What is open needs nobody, and what is one's own needs no duty; both have tests of their own.
    private static func isDecided(_ route: Route) -> Bool {
        !route.permission.needsNobody && route.permission != .me
    }

    @Test func `the roles that every house begins with hold what the table says`() {
        for role in StandardRoles.all {
            #expect(table.permissions(of: role.id) == role.permissions, "\(role.id)")
            #expect(table.isCountsOnly(role.id) == role.isCountsOnly, "\(role.id)")
        }
        #expect(table.roles == StandardRoles.all.map(\.id).sorted())
    }

    @Test func `one's own pages need someone who has signed in`() async throws {
        let rights = try await PermissionHouse.make()
        for route in rights.house.router.routes where route.permission == .me {
            let path = route.path.replacing("{id}", with: "none")
            let reply = await rights.house.respond(
                to: Request(route.method, path, headers: ["host": "127.0.0.1"]),
                as: .guest
            )
            #expect(Self.isRefused(reply), "\(path): \(reply.status)")
        }
    }

    /// A guest who asks for a page is shown the way in instead.
    private static func isRefused(_ reply: Reply) -> Bool {
        let door = reply.header("location") ?? ""
        return reply.status == 401 || reply.status == 403
            || reply.status == 303 && (door.hasPrefix("/sign-in") || door.hasPrefix("/unlock"))
    }

    @Test func `every line of the table stands once for every role`() {
        let pairs = table.lines.map { "\($0.permission.rawValue) \($0.role)" }
        #expect(Set(pairs).count == pairs.count)
        #expect(pairs.count == Set(table.lines.map(\.permission)).count * table.roles.count)
    }

    @Test func `routes answer and refuse as the reviewed table says`() async throws {
        let rights = try await PermissionHouse.make()
        let cells = cells(rights).sorted { $0.turn < $1.turn }
        var faults: [String] = []
        for cell in cells {
            let visitor = table.visitor(cell.role, cell.relation)
            let reply = await rights.house.respond(to: cell.request, as: visitor)
            let isRefused = Self.isRefused(reply)
            let allowed = !isRefused || PermissionSamples.asksItself(cell.route)
            let isWell = cell.isAllowed ? allowed && reply.status < 500 : isRefused
            // A page that may be seen has to show something, unless its sample names no record of its room.
            let isShown =
                cell.route.method.isWrite || !cell.isAllowed || reply.status < 400
                || PermissionSamples.namesNothing(cell.route) && [404, 422].contains(reply.status)
                || PermissionSamples.asksItself(cell.route)
            if !isWell || !isShown {
                faults.append(
                    "\(cell.route.method.rawValue) \(cell.request.path) \(cell.role) \(cell.relation.rawValue): "
                        + "\(reply.status), expected \(cell.isAllowed ? "an answer" : "a refusal")"
                )
            }
        }
        #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(40).joined(separator: "\n"))")
        let size = cells.reduce(0) { $0 + $1.roles }
        let routes = Set(cells.map { "\($0.route.method.rawValue) \($0.route.path)" }).count
        let line =
            "matrix: \(size) cells of \(routes) routes, \(table.roles.count) roles and "
            + "\(Relation.allCases.count) relations, answered by \(cells.count) requests\n"
        FileHandle.standardError.write(Data(line.utf8))
        #expect(size > 10_000)
    }

    private func cells(_ rights: PermissionHouse) -> [Cell] {
        let samples = PermissionSamples(rights: rights)
        var cells: [Cell] = []
        for route in rights.house.router.routes where Self.isDecided(route) {
            let lines = table.lines.filter { $0.permission == route.permission }
            for (_, alike) in Dictionary(grouping: lines, by: \.most) {
                guard let line = alike.max(by: { rank($0) < rank($1) }) else { continue }
                for relation in Relation.allCases {
                    guard let request = samples.request(route, relation),
                        let expected = expected(route, line, relation)
                    else { continue }
                    cells.append(
                        Cell(
                            route: route,
                            relation: relation,
                            role: line.role,
                            request: request,
                            isAllowed: expected == .allow || expected == route.least,
                            roles: alike.count
                        )
                    )
                }
            }
        }
        return cells
    }

    /// Among roles alike the one that holds most stands for all, so that a refusal is this permission's own.
    private func rank(_ line: PermissionTable.Line) -> Int { table.permissions(of: line.role).count }

    /// What the table says; "only my own" begins something new like everyone, so it is left out there.
    private func expected(
        _ route: Route,
        _ line: PermissionTable.Line,
        _ relation: Relation
    ) -> Decision? {
        let begins = ["/progress", "/support", "/support/{id}/answer"].contains(route.path)
        if relation == .onlyOwnOrganization, begins { return line.most }
        return line.decisions[relation]
    }
}
