// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing
import Web

@testable import Access

/// What the policy has to say, case by case; mutations of the policy must break at least one row.
enum PolicyTable {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let visitor: Visitor
        var permission = read
        var subject = record()
        let expected: Decision

        var testDescription: String { name }

        func decide(_ fault: PolicyCheck.Fault? = nil) -> Decision {
            PolicyCheck(
                visitor: visitor,
                permission: permission,
                subject: subject,
                today: today,
                fault: fault
            )
            .decide()
        }
    }

    static let today = Day(daysSince1970: 20_489)
    static let read = Permission(rawValue: "planning.read")
    static let write = Permission(rawValue: "planning.plan")

    static let all: [Case] = people + organizations + paying + places + own + opened

    private static let people = [
        Case(name: "the program itself may everything", visitor: .local, permission: write, expected: .allow),
        Case(name: "a guest may nothing", visitor: .guest, expected: .deny),
        Case(name: "a guest may open a public page", visitor: .guest, permission: .open, expected: .allow),
        Case(name: "a guest may use a secret link", visitor: .guest, permission: .link, expected: .allow),
        Case(name: "a guest has no page of their own", visitor: .guest, permission: .me, expected: .deny),
        Case(
            name: "a person without duties has a page of their own",
            visitor: person(),
            permission: .me,
            expected: .allow
        ),
        Case(name: "a person without duties may nothing else", visitor: person(), expected: .deny),
        Case(
            name: "the house's lists are open to who holds it anywhere",
            visitor: person(grant(organization: "B")),
            subject: .house,
            expected: .allow
        ),
        Case(
            name: "the house's lists are closed to who holds something else",
            visitor: person(grant(organization: "B")),
            permission: write,
            subject: .house,
            expected: .deny
        ),
    ]

    private static let organizations = [
        Case(name: "a duty for the whole house", visitor: person(grant()), expected: .allow),
        Case(
            name: "a duty for the record's organization",
            visitor: person(grant(organization: "A")),
            expected: .allow
        ),
        Case(
            name: "a duty for another organization",
            visitor: person(grant(organization: "B")),
            expected: .deny
        ),
        Case(
            name: "a record of nobody's is closed to an organization",
            visitor: person(grant(organization: "A")),
            subject: record(organizations: []),
            expected: .deny
        ),
        Case(
            name: "a record that two share is open to both",
            visitor: person(grant(organization: "B")),
            subject: record(organizations: ["A", "B"]),
            expected: .allow
        ),
        Case(name: "another permission", visitor: person(grant()), permission: write, expected: .deny),
        Case(
            name: "a duty that begins tomorrow",
            visitor: person(grant(organization: "A", starts: today.adding(days: 1))),
            expected: .deny
        ),
        Case(
            name: "a duty that ended yesterday",
            visitor: person(grant(organization: "A", ends: today.adding(days: -1))),
            expected: .deny
        ),
        Case(
            name: "a duty on its first and last day",
            visitor: person(grant(organization: "A", starts: today, ends: today)),
            expected: .allow
        ),
        Case(
            name: "a duty for the record's programme",
            visitor: person(grant(organization: "A", programme: "P")),
            expected: .allow
        ),
        Case(
            name: "a duty for another programme",
            visitor: person(grant(organization: "A", programme: "Q")),
            expected: .deny
        ),
        Case(
            name: "a record without a programme yet",
            visitor: person(grant(organization: "A", programme: "Q")),
            subject: record(programme: nil),
            expected: .allow
        ),
        Case(
            name: "totals only",
            visitor: person(grant(organization: "A", isCountsOnly: true)),
            expected: .counts
        ),
        Case(
            name: "totals of another organization",
            visitor: person(grant(organization: "B", isCountsOnly: true)),
            expected: .deny
        ),
        Case(
            name: "the best of two duties",
            visitor: person(grant(isCountsOnly: true), grant(organization: "A")),
            expected: .allow
        ),
    ]

    private static let paying = [
        Case(
            name: "a duty for an organization that only pays",
            visitor: person(grant(organization: "F")),
            subject: paid(),
            expected: .counts
        ),
        Case(
            name: "totals for an organization that only pays",
            visitor: person(grant(organization: "F", isCountsOnly: true)),
            subject: paid(),
            expected: .counts
        ),
        Case(
            name: "a duty for an organization that pays and takes part",
            visitor: person(grant(organization: "F")),
            subject: paid(organizations: ["A", "F"]),
            expected: .allow
        ),
        Case(
            name: "a duty for a partner of what another pays for",
            visitor: person(grant(organization: "A")),
            subject: paid(),
            expected: .allow
        ),
        Case(
            name: "a duty for who pays, in another programme",
            visitor: person(grant(organization: "F", programme: "Q")),
            subject: paid(),
            expected: .deny
        ),
        Case(
            name: "a duty for who pays, for one's own only",
            visitor: person(grant(organization: "F", isOwnOnly: true)),
            subject: paid(),
            expected: .deny
        ),
        Case(
            name: "a duty for who pays, opened in need",
            visitor: person(grant(organization: "F"), opened: [Visitor.opening("report:1", read)]),
            subject: paid(),
            expected: .allow
        ),
        Case(
            name: "what who pays shares in a place shows totals there",
            visitor: person(grant(places: ["81"]), agreements: [agreement("F")]),
            subject: paid(),
            expected: .counts
        ),
    ]

    private static let places = [
        Case(
            name: "an organization in one of its places",
            visitor: person(grant(organization: "A", places: ["8103"])),
            expected: .allow
        ),
        Case(
            name: "an organization in another of its places",
            visitor: person(grant(organization: "A", places: ["8104"])),
            expected: .deny
        ),
        Case(
            name: "a place alone opens nothing",
            visitor: person(grant(places: ["81"])),
            expected: .deny
        ),
        Case(
            name: "a place with an agreement",
            visitor: person(grant(places: ["81"]), agreements: [agreement()]),
            expected: .allow
        ),
        Case(
            name: "another place with an agreement",
            visitor: person(grant(places: ["82"]), agreements: [agreement()]),
            expected: .deny
        ),
        Case(
            name: "a place inside the record's place",
            visitor: person(grant(places: ["81030199"]), agreements: [agreement()]),
            expected: .deny
        ),
        Case(
            name: "a record without a place",
            visitor: person(grant(places: ["81"]), agreements: [agreement()]),
            subject: record(place: nil),
            expected: .deny
        ),
        Case(
            name: "an agreement that ended yesterday",
            visitor: person(grant(places: ["81"]), agreements: [agreement(ends: today.adding(days: -1))]),
            expected: .deny
        ),
        Case(
            name: "an agreement that begins tomorrow",
            visitor: person(grant(places: ["81"]), agreements: [agreement(starts: today.adding(days: 1))]),
            expected: .deny
        ),
        Case(
            name: "an agreement of another organization",
            visitor: person(grant(places: ["81"]), agreements: [agreement("B")]),
            expected: .deny
        ),
        Case(
            name: "an agreement about another district",
            visitor: person(grant(places: ["81"]), agreements: [agreement(place: "8104")]),
            expected: .deny
        ),
        Case(
            name: "an agreement about the record's programme",
            visitor: person(grant(places: ["81"]), agreements: [agreement(programme: "P")]),
            expected: .allow
        ),
        Case(
            name: "an agreement about another programme",
            visitor: person(grant(places: ["81"]), agreements: [agreement(programme: "Q")]),
            expected: .deny
        ),
        Case(
            name: "an agreement lets one see, not change",
            visitor: person(grant(places: ["81"], permissions: [read, write]), agreements: [agreement()]),
            permission: write,
            expected: .deny
        ),
        Case(
            name: "a shared plan that reaches around one's district, with an agreement there",
            visitor: person(grant(places: ["8103"]), agreements: [agreement(place: "81")]),
            subject: shared(into: ["81", "90"]),
            expected: .allow
        ),
        Case(
            name: "a shared plan without an agreement",
            visitor: person(grant(places: ["8103"])),
            subject: shared(into: ["81"]),
            expected: .deny
        ),
        Case(
            name: "a shared plan with an agreement in another place",
            visitor: person(grant(places: ["8103"]), agreements: [agreement(place: "90")]),
            subject: shared(into: ["81", "90"]),
            expected: .deny
        ),
        Case(
            name: "a shared plan of one's programme that reaches into one's place",
            visitor: person(grant(places: ["8103"], programme: "P")),
            subject: shared(into: ["81"]),
            expected: .allow
        ),
        Case(
            name: "a shared plan of one's programme that reaches elsewhere",
            visitor: person(grant(places: ["8103"], programme: "P")),
            subject: shared(into: ["90"]),
            expected: .deny
        ),
        Case(
            name: "a shared plan of one's programme is not changed from a place",
            visitor: person(grant(places: ["8103"], programme: "P", permissions: [read, write])),
            permission: write,
            subject: shared(into: ["81"]),
            expected: .deny
        ),
        Case(
            name: "an empty area is nowhere, not everywhere",
            visitor: person(grant(places: [PlaceCode.nowhere]), agreements: [agreement()]),
            expected: .deny
        ),
    ]

    private static let own = [
        Case(
            name: "what one recorded oneself, in another organization",
            visitor: person(grant(organization: "B")),
            subject: record(recordedBy: "me"),
            expected: .allow
        ),
        Case(
            name: "what one recorded oneself, with a duty for that only",
            visitor: person(grant(organization: "A", isOwnOnly: true)),
            subject: record(recordedBy: "me"),
            expected: .allow
        ),
        Case(
            name: "what someone else recorded, with a duty for one's own only",
            visitor: person(grant(organization: "A", isOwnOnly: true)),
            subject: record(recordedBy: "you"),
            expected: .deny
        ),
        Case(
            name: "what one recorded oneself, after the duty ended",
            visitor: person(grant(organization: "A", ends: today.adding(days: -1))),
            subject: record(recordedBy: "me"),
            expected: .deny
        ),
        Case(
            name: "what one recorded oneself, in another programme",
            visitor: person(grant(organization: "A", programme: "Q")),
            subject: record(recordedBy: "me"),
            expected: .deny
        ),
    ]

    private static let opened = [
        Case(
            name: "a record opened in need",
            visitor: person(opened: [Visitor.opening("report:1", read)]),
            expected: .allow
        ),
        Case(
            name: "opened to be seen, not to be changed",
            visitor: person(opened: [Visitor.opening("report:1", read)]),
            permission: write,
            expected: .deny
        ),
        Case(
            name: "another record opened in need",
            visitor: person(opened: [Visitor.opening("report:2", read)]),
            expected: .deny
        ),
        Case(
            name: "a record that cannot be opened in need",
            visitor: person(opened: [Visitor.opening("report:1", read), Visitor.opening("", read)]),
            subject: record(key: nil),
            expected: .deny
        ),
        Case(
            name: "an opened record for someone with totals",
            visitor: person(grant(isCountsOnly: true), opened: [Visitor.opening("report:1", read)]),
            expected: .allow
        ),
    ]

    static func record(
        organizations: Set<String> = ["A"],
        programme: String? = "P",
        place: String? = "810301",
        recordedBy: String? = nil,
        key: String? = "report:1"
    ) -> Subject {
        Subject(
            organizations: organizations,
            programme: programme,
            place: place,
            recordedBy: recordedBy,
            key: key
        )
    }

    /// What an organization pays for that takes no other part in it.
    static func paid(organizations: Set<String> = ["A"]) -> Subject {
        var subject = record(organizations: organizations)
        subject.payers = ["F"]
        return subject
    }

    /// What a whole programme shares.
    static func shared(into places: Set<String>) -> Subject {
        var subject = record(place: nil)
        subject.reachesInto = places
        return subject
    }

    static func person(_ grants: Grant..., agreements: [SharingAgreement] = [], opened: Set<String> = [])
        -> Visitor
    {
        Visitor(id: "me", grants: grants, agreements: agreements, opened: opened)
    }

    static func grant(
        organization: String? = nil,
        places: [String] = [],
        programme: String? = nil,
        isOwnOnly: Bool = false,
        isCountsOnly: Bool = false,
        starts: Day = today.adding(days: -100),
        ends: Day? = nil,
        permissions: Set<Permission> = [read]
    ) -> Grant {
        Grant(
            id: "g",
            role: "any",
            permissions: permissions,
            scope: Grant.Scope(
                organization: organization,
                places: places,
                programme: programme,
                isOwnOnly: isOwnOnly,
                isCountsOnly: isCountsOnly
            ),
            starts: starts,
            ends: ends
        )
    }

    static func agreement(
        _ organization: String = "A",
        programme: String? = nil,
        place: String = "8103",
        starts: Day = today.adding(days: -10),
        ends: Day? = nil
    ) -> SharingAgreement {
        SharingAgreement(
            organization: organization,
            programme: programme,
            place: place,
            starts: starts,
            ends: ends
        )
    }
}
