// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Invented people, duties, agreements and records of one region, to decide about.
///
/// As in a network: most people work for one organization, a few for a place, some for a programme or for
/// totals only; one grant in ten has ended; organizations share some of their places.
struct PolicyWorld {
    let visitors: [Visitor]
    let subjects: [Subject]
    let permissions: [Permission]
    let today = Day(daysSince1970: 20_780)

    /// How large the invented region is.
    struct Size {
        let people: Int
        let duties: Int
        let agreements: Int
        let records: Int
    }

    private static let organizations = (0..<30).map { "organization-\($0)" }
    private static let programmes = (0..<3).map { "programme-\($0)" }
    private static let words = [
        "partners.read", "partners.write", "planning.read", "planning.work", "planning.plan", "files.read",
        "reading.read", "privacy.read",
    ]

    init(_ size: Size, seed: UInt64) {
        var dice = Dice(seed: seed)
        let permissions = Self.words.map(Permission.init(rawValue:))
        self.permissions = permissions
        let today = today
        let agreements = (0..<size.agreements).map { _ in Self.agreement(&dice, today) }
        visitors = (0..<size.people).map { person in
            let grants = (0..<size.duties).map { Self.grant("\(person)-\($0)", permissions, &dice, today) }
            return Visitor(id: "person-\(person)", grants: grants, agreements: agreements)
        }
        subjects = (0..<size.records).map { Self.record($0, size, &dice) }
    }

    private static func place(_ dice: inout Dice, digits: Int) -> String {
        let tambon =
            [80, 81, 90, 91, 95].map(String.init)[dice.below(5)]
            + "0\(1 + dice.below(9))0\(1 + dice.below(9))"
        return String(tambon.prefix(digits))
    }

    private static func agreement(_ dice: inout Dice, _ today: Day) -> SharingAgreement {
        SharingAgreement(
            organization: organizations[dice.below(30)],
            programme: dice.once(in: 2) ? programmes[dice.below(3)] : nil,
            place: place(&dice, digits: 2 + 2 * dice.below(2)),
            starts: today.adding(days: -300),
            ends: dice.once(in: 5) ? today.adding(days: -1) : nil
        )
    }

    private static func grant(
        _ id: String,
        _ permissions: [Permission],
        _ dice: inout Dice,
        _ today: Day
    ) -> Grant {
        var scope = Grant.Scope()
        switch dice.below(10) {
        case 0..<6: scope.organization = organizations[dice.below(30)]
        case 6..<8: scope.places = [place(&dice, digits: 4), place(&dice, digits: 2)]
        default: scope.programme = programmes[dice.below(3)]
        }
        scope.isOwnOnly = dice.once(in: 8)
        scope.isCountsOnly = dice.once(in: 8)
        return Grant(
            id: id,
            role: "role",
            permissions: Set(permissions.shuffled(using: &dice).prefix(2 + dice.below(5))),
            scope: scope,
            starts: today.adding(days: -200),
            ends: dice.once(in: 10) ? today.adding(days: -1) : nil
        )
    }

    private static func record(_ number: Int, _ size: Size, _ dice: inout Dice) -> Subject {
        Subject(
            organizations: Set((0...dice.below(3)).map { _ in organizations[dice.below(30)] }),
            programme: dice.once(in: 5) ? nil : programmes[dice.below(3)],
            place: dice.once(in: 5) ? nil : place(&dice, digits: 6),
            recordedBy: "person-\(dice.below(size.people))",
            key: "record:\(number)"
        )
    }
}
