// SPDX-License-Identifier: Apache-2.0

import Kernel
import Planning
import TestSupport
import Web

/// For every route a request about a record that lies to the visitor as a relation says.
struct PermissionSamples: Sendable {
    /// What the routes whose paths begin so are about.
    private enum Subject {
        /// Nothing but the house.
        case house
        case record(PermissionHouse.Kind, own: PermissionHouse.Kind? = nil, hasPlace: Bool = true)
    }

    let rights: PermissionHouse

    /// A request; nil where a record cannot lie so.
    func request(_ route: Route, _ relation: Relation) -> Request? {
        guard let subject = Self.subject(of: route) else { return nil }
        // A province's plan lies in its place; the relation is about what lies in none.
        if relation == .sharedPlan, route.path == "/plans/{id}/provinces/{place}" { return nil }
        switch subject {
        case .house:
            let kind: PermissionHouse.Kind = route.path.hasPrefix("/forms") ? .form : .organization
            let anyone = ["id": rights.id(kind, .silent) ?? ""]
            return Self.isAboutNothing(relation) ? nil : make(route, anyone)
        case .record(let kind, let own, let hasPlace):
            guard let record = record(kind, own, hasPlace, relation) else { return nil }
            return make(route, record)
        }
    }

    /// Whether a route has at least one sample for its own organization, or is about the house.
    func isCovered(_ route: Route) -> Bool { request(route, .ownOrganization) != nil }

    /// Lists and forms filter by themselves: there is no record that could be another's.
    private static func isAboutNothing(_ relation: Relation) -> Bool {
        ![.ownOrganization, .wholeHouse, .endedGrant, .anonymous].contains(relation)
    }

    private static func subject(of route: Route) -> Subject? {
        let path = route.path
        // The directory is open to everyone inside; changing an organization is not.
        let isDirectory = path == "/partners/{id}" && route.method == .get
        if let matter = matters.first(where: { path.hasPrefix($0.0) }) { return matter.1 }
        if houses.contains(path) || isDirectory || path.hasPrefix("/forms/{id}") || namesNothing(route) {
            return .house
        }
        if path.hasPrefix("/reports/{id}/accept") { return .record(.report, own: nil, hasPlace: false) }
        if trees.contains(where: { path.hasSuffix($0) }) { return .record(.root, hasPlace: false) }
        return kinds.first { path.hasPrefix($0.0) }?.1
    }

    /// Rooms that ask the policy for each record themselves: from outside they are about the house.
    static func namesNothing(_ route: Route) -> Bool {
        [
            "/people", "/grants", "/agreements", "/openings", "/open", "/views", "/me/keys", "/privacy",
            "/indicators", "/api/indicators", "/v1",
        ]
        .contains { route.path == $0 || route.path.hasPrefix($0 + "/") }
            && !matters.contains { route.path.hasPrefix($0.0) }
    }

    /// What lies under the pages of room Privacy and belongs to somebody.
    private static let matters: [(String, Subject)] = [
        ("/privacy/consents/{id}", .record(.consent, own: .ownConsent, hasPlace: false)),
        ("/privacy/requests/{id}", .record(.request, own: .ownRequest, hasPlace: false)),
        ("/privacy/tellings/{id}", .record(.telling, own: .ownTelling, hasPlace: false)),
        ("/privacy/photos/{id}", .record(.file, hasPlace: false)),
        ("/privacy/breaches/{id}", .record(.breach, own: .ownBreach, hasPlace: false)),
    ]

    /// Those of them that refuse a visitor who is no account, or an account that is not there; that their
    /// refusals hold is walked here, what they allow is walked in the tests of room Access.
    static func asksItself(_ route: Route) -> Bool {
        namesNothing(route)
            && (route.path.contains("{id}")
                || ["/me/keys", "/open", "/views", "/people"].contains(route.path))
    }

