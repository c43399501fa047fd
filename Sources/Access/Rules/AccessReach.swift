// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

/// Everything that a visitor may do one thing with, so that a list asks the database only for that.
///
/// It says for all records at once what ``AccessPolicy`` says for one, except what was opened with a stated
/// reason: that is found by its address, never in a list.
public struct AccessReach: Sendable, Equatable {
    /// Whether nothing is kept from the visitor.
    public let isEverything: Bool
    /// Whether totals are enough: then what an organization only pays for is reached through it as well.
    public let isCounting: Bool
    /// Who asks.
    let visitor: String
    /// What each of their grants covers; one is enough.
    let ties: [Tie]

    /// What one grant covers.
    struct Tie: Sendable, Equatable {
        /// Only records of this programme.
        let programme: String?
        /// Whose records beside the visitor's own.
        let records: Records
    }

    /// Whose records a grant covers.
    enum Records: Sendable, Equatable {
        /// What the visitor recorded, and nothing else.
        case own
        /// Everyone's.
        case all
        /// One organization's, in these places; none is everywhere.
        case organization(String, places: [String])
        /// Those in these places that their owners share there.
        case shared([SharingAgreement], places: [String])
    }

    /// What a visitor may do with a permission on a day.
    /// - Parameters:
    ///   - visitor: who asks.
    ///   - permission: what for.
    ///   - today: the day.
    ///   - counting: whether totals only are enough, so that a list names what has totals.
    ///   - beginning: whether something new is to be recorded, which "only what I recorded" does not forbid.
    public init(
        _ visitor: Visitor,
        _ permission: Permission,
        today: Day,
        counting: Bool = false,
        beginning: Bool = false
    ) {
        self.visitor = visitor.id
        isCounting = counting
        let running = visitor.grants.filter {
            $0.permissions.contains(permission) && $0.runs(on: today) && (counting || !$0.scope.isCountsOnly)
        }
        let agreements = visitor.agreements.filter { $0.runs(on: today) }
        ties = running.map { grant in
            Tie(
                programme: grant.scope.programme,
                records: Self.records(grant.scope, agreements, permission, beginning: beginning)
            )
        }
        isEverything =
            visitor.isHouse || ties.contains { $0 == Tie(programme: nil, records: .all) }
    }

    /// Every organization whose records the database has to find.
    public var organizations: Set<String> {
        ties.reduce(into: []) { found, tie in
            switch tie.records {
            case .own, .all: break
            case .organization(let organization, _): found.insert(organization)
            case .shared(let agreements, _): found.formUnion(agreements.map(\.organization))
            }
        }
    }

    private static func records(
        _ scope: Grant.Scope,
        _ agreements: [SharingAgreement],
        _ permission: Permission,
        beginning: Bool
    ) -> Records {
        if scope.isOwnOnly && !beginning { return .own }
        if let organization = scope.organization { return .organization(organization, places: scope.places) }
        if scope.places.isEmpty { return .all }
        return permission.isSeeing ? .shared(agreements, places: scope.places) : .own
    }
}

extension AccessReach {
    /// Nothing is kept from the program itself.
    public static let everything = AccessReach(.local, .open, today: Day(daysSince1970: 0))

    /// For whom the visitor was given something: these organizations, and the partners of these programmes.
    public var named: (organizations: Set<String>, programmes: Set<String>) {
        ties.reduce(into: ([], [])) { named, tie in
            switch tie.records {
            case .organization(let organization, _): named.organizations.insert(organization)
            case .all: if let programme = tie.programme { named.programmes.insert(programme) }
            case .own, .shared: break
            }
        }
    }
}
