// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import TestSupport
import Web

@testable import Access

/// How a visitor's duty and a record lie to each other; the columns of `docs/permissions.csv`.
enum Relation: String, CaseIterable, Sendable {
    /// The visitor recorded it, in somebody else's name and somewhere else.
    case ownEntry = "own entry"
    case ownOrganization = "own organization"
    /// A duty without limits, and somebody else's record.
    case wholeHouse = "whole house"
    /// Recorded where the visitor works by an organization that shares nothing.
    case samePlace = "same place"
    /// Recorded elsewhere by an organization that shares what lies where the visitor works.
    case otherPlace = "other place"
    case otherOrganization = "other organization"
    case agreementRunning = "agreement running"
    case agreementEnded = "agreement ended"
    /// What a programme shares, seen from a place where one of its partners shares and its plan reaches.
    case sharedPlan = "shared plan reaching here"
    /// What a programme shares for which the visitor's organization only pays.
    case payingOrganization = "paying organization"
    /// "Only what I recorded myself", and one's own entry.
    case onlyOwnEntry = "only own: own entry"
    /// "Only what I recorded myself", and a record of one's own organization.
    case onlyOwnOrganization = "only own: own organization"
    case endedGrant = "ended grant"
    case anonymous
}

/// `docs/permissions.csv`: permission × role × relation → what has to come out; looked over line by line.
struct PermissionTable: Sendable {
    struct Line: Sendable {
        let permission: Permission
        let role: String
        let decisions: [Relation: Decision]

        /// The most that the role ever gets from the permission.
        var most: Decision {
            if decisions.values.contains(.allow) { return .allow }
            return decisions.values.contains(.counts) ? .counts : .deny
        }
    }

    let lines: [Line]
    var roles: [String] { Array(Set(lines.map(\.role))).sorted() }

    enum Fault: Error {
        case unreadable(String)
    }

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "docs/permissions.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let relations = try rows[0].dropFirst(2).map { name in
            guard let relation = Relation(rawValue: name) else { throw Fault.unreadable(name) }
            return relation
        }
        lines = try rows.dropFirst().map { row in
            let decisions = try row.dropFirst(2).map { word in
                guard let decision = Decision(rawValue: word) else { throw Fault.unreadable(word) }
                return decision
            }
            guard decisions.count == relations.count else { throw Fault.unreadable(row[0]) }
            return Line(
                permission: Permission(rawValue: row[0]),
                role: row[1],
                decisions: Dictionary(zip(relations, decisions)) { first, _ in first }
            )
        }
    }

    /// Everything a role may do at all.
    func permissions(of role: String) -> Set<Permission> {
        Set(lines.filter { $0.role == role && $0.most != .deny }.map(\.permission))
    }

    /// Whether a role only ever sees totals.
    func isCountsOnly(_ role: String) -> Bool {
        lines.contains { $0.role == role && $0.most == .counts }
    }
}

extension PermissionTable {
    /// Somebody with a role, to whom records lie as a relation says.
    func visitor(_ role: String, _ relation: Relation) -> Visitor {
        let ours = "organization-ours"
        var scopes = [Grant.Scope(organization: ours), Grant.Scope(places: ["90"])]
        switch relation {
        case .anonymous: return .guest
        case .wholeHouse: scopes = [Grant.Scope()]
        case .onlyOwnEntry, .onlyOwnOrganization:
            scopes = [Grant.Scope(organization: ours, isOwnOnly: true)]
        default: break
        }
        let today = TestHouse.clock.today
        let seesTotals = isCountsOnly(role)
        let grants = scopes.enumerated().map { index, scope in
            var scope = scope
            scope.isCountsOnly = seesTotals
            return Grant(
                id: "grant-\(index)",
                role: role,
                permissions: permissions(of: role),
                scope: scope,
                starts: today.adding(days: -100),
                ends: relation == .endedGrant ? today.adding(days: -1) : nil
            )
        }
        let agreements = [
            SharingAgreement(
                organization: "organization-sharing",
                programme: nil,
                place: "90",
                starts: today.adding(days: -50),
                ends: nil
            ),
            SharingAgreement(
                organization: "organization-lapsed",
                programme: nil,
                place: "90",
                starts: today.adding(days: -50),
                ends: today.adding(days: -1)
            ),
        ]
        return Visitor(id: PermissionHouse.visitor, grants: grants, agreements: agreements)
    }
}