    private static let houses: Set<String> = [
        "/", "/today", "/search", "/partners", "/partners/list.csv", "/partners/list.xlsx", "/partners/new",
        "/programmes", "/programmes/list.csv", "/programmes/list.xlsx", "/programmes/new", "/reports",
        "/reports/new", "/reports/learnt", "/links", "/forms", "/forms/new", "/forms/shipped",
        "/coverage", "/register", "/persons", "/terms", "/committees", "/households",
        "/forms/draft", "/forms/draft/save",
    ]
    /// What is decided for a whole plan tree, whichever plan of it is named.
    private static let trees = [
        "/plans/{id}/timeline", "/plans/{id}/links", "/plans/{id}/links/{link}/revoke",
        "/plans/{id}/own-links", "/plans/{id}/carry",
    ]
    private static let kinds: [(String, Subject)] = [
        ("/papers/{id}", .record(.paper, hasPlace: false)),
        ("/parents/{id}", .record(.parent, hasPlace: false)),
        ("/contacts/{id}", .record(.contact, hasPlace: false)),
        ("/works/{id}", .record(.work, hasPlace: false)),
        ("/entries/{id}", .record(.entry, hasPlace: false)),
        ("/persons/{id}", .record(.person, hasPlace: false)),
        ("/positions/{id}", .record(.position, hasPlace: false)),
        ("/committees/{id}", .record(.committee, hasPlace: false)),
        ("/seats/{id}", .record(.seat, hasPlace: false)),
        ("/households/{id}", .record(.household, hasPlace: false)),
        ("/members/{id}", .record(.member, hasPlace: false)),
        ("/partners/{id}", .record(.organization, hasPlace: false)),
        ("/programmes/{id}", .record(.programme, hasPlace: false)),
        ("/reports/learnt/{id}", .record(.lesson, hasPlace: false)),
        ("/reports/{id}", .record(.report, own: .ownReport, hasPlace: false)),
        ("/api/reports/{id}", .record(.report, own: .ownReport, hasPlace: false)),
        ("/plans/{id}", .record(.plan)), ("/commitments/{id}", .record(.commitment)),
        ("/activities/{id}", .record(.activity)), ("/copies/{id}", .record(.copy)),
        ("/hostings/{id}", .record(.hosting)), ("/targets/{id}", .record(.target)),
        ("/progress/{id}", .record(.progress, own: .ownProgress)), ("/progress", .record(.copy)),
        ("/support/{id}/answer", .record(.support)), ("/support/{id}", .record(.support, own: .ownSupport)),
        ("/support", .record(.copy)), ("/files/{id}", .record(.file, own: .ownFile)),
        ("/links/{id}", .record(.link, hasPlace: false)),
        ("/submissions/{id}", .record(.submission, own: .ownSubmission)),
        ("/acceptances/{id}", .record(.acceptance, hasPlace: false)),
    ]

    private func record(
        _ kind: PermissionHouse.Kind,
        _ own: PermissionHouse.Kind?,
        _ hasPlace: Bool,
        _ relation: Relation
    ) -> [String: String]? {
        let (party, place): (PermissionHouse.Party, String)
        switch relation {
        case .ownOrganization, .endedGrant, .anonymous, .onlyOwnOrganization: (party, place) = (.ours, "90")
        case .samePlace: (party, place) = (.silent, "90")
        case .otherPlace: (party, place) = (.sharing, "91")
        case .otherOrganization: (party, place) = (.silent, "")
        case .wholeHouse: (party, place) = (.silent, "91")
        case .sharedPlan: (party, place) = (.sharing, "")
        case .payingOrganization: (party, place) = (.paid, hasPlace ? "91" : "")
        case .agreementRunning: (party, place) = (.sharing, "90")
        case .agreementEnded: (party, place) = (.lapsed, "90")
        case .ownEntry, .onlyOwnEntry:
            guard let own else { return nil }
            let id = rights.id(own, .silent) ?? rights.id(own, .silent, "91")
            return id.map { ["id": $0, "party": "silent", "place": "91"] }
        }
        // What lies in no place is not shared there: an agreement changes nothing.
        if !hasPlace, relation == .agreementRunning { return nil }
        // What a whole programme shares is in no other place: that is the relation of shared plans.
        if !hasPlace, relation == .otherPlace, kind == .root || kind == .programme { return nil }
        guard let id = rights.id(kind, party, hasPlace ? place : "") else { return nil }
        return ["id": id, "party": party.rawValue, "place": place]
    }

    private func make(_ route: Route, _ record: [String: String]) -> Request? {
        var path = route.path
        let party = PermissionHouse.Party(rawValue: record["party"] ?? "")
        var query = ""
        if path == "/plans/{id}/provinces/{place}", let party {
            // A province is asked for under its shared plan.
            let place = record["place"].flatMap { $0.isEmpty ? nil : $0 } ?? "91"
            path = "/plans/\(rights.id(.root, party) ?? "")/provinces/\(place)"
        }
        path = path.replacing("{id}", with: record["id"] ?? "").replacing("{item}", with: "0")
            .replacing("{change}", with: "confirm").replacing("{link}", with: "none")
            .replacing("{key}", with: "none").replacing("{code}", with: "90").replacing("{seq}", with: "1")
        // Programs of others name projects by number, and everything else by words.
        for name in ["project", "form", "instance", "name", "table", "dataset", "uuid", "role", "user"] {
            path = path.replacing("{\(name)}", with: name == "project" ? "1" : "none")
        }
        if path.hasSuffix("/source") { query = "?span=0-3" }
        var form = ""
        if route.path == "/progress" || route.path == "/support" {
            let item = "item=copy-\(record["id"] ?? "")"
            if route.method == .post { form = item } else { query = "?" + item }
        }
        if route.path == "/reports/{id}/accept", let party {
            form = "programme=\(rights.id(.programme, party) ?? "")"
        }
        guard !path.contains("{") else { return nil }
        var headers = ["host": "127.0.0.1"]
        if route.method == .post { headers["content-type"] = "application/x-www-form-urlencoded" }
        if route.takes != .form { headers["content-type"] = "application/json" }
        let body = route.method == .post ? Array(form.utf8) : []
        return Request(route.method, path + query, headers: headers, body: body)
    }
}
