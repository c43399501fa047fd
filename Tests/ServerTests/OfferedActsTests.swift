// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Testing
import Web

@testable import Access
@testable import Server

/// No page offers what its reader may not do: every form and every button leads where they are let in.
struct OfferedActsTests {
    @Test func `what a page offers to a role, the policy allows to that role`() async throws {
        let rights = try await PermissionHouse.make()
        let table = try PermissionTable()
        let samples = PermissionSamples(rights: rights)
        var (misses, offered, pages): (Set<String>, Set<String>, Int) = ([], [], 0)
        let router = rights.house.router
        for route in router.routes where route.method == .get && !route.permission.needsNobody {
            for (role, relation) in Self.readers(table) {
                guard let request = samples.request(route, relation) else { continue }
                let visitor = table.visitor(role, relation)
                let reply = await rights.house.respond(to: request, as: visitor)
                guard reply.status == 200 else { continue }
                pages += 1
                for act in OfferedActs(reply).acts {
                    offered.insert(act.path)
                    if try await !Self.isLetIn(act, visitor, rights.house) {
                        misses.insert(
                            "\(route.path) offers \(act.pattern(router)) to \(role), \(relation.rawValue)"
                        )
                    }
                }
            }
        }
        let list = misses.sorted().prefix(60).joined(separator: "\n")
        #expect(misses.isEmpty, "\(misses.count) of \(offered.count) acts on \(pages) pages:\n\(list)")
        let line = "offered: \(offered.count) acts on \(pages) pages, all allowed\n"
        FileHandle.standardError.write(Data(line.utf8))
        #expect(pages > 500 && offered.count > 100)
    }

    /// Roles that hold the same permissions see the same.
    private static func readers(_ table: PermissionTable) -> [(role: String, relation: Relation)] {
        var kinds: [Set<Permission>: String] = [:]
        for role in table.roles where !table.permissions(of: role).isEmpty {
            kinds[table.permissions(of: role)] = role
        }
        let relations: [Relation] = [
            .ownOrganization, .samePlace, .otherOrganization, .agreementRunning, .ownEntry,
            .onlyOwnOrganization,
            .onlyOwnEntry, .sharedPlan, .payingOrganization, .wholeHouse,
        ]
        return kinds.values.sorted().flatMap { role in relations.map { (role, $0) } }
    }

    /// As the house decides: the route's permission about the record in the address and the form.
    private static func isLetIn(_ act: OfferedActs.Act, _ visitor: Visitor, _ house: House) async throws
        -> Bool
    {
        let headers = ["host": "127.0.0.1", "content-type": "application/x-www-form-urlencoded"]
        let request = Request(act.method, act.path, headers: headers, body: Array(act.body.utf8))
        guard let (route, values) = try? house.router.find(request) else { return false }
        if route.permission.needsNobody || route.permission == .me { return true }
        guard let about = route.about else { return false }
        let subject = try await about.load(Inputs(request, path: values))
        let decision = AccessPolicy.decide(visitor, route.permission, on: subject, today: house.clock.today)
        return decision == .allow || decision == route.least
    }
}

/// What a page offers to do: its forms, and the links that look like buttons.
struct OfferedActs {
    struct Act: Sendable {
        let method: Web.Method
        let path: String
        /// Hidden fields, as a browser would send them.
        let body: String

        /// The hidden fields by their names.
        var fields: [String: String] {
            body.split(separator: "&").reduce(into: [:]) { fields, part in
                let parts = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                fields[String(parts[0])] = parts.last.flatMap { String($0).removingPercentEncoding }
            }
        }
        /// How much of what else is offered it ends.
        var ending: Int { path.hasSuffix("/end") ? 2 : path.hasSuffix("/close") ? 1 : 0 }

        /// The route instead of the record's own address, so that alike acts are told once.
        func pattern(_ router: Router) -> String {
            let found = try? router.find(Request(method, path)).route
            return "\(method.rawValue) \(found?.path ?? path)"
        }
    }

    let acts: [Act]

    init(_ reply: Reply) {
        let page = String(decoding: reply.body, as: UTF8.self)
        let forms = page.matches(of: /<form ([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).map { match in
            let method: Web.Method = Self.value("method", match.1) == "post" ? .post : .get
            return Act(
                method: method,
                path: Self.value("action", match.1) ?? "/",
                body: method == .post ? Self.hidden(match.2) : ""
            )
        }
        let buttons = page.matches(of: /<a ([^>]*)>/).compactMap { match -> Act? in
            let style = Self.value("class", match.1)?.split(separator: " ") ?? []
            guard style.contains("btn"), let path = Self.value("href", match.1), path.hasPrefix("/") else {
                return nil
            }
            return Act(method: .get, path: path, body: "")
        }
        acts = forms + buttons
    }

    private static func hidden(_ inner: Substring) -> String {
        let fields = inner.matches(of: /<input ([^>]*)>/).compactMap { match -> String? in
            guard value("type", match.1) == "hidden", let name = value("name", match.1) else { return nil }
            let text = value("value", match.1) ?? ""
            return "\(name)=\(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return fields.joined(separator: "&")
    }

    private static func value(_ name: String, _ tag: Substring) -> String? {
        guard
            let start = tag.firstRange(of: " \(name)=\"")?.upperBound
                ?? (tag.hasPrefix("\(name)=\"") ? tag.index(tag.startIndex, offsetBy: name.count + 2) : nil)
        else { return nil }
        return String(tag[start...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
}
